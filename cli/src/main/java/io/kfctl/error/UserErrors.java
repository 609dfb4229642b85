package io.kfctl.error;

import java.util.List;
import java.util.stream.Collectors;

/** Several failures of one command, one for each host or name, printed one after the other. */
public final class UserErrors extends UserError {
  private final List<UserError> errors;

  public UserErrors(List<? extends UserError> errors) {
    this(errors, "");
  }

  private UserErrors(List<? extends UserError> errors, String hint) {
    super(
        ExitCode.worst(errors.stream().map(UserError::exitCode).toList()),
        errors.stream().map(UserError::getMessage).collect(Collectors.joining("\n")),
        hint);
    this.errors = List.copyOf(errors);
  }

  /** Throws nothing for none, the error itself for one, all of them together for more. */
  public static void throwIfAny(List<? extends UserError> errors) {
    if (errors.size() == 1) {
      throw errors.get(0);
    }
    if (!errors.isEmpty()) {
      throw new UserErrors(errors);
    }
  }

  /** All of these, with a hint after the last of them. */
  @Override
  public UserError andThen(String next) {
    return new UserErrors(errors, next);
  }

  public List<UserError> errors() {
    return errors;
  }
}
