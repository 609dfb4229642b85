package io.kfctl.cli.output;

import java.util.List;
import java.util.function.Function;

/**
 * Where a command puts its data; one implementation for each format. A command says once what it
 * found and calls one of these methods once; the format decides what that looks like.
 *
 * <p>All methods throw {@link OutputFailed} when the data cannot be written.
 */
public interface Output {

  /** A list: a table, or one JSON array. */
  <T> void rows(Columns<T> columns, List<? extends T> rows);

  /** One thing in full: fields and tables, or one JSON object. */
  void details(Details details);

  /** Several things in full, one after the other: one JSON array. */
  void details(List<Details> several);

  /**
   * Rows that come over time, without an end known beforehand: one JSON object a line.
   *
   * @param line the row as people read it
   */
  <T> Lines<T> lines(Columns<T> columns, Function<? super T, Line> line);

  /** Nothing more comes: what was held back is written. */
  void done();

  /** Takes rows as they come. */
  interface Lines<T> {
    void add(T row);

    /** Makes what was added visible; called when no further row is at hand. */
    void flush();
  }
}
