package io.kfctl.host;

import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;

/** Something went wrong between kfctl and one host. The message begins with the host's name. */
public class HostException extends UserError {
  private final String host;

  protected HostException(
      ExitCode exitCode, String host, String message, String hint, Throwable cause) {
    super(exitCode, host + ": " + message, hint, cause);
    this.host = host;
  }

  public String host() {
    return host;
  }

  /** The host does not answer, its key is unknown or changed, the login is refused, time is up. */
  public static class Unreachable extends HostException {
    public Unreachable(String host, String message, String hint, Throwable cause) {
      super(ExitCode.UNREACHABLE, host, message, hint, cause);
    }
  }

  /** The login may not become root without a password. */
  public static class SudoRefused extends HostException {
    public SudoRefused(String host, String message, String hint) {
      super(ExitCode.FAILED, host, message, hint, null);
    }
  }

  /** A command ran and said no. Its whole stderr is kept; the message carries the last line. */
  public static class CommandFailed extends HostException {
    private final CommandResult result;

    public CommandFailed(String host, RemoteCommand command, CommandResult result) {
      super(ExitCode.FAILED, host, summary(command, result), "", null);
      this.result = result;
    }

    public CommandResult result() {
      return result;
    }

    private static String summary(RemoteCommand command, CommandResult result) {
      String errors = result.errors().strip();
      String reason =
          errors.isEmpty()
              ? "exit status " + result.status()
              : errors.substring(errors.lastIndexOf('\n') + 1);
      return command.title() + " failed: " + reason;
    }
  }
}
