package io.kfctl.cli;

import io.kfctl.error.UserError;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command line that cannot be understood, in words, with what was probably meant. */
final class UsageErrors {
  private UsageErrors() {}

  static UserError explain(ParameterException failure) {
    CommandLine command = failure.getCommandLine();
    String help = "try '" + command.getCommandSpec().qualifiedName() + " --help'";
    if (failure instanceof UnmatchedArgumentException unmatched) {
      return UserError.usage(message(unmatched), hint(unmatched) + help);
    }
    return UserError.usage(sentence(failure.getMessage()), help);
  }

  /** {@code kfctl topic} alone, where one of its commands was needed. */
  static UserError commandMissing(CommandLine branch) {
    String name = branch.getCommandSpec().qualifiedName();
    return UserError.usage(
        name + " needs a command: " + String.join(", ", visibleCommands(branch)),
        "try '" + name + " --help'");
  }

  private static String message(UnmatchedArgumentException failure) {
    String first = failure.getUnmatched().get(0);
    if (failure.isUnknownOption()) {
      return "unknown option '" + first + "'";
    }
    boolean branch = !failure.getCommandLine().getSubcommands().isEmpty();
    return (branch ? "unknown command '" : "unexpected argument '") + first + "'";
  }

  private static String hint(UnmatchedArgumentException failure) {
    List<String> suggestions = failure.getSuggestions();
    if (!suggestions.isEmpty()) {
      return "did you mean " + suggestions.stream().collect(Collectors.joining(" or ")) + "?\n";
    }
    List<String> commands = visibleCommands(failure.getCommandLine());
    return failure.isUnknownOption() || commands.isEmpty()
        ? ""
        : "there are: " + String.join(", ", commands) + "\n";
  }

  private static List<String> visibleCommands(CommandLine branch) {
    return branch.getSubcommands().values().stream()
        .filter(command -> !command.getCommandSpec().usageMessage().hidden())
        .map(CommandLine::getCommandName)
        .distinct()
        .toList();
  }

  /** Picocli begins its messages with a capital letter, kfctl does not. */
  private static String sentence(String message) {
    return Character.toLowerCase(message.charAt(0)) + message.substring(1);
  }
}
