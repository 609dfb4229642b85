package io.kfctl.cli.progress;

/** The time that passes: nanoseconds from some moment on, as {@link System#nanoTime} gives them. */
@FunctionalInterface
public interface Ticker {
  long nanos();
}
