package io.kfctl.connect;

import io.kfctl.http.HttpException;
import java.util.List;

/** The sentences inside the message with which Connect refuses a configuration. */
final class Refusal {
  private static final int BAD_REQUEST = 400;

  /** What Connect 3.4 says of a sink's topics, with status 500 (SinkConnectorConfig.validate). */
  private static final List<String> ABOUT_TOPICS =
      List.of(
          "Must configure one of topics or topics.regex",
          "topics and topics.regex are mutually exclusive",
          "The DLQ topic");

  /** How a validation that throws begins in Connect 3.4, with status 500. */
  private static final String THROWN = "org.apache.kafka.common.config.ConfigException: ";

  private Refusal() {}

  /** Whether it is the configuration that is wrong, and not the server. */
  static boolean isRefusal(HttpException.Status e) {
    return e.status() == BAD_REQUEST
        || e.serverMessage().startsWith(THROWN)
        || ABOUT_TOPICS.stream().anyMatch(start -> e.serverMessage().startsWith(start));
  }

  /**
   * Connect 3.4 wraps one error a line between "... contains the following N error(s):" and "You
   * can also find the above list of errors at ...".
   */
  static List<String> reasons(HttpException.Status refusal) {
    // A connector may quote the URL that it could not connect to.
    List<String> lines =
        Secrets.maskedText(refusal.serverMessage())
            .lines()
            .map(line -> line.startsWith(THROWN) ? line.substring(THROWN.length()) : line)
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList();
    List<String> errors =
        lines.stream()
            .filter(line -> !line.contains("contains the following"))
            .filter(line -> !line.startsWith("You can also find the above list of errors"))
            .toList();
    return errors.isEmpty() ? lines : errors;
  }
}
