package io.kfctl.host;

import java.nio.charset.StandardCharsets;

/**
 * How a command ended.
 *
 * @param status the exit status; 128 + n where signal n ended it
 * @param output all of its standard output; empty where that went to a stream
 * @param errors its standard error, decoded as UTF-8
 */
public record CommandResult(int status, byte[] output, String errors) {
  public boolean succeeded() {
    return status == 0;
  }

  /** The standard output as UTF-8. */
  public String text() {
    return new String(output, StandardCharsets.UTF_8);
  }
}
