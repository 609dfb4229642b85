package io.kfctl.cluster.yaml;

import java.util.Comparator;

/**
 * One thing that is wrong in a file, or suspicious.
 *
 * @param line from 1
 * @param column from 1
 * @param path the value it is about, for example {@code hosts[0].address}; empty for the whole file
 * @param message what is wrong, without the place; never holds a value that may be secret
 * @param suggestion what to write instead, or empty
 */
public record Problem(
    int line, int column, String path, String message, String suggestion, Severity severity) {

  /** Whether the file can be used nevertheless. */
  public enum Severity {
    ERROR,
    WARNING
  }

  /** The order of the file; for one place, errors first. */
  public static final Comparator<Problem> FILE_ORDER =
      Comparator.comparingInt(Problem::line)
          .thenComparingInt(Problem::column)
          .thenComparing(Problem::severity)
          .thenComparing(Problem::message);

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /**
   * One line that editors and terminals turn into a link, for example {@code cluster.yaml:12:3:
   * unknown key 'zookeper' (did you mean 'zookeeper'?)}.
   */
  public String text(String file) {
    return place(file) + (isError() ? "" : "warning: ") + advised();
  }

  /** As {@link #text}, where a warning is already called one. */
  public String plainText(String file) {
    return place(file) + advised();
  }

  private String place(String file) {
    return file + ":" + line + ":" + column + ": ";
  }

  private String advised() {
    return suggestion.isEmpty() ? message : message + " (" + suggestion + ")";
  }
}
