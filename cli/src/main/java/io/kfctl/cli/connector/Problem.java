package io.kfctl.cli.connector;

import java.util.Optional;

/**
 * Something that is wrong with a configuration.
 *
 * @param key the key in question; none when the reason is about several
 * @param value its value as it may be shown; none when it was not given
 * @param reason a sentence without secrets
 */
record Problem(Optional<String> key, Optional<String> value, String reason) {

  /** In one line: {@code tasks.max = many: it is no number}. */
  String text() {
    return key.map(k -> k + value.map(v -> " = " + v).orElse("") + ": ").orElse("") + reason;
  }
}
