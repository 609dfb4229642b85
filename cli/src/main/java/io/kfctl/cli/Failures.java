package io.kfctl.cli;

import io.kfctl.error.UserError;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/**
 * What the failures that other parts throw as bare facts mean to the user: exception type to
 * message, hint and exit code. Immutable: {@link #with} gives these with one more.
 */
public final class Failures {
  private final Map<Class<?>, Function<Throwable, UserError>> words;

  private Failures(Map<Class<?>, Function<Throwable, UserError>> words) {
    this.words = words;
  }

  /** Those that say themselves what they mean. */
  public static Failures known() {
    return new Failures(Map.of());
  }

  /**
   * @param type the exception, with its subclasses unless one of them was added before
   */
  public <E extends Throwable> Failures with(Class<E> type, Function<E, UserError> meaning) {
    Map<Class<?>, Function<Throwable, UserError>> more = new LinkedHashMap<>(words);
    more.put(type, failure -> meaning.apply(type.cast(failure)));
    return new Failures(more);
  }

  /** Whether failures of this type have a meaning. */
  boolean cover(Class<?> type) {
    return words.keySet().stream().anyMatch(known -> known.isAssignableFrom(type));
  }

  /** The failure in the user's words; empty when nobody has any, which makes it a bug. */
  Optional<UserError> explain(Throwable failure) {
    if (failure instanceof UserError error) {
      return Optional.of(error);
    }
    for (Map.Entry<Class<?>, Function<Throwable, UserError>> entry : words.entrySet()) {
      if (entry.getKey().isInstance(failure)) {
        return Optional.of(entry.getValue().apply(failure));
      }
    }
    return isWrapper(failure) && failure.getCause() != null
        ? explain(failure.getCause())
        : Optional.empty();
  }

  /** Whether it says nothing by itself, only that something happened elsewhere. */
  private static boolean isWrapper(Throwable failure) {
    return failure instanceof ExecutionException
        || failure instanceof CompletionException
        || failure instanceof UncheckedIOException;
  }
}
