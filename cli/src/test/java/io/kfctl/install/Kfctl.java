package io.kfctl.install;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The real program, started by its launcher in a folder that holds a cluster.yaml. */
public final class Kfctl {
  private static final Path LAUNCHER = Path.of("../kfctl").toAbsolutePath().normalize();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path program;
  private final Path folder;
  private final List<String> before;
  private final Map<String, String> environment;

  public Kfctl(Path folder) {
    this(LAUNCHER, folder, List.of(), Map.of());
  }

  private Kfctl(Path program, Path folder, List<String> before, Map<String, String> environment) {
    this.program = program;
    this.folder = folder;
    this.before = List.copyOf(before);
    this.environment = Map.copyOf(environment);
  }

  /** The same program, started through another, such as {@code testbed/offline}. */
  public Kfctl through(String... program) {
    return new Kfctl(this.program, folder, List.of(program), environment);
  }

  /** A script of kafka-tools/bin, which starts the same program in the same folder. */
  public Kfctl script(String name) {
    Path script = LAUNCHER.resolveSibling("kafka-tools/bin").resolve(name);
    return new Kfctl(script, folder, before, environment);
  }

  /** The same program with these variables besides. */
  public Kfctl with(Map<String, String> variables) {
    return new Kfctl(program, folder, before, variables);
  }

  /** How one run ended. */
  public record Ended(List<String> arguments, int exit, String stdout, String stderr) {

    public Ended exits(int expected) {
      assertThat(exit).describedAs("%s", this).isEqualTo(expected);
      return this;
    }

    public JsonNode json() {
      try {
        return JSON.readTree(stdout);
      } catch (IOException e) {
        throw new UncheckedIOException(toString(), e);
      }
    }
  }

  /** Runs it to its end, without a terminal. */
  public Ended run(String... arguments) {
    return start(arguments).end();
  }

  /** Starts it, without a terminal; its output goes to files in the folder. */
  public RunningKfctl start(String... arguments) {
    try {
      List<String> command = new ArrayList<>(before);
      // Whoever was started in the background by a shell ignores Ctrl-C, and hands that down.
      command.addAll(List.of("/usr/bin/env", "--default-signal=INT", program.toString()));
      command.addAll(List.of(arguments));
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
      builder.environment().put("KFCTL_HOME", folder.resolve("home").toString());
      builder.environment().putAll(environment);
      Path stdout = folder.resolve("stdout");
      Path stderr = folder.resolve("stderr");
      builder.redirectOutput(stdout.toFile()).redirectError(stderr.toFile());
      Process process = builder.start();
      process.getOutputStream().close();
      return new RunningKfctl(List.of(arguments), process, stdout, stderr);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
