package io.kfctl.host.exec;

import io.kfctl.host.RemoteCommand;
import io.kfctl.host.ShellScript;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Wraps a command so that it cannot outlive its caller: see supervise.sh, which explains itself.
 */
public final class Supervisor {
  private static final String OUTER = ShellScript.named("supervise-outer.sh");
  private static final String SUPERVISE = ShellScript.named("supervise.sh");

  private Supervisor() {}

  /**
   * The words that run the command supervised.
   *
   * @param silence how long no sign of life may come from the caller
   */
  public static List<String> words(RemoteCommand command, Duration silence) {
    List<String> words = new ArrayList<>(List.of("sh", "-c", OUTER, "kfctl", SUPERVISE, "kfctl"));
    words.add(command.isAsRoot() ? "root" : "self");
    words.add(command.input().isPresent() ? "fed" : "empty");
    words.add(String.valueOf(silence.toSeconds()));
    words.addAll(command.words());
    return words;
  }

  /** The same as a line for the login's shell. */
  public static String line(RemoteCommand command, Duration silence) {
    return words(command, silence).stream()
        .map(RemoteCommand::quoted)
        .collect(Collectors.joining(" ", "exec ", ""));
  }
}
