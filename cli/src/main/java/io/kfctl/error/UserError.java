package io.kfctl.error;

import java.util.Optional;

/**
 * A failure told in words for the person at the keyboard: what is wrong and where (the message),
 * what to type next (the hint), and the exit code. Rooms of the program throw this, or a subclass
 * that carries facts; one handler prints it.
 */
public class UserError extends RuntimeException {
  private final ExitCode exitCode;
  private final String hint;

  /**
   * @param exitCode who must act
   * @param message one line that says what is wrong and where; more lines may follow with details
   * @param hint the next thing to type, or an empty text where there is none; a line for each hint
   */
  public UserError(ExitCode exitCode, String message, String hint, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
    this.hint = hint;
  }

  public UserError(ExitCode exitCode, String message, String hint) {
    this(exitCode, message, hint, null);
  }

  public static UserError failed(String message, String hint) {
    return new UserError(ExitCode.FAILED, message, hint);
  }

  public static UserError usage(String message, String hint) {
    return new UserError(ExitCode.USAGE, message, hint);
  }

  public static UserError notFound(String message, String hint) {
    return new UserError(ExitCode.NOT_FOUND, message, hint);
  }

  public static UserError unreachable(String message, String hint) {
    return new UserError(ExitCode.UNREACHABLE, message, hint);
  }

  public ExitCode exitCode() {
    return exitCode;
  }

  /** The same failure with one more hint, about what comes after the first. */
  public UserError andThen(String next) {
    return new UserError(exitCode, getMessage(), hint.isEmpty() ? next : hint + "\n" + next, this);
  }

  /** What to type next, one thing a line. */
  public Optional<String> hint() {
    return hint.isEmpty() ? Optional.empty() : Optional.of(hint);
  }
}
