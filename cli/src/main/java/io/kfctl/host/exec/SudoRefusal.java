package io.kfctl.host.exec;

import io.kfctl.host.CommandResult;
import io.kfctl.host.HostException;
import io.kfctl.host.RemoteCommand;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads from what sudo says whether it refused. Its words are in English because supervise.sh asks
 * for that; they are those of sudo 1.8 to 1.9.
 */
final class SudoRefusal {
  private static final int NOT_FOUND = 127;

  private enum Reason {
    PASSWORD(
        "a password is required|no tty present|a terminal is required", "sudo wants a password"),
    TTY("you must have a tty", "sudo wants a terminal (\"requiretty\" in sudoers)"),
    FORBIDDEN(
        "is not allowed to execute|is not allowed to run sudo|is not in the sudoers file"
            + "|may not run sudo",
        "sudoers does not allow it"),
    OTHER("(?m)^sudo: (?!unable to resolve host)(.*)", "sudo says: $1");

    private final Pattern said;
    private final String words;

    Reason(String said, String words) {
      this.said = Pattern.compile(said);
      this.words = words;
    }

    private Optional<String> in(String errors) {
      Matcher matcher = said.matcher(errors);
      return matcher.find()
          ? Optional.of(matcher.groupCount() == 0 ? words : words.replace("$1", matcher.group(1)))
          : Optional.empty();
    }
  }

  private SudoRefusal() {}

  static Optional<HostException.SudoRefused> in(
      String host, String login, RemoteCommand command, CommandResult result) {
    if (!command.isAsRoot()) {
      return Optional.empty();
    }
    return reason(result)
        .map(reason -> new HostException.SudoRefused(host, login, command.title(), reason));
  }

  private static Optional<String> reason(CommandResult result) {
    if (result.status() == NOT_FOUND && result.errors().startsWith("sudo: command not found")) {
      return Optional.of("sudo is not installed");
    }
    if (result.status() != 1) {
      return Optional.empty();
    }
    for (Reason reason : Reason.values()) {
      Optional<String> words = reason.in(result.errors());
      if (words.isPresent()) {
        return words;
      }
    }
    return Optional.empty();
  }
}
