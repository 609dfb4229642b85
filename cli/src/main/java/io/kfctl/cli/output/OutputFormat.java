package io.kfctl.cli.output;

import java.io.Writer;
import java.util.Locale;

/** What {@code -o} takes. */
public enum OutputFormat {
  TABLE,
  /** A table with all columns. */
  WIDE,
  JSON,
  YAML,
  /** One name a line, for other commands' arguments. */
  NAME;

  /**
   * @param colour whether the one who reads is a terminal that shows colour
   */
  public Output to(Writer data, boolean colour) {
    return switch (this) {
      case TABLE -> new TableOutput(data, false, colour);
      case WIDE -> new TableOutput(data, true, colour);
      case JSON -> new JsonOutput(data);
      case YAML -> new YamlOutput(data);
      case NAME -> new NameOutput(data);
    };
  }

  /** As it is typed. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
