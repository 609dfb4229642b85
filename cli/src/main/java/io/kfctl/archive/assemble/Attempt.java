package io.kfctl.archive.assemble;

import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import io.kfctl.error.UserErrors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What came of making one archive: that archive, or why there is none. */
record Attempt(Optional<Assembled> done, Optional<UserError> failure) {

  static Attempt at(Supplier<Assembled> work) {
    try {
      return new Attempt(Optional.of(work.get()), Optional.empty());
    } catch (UserError e) {
      return new Attempt(Optional.empty(), Optional.of(e));
    }
  }

  /** Failures with the same way out, such as no network, are said together. */
  static void throwIfAnyFailed(List<Attempt> attempts) {
    Map<String, List<UserError>> byHint =
        attempts.stream()
            .flatMap(attempt -> attempt.failure().stream())
            .collect(
                Collectors.groupingBy(
                    failure -> failure.exitCode() + failure.hint().orElse(""),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<UserError> errors = new ArrayList<>();
    byHint.values().forEach(failures -> errors.add(together(failures)));
    UserErrors.throwIfAny(errors);
  }

  private static UserError together(List<UserError> failures) {
    UserError first = failures.get(0);
    ExitCode exitCode = first.exitCode();
    String messages =
        failures.stream().map(UserError::getMessage).distinct().collect(Collectors.joining("\n"));
    return new UserError(exitCode, messages, first.hint().orElse(""), first);
  }
}
