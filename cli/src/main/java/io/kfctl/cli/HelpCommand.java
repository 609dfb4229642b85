package io.kfctl.cli;

import io.kfctl.error.ExitCode;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kfctl help}: what {@code --help} at the end of the other words shows. */
@Command(name = "help", description = "Show the help of a command, as --help after it does.")
@Example(command = "kfctl help", does = "all commands")
@Example(command = "kfctl help context set", does = "all about one command")
@Exit(code = ExitCode.OK, when = "the help was shown")
@Exit(code = ExitCode.USAGE, when = "there is no such command")
public final class HelpCommand {
  @Parameters(arity = "0..*", paramLabel = "COMMAND", description = "The command's words.")
  private List<String> words = List.of();

  /** The command line that asks for the same. */
  String[] commandLine() {
    List<String> line = new ArrayList<>(words);
    line.add("--help");
    return line.toArray(String[]::new);
  }
}
