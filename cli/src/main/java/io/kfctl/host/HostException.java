package io.kfctl.host;

import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

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

  /** A private key needs its passphrase, and there is nobody to give it. */
  public static class Locked extends HostException {
    public Locked(String host, String message, String hint, Throwable cause) {
      super(ExitCode.USAGE, host, message, hint, cause);
    }
  }

  /** The host stopped answering while a command ran. */
  public static class ConnectionLost extends Unreachable {
    public ConnectionLost(String host, RemoteCommand command) {
      super(
          host,
          "connection lost during: " + command.title(),
          "the host ends the command by itself; run kfctl again when the host answers",
          null);
    }
  }

  /** The login was taken, and yet the host opens no session for a command. */
  public static class SessionRefused extends Unreachable {
    public SessionRefused(String host, RemoteCommand command) {
      super(
          host,
          "sshd opens no session for: " + command.title(),
          "raise MaxSessions in the host's sshd_config; its default of 10 is enough",
          null);
    }
  }

  /** A command took too long, and was ended on the host. */
  public static class TimedOut extends Unreachable {
    public TimedOut(String host, RemoteCommand command) {
      super(
          host,
          command.title() + " took longer than " + words(command.timeout()) + " and was ended",
          "",
          null);
    }

    private static String words(Duration limit) {
      long seconds = limit.toSeconds();
      if (seconds >= 60 && seconds % 60 == 0) {
        return seconds / 60 + (seconds == 60 ? " minute" : " minutes");
      }
      return seconds + (seconds == 1 ? " second" : " seconds");
    }
  }

  /** The thread that waited for a command was interrupted; the command was ended on the host. */
  public static class Interrupted extends HostException {
    public Interrupted(String host, RemoteCommand command) {
      super(ExitCode.INTERRUPTED, host, "interrupted during: " + command.title(), "", null);
    }
  }

  /** What should have been sent to the host could not be read here. */
  public static class InputFailed extends HostException {
    public InputFailed(String host, RemoteCommand command, Throwable cause) {
      super(
          ExitCode.FAILED,
          host,
          command.title() + " failed: cannot read what to send: " + cause.getMessage(),
          "",
          cause);
    }
  }

  /** The login may not run this as root without a password. */
  public static class SudoRefused extends HostException {
    private final String login;

    /**
     * @param what the title of the command
     * @param reason why, in a few words
     */
    public SudoRefused(String host, String login, String what, String reason) {
      this(
          host,
          login,
          login + " may not run this as root: " + what + " (" + reason + ")",
          "on "
              + host
              + ", let visudo -f /etc/sudoers.d/kfctl write: "
              + login
              + " ALL=(root) NOPASSWD: ALL; or set ssh.user to root in the cluster file",
          Optional.empty());
    }

    private SudoRefused(
        String host, String login, String message, String hint, Optional<Throwable> cause) {
      super(ExitCode.FAILED, host, message, hint, cause.orElse(null));
      this.login = login;
    }

    /** The same refusal with another piece of advice. */
    public SudoRefused withHint(String hint) {
      String message = getMessage().substring(host().length() + 2);
      return new SudoRefused(host(), login, message, hint, Optional.of(this));
    }

    /** The user who asked sudo. */
    public String login() {
      return login;
    }
  }

  /** A command ran and said no. Its whole stderr is kept; the message carries the last line. */
  public static class CommandFailed extends HostException {
    /** In English, because supervise.sh asks for that. */
    private static final Pattern NO_SPACE = Pattern.compile("(?i)no space left|quota exceeded");

    private final CommandResult result;

    public CommandFailed(String host, RemoteCommand command, CommandResult result) {
      super(ExitCode.FAILED, host, summary(command, result), advice(result), null);
      this.result = result;
    }

    public CommandResult result() {
      return result;
    }

    private static String advice(CommandResult result) {
      return NO_SPACE.matcher(result.errors()).find()
          ? "make room there: kfctl plan says how much is needed"
          : "";
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
