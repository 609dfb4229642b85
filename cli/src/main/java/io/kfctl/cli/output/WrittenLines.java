package io.kfctl.cli.output;

import java.util.function.Function;

/** Writes each row as one line, made from it by a function. */
record WrittenLines<T>(DataWriter data, Function<? super T, String> text)
    implements Output.Lines<T> {
  @Override
  public void add(T row) {
    data.line(text.apply(row));
  }

  @Override
  public void flush() {
    data.flush();
  }
}
