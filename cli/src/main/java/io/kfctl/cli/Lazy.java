package io.kfctl.cli;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A value made when it is first asked for, and once.
 *
 * <p>Commands get their costly collaborators so: a connection that is not needed is not made.
 */
public final class Lazy<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private Optional<T> made = Optional.empty();

  public Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public synchronized T get() {
    if (made.isEmpty()) {
      made = Optional.of(maker.get());
    }
    return made.get();
  }
}
