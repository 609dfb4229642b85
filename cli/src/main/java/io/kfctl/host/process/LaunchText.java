package io.kfctl.host.process;

import io.kfctl.host.RemoteCommand;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What keep.sh does with a unit, as the shell text that it reads: every value is a quoted word. It
 * travels through an input, never through arguments, since variables may be secret.
 */
final class LaunchText {
  /** Without this last line the text is not whole, and nothing is run. */
  private static final String END = ": whole\n";

  private LaunchText() {}

  /**
   * @param environment all variables of the unit
   */
  static String of(ServiceUnit unit, Map<String, String> environment) {
    StringBuilder text = new StringBuilder();
    text.append("folder=").append(RemoteCommand.quoted(unit.folder())).append('\n');
    text.append("mask=").append(RemoteCommand.quoted(unit.umask())).append('\n');
    text.append("files=").append(RemoteCommand.quoted(unit.openFiles().orElse(""))).append('\n');
    text.append("environment() {\n:\n");
    environment.forEach(
        (name, value) -> text.append("export ").append(name + "=").append(quoted(value)));
    text.append("}\n");
    for (ExecLine line : unit.before()) {
      text.append("before ").append(line.failureIgnored() ? "ignored " : "needed ");
      text.append(words(line, environment));
    }
    text.append("main ").append(words(unit.start(), environment));
    return text.append(END).toString();
  }

  private static String quoted(String value) {
    return RemoteCommand.quoted(value) + "\n";
  }

  private static String words(ExecLine line, Map<String, String> environment) {
    List<String> words = line.with(environment);
    return words.stream().map(RemoteCommand::quoted).collect(Collectors.joining(" ", "", "\n"));
  }
}
