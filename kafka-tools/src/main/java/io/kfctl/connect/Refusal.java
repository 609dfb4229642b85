package io.kfctl.connect;

import io.kfctl.http.HttpException;
import java.util.List;

/** The sentences inside the message with which Connect refuses a configuration. */
final class Refusal {
  private Refusal() {}

  /**
   * Connect 3.4 wraps one error a line between "... contains the following N error(s):" and "You
   * can also find the above list of errors at ...".
   */
  static List<String> reasons(HttpException.Status refusal) {
    List<String> lines =
        refusal.serverMessage().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    List<String> errors =
        lines.stream()
            .filter(line -> !line.contains("contains the following"))
            .filter(line -> !line.startsWith("You can also find the above list of errors"))
            .toList();
    return errors.isEmpty() ? lines : errors;
  }
}
