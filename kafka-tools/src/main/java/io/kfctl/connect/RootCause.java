package io.kfctl.connect;

import java.util.List;

/**
 * The line of a Java stack trace that says what went wrong: the last "Caused by", since Connect
 * wraps the real reason in its own exceptions.
 */
public final class RootCause {
  private static final String CAUSED_BY = "Caused by: ";

  private RootCause() {}

  /**
   * The root cause in one line, class name and message, or an empty text for an empty trace. The
   * messages of some drivers span lines; these are joined.
   */
  public static String of(String trace) {
    List<String> lines = trace.strip().lines().toList();
    int start = 0;
    for (int i = 0; i < lines.size(); i++) {
      // Causes of suppressed exceptions are indented, and not what ended the task.
      if (lines.get(i).startsWith(CAUSED_BY)) {
        start = i;
      }
    }
    StringBuilder cause = new StringBuilder();
    for (String line : lines.subList(start, lines.size())) {
      if (!cause.isEmpty() && isFrame(line)) {
        break;
      }
      cause.append(cause.isEmpty() ? "" : " ").append(line.strip());
    }
    String text = cause.toString();
    return text.startsWith(CAUSED_BY) ? text.substring(CAUSED_BY.length()) : text;
  }

  /** Throwable.printStackTrace begins these with a tab; lines of a message have none. */
  private static boolean isFrame(String line) {
    return line.startsWith("\tat ")
        || line.startsWith("\t... ")
        || line.startsWith("\tSuppressed: ");
  }
}
