package io.kfctl.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The real ansible-playbook, which testbed/prepare installs, with the playbook of the checkout. */
final class Playbook {
  private static final Path FILE = Path.of("../ansible/install.yaml").toAbsolutePath().normalize();
  private static final int LIMIT_MINUTES = 8;

  private final Path folder;
  private final Path inventory;

  /**
   * @param folder where Ansible keeps its own files
   */
  Playbook(Path folder, Path inventory) {
    this.folder = folder;
    this.inventory = inventory;
  }

  /** How one run ended: all that it printed. */
  record Ended(String output) {

    /** The lines that count what was done on each host. */
    String recap() {
      return output.substring(output.indexOf("PLAY RECAP"));
    }
  }

  /** Runs it to its end, which must be a good one. */
  Ended run(String... options) throws IOException {
    List<String> command =
        new ArrayList<>(List.of("ansible-playbook", "-i", inventory.toString(), FILE.toString()));
    command.addAll(List.of(options));
    Path log = folder.resolve("playbook.log");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment());
    Process process = builder.redirectOutput(log.toFile()).start();
    process.getOutputStream().close();
    try {
      if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
    String output = Files.readString(log);
    assertThat(process.exitValue()).describedAs("%s", output).isZero();
    return new Ended(output);
  }

  /** Its connections end soon after the last task, so that none outlives the test. */
  private Map<String, String> environment() {
    return Map.of(
        "ANSIBLE_HOME", folder.resolve("ansible").toString(),
        "ANSIBLE_NOCOLOR", "1",
        "ANSIBLE_SSH_ARGS", "-o ControlMaster=auto -o ControlPersist=10s");
  }
}
