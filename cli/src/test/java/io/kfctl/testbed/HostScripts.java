package io.kfctl.testbed;

import io.kfctl.host.CommandResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opentest4j.TestAbortedException;

/** The scripts testbed/hosts and testbed/offline, called by tests. */
final class HostScripts {
  /** How testbed/hosts says that this machine cannot have any: EX_UNAVAILABLE. */
  private static final int UNAVAILABLE = 69;

  private static final Duration LIMIT = Duration.ofMinutes(5);

  private final Path folder;
  private final boolean required;
  private final Program program;

  /**
   * @param folder the folder testbed/ of the checkout
   * @param environment of the scripts; KFCTL_TESTBED chooses among testbeds side by side
   */
  HostScripts(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.required = "1".equals(environment.get("KFCTL_REQUIRE_HOSTS"));
    Map<String, String> owned = new HashMap<>(environment);
    owned.put("KFCTL_TESTBED_OWNER", String.valueOf(ProcessHandle.current().pid()));
    this.program = new Program(owned);
  }

  /**
   * Starts brand-new hosts.
   *
   * @throws TestAbortedException when hosts cannot be had here and nothing requires them
   */
  void up(int count) {
    Path reason = folder.resolve(".state/unavailable");
    if (Files.exists(reason)) {
      throw unavailable(read(reason));
    }
    CommandResult up = run("hosts", "up", String.valueOf(count));
    if (up.status() == UNAVAILABLE) {
      throw unavailable(up.errors());
    }
    succeeded(up, "up");
  }

  List<Row> list() {
    return hosts("list").lines().map(Row::parse).toList();
  }

  /** The folder with keys and known hosts. */
  Path state() {
    return Path.of(hosts("state").strip());
  }

  /** Runs testbed/hosts, which must succeed; what it prints. */
  String hosts(String... words) {
    CommandResult result = run("hosts", words);
    succeeded(result, String.join(" ", words));
    return result.text();
  }

  /** Runs one of the scripts to its end, however it ends. */
  CommandResult run(String script, String... words) {
    return run(command(script, words));
  }

  /** Runs any program of this machine to its end. */
  CommandResult run(List<String> words) {
    return program.run(LIMIT, words);
  }

  /** Starts one of the scripts and leaves it to the caller. */
  Process start(String script, String... words) throws IOException {
    return program.start(command(script, words));
  }

  private List<String> command(String script, String... words) {
    List<String> command = new ArrayList<>();
    command.add(path(script));
    command.addAll(List.of(words));
    return command;
  }

  /** Where one of the scripts is. */
  String path(String script) {
    return folder.resolve(script).toString();
  }

  private RuntimeException unavailable(String reason) {
    String message = "no test hosts: " + reason.strip();
    return required
        ? new IllegalStateException(message + " (and KFCTL_REQUIRE_HOSTS=1 requires them)")
        : new TestAbortedException(message);
  }

  private static void succeeded(CommandResult result, String what) {
    if (!result.succeeded()) {
      throw new IllegalStateException("testbed/hosts " + what + ": " + result.errors());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A line of {@code testbed/hosts list}.
   *
   * @param state on, off or cut
   */
  record Row(TestHost host, String state) {
    static Row parse(String line) {
      String[] cells = line.trim().split(" +");
      return new Row(new TestHost(cells[0], cells[1], cells[2]), cells[3]);
    }

    boolean isOn() {
      return state.equals("on");
    }
  }
}
