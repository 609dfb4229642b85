package io.kfctl.connect;

import java.util.Optional;

/** A connector file that cannot be used. The message begins with file, line and column. */
public class ConnectorFileException extends RuntimeException {
  private final String source;
  private final int line;
  private final int column;

  protected ConnectorFileException(String source, int line, int column, String reason) {
    super(source + ":" + line + ":" + column + ": " + reason);
    this.source = source;
    this.line = line;
    this.column = column;
  }

  /** The file's name as it was given. */
  public String source() {
    return source;
  }

  /** From 1. */
  public int line() {
    return line;
  }

  /** From 1. */
  public int column() {
    return column;
  }

  /** Not JSON: a missing comma, a bracket too many, a key that comes twice. */
  public static final class BadJson extends ConnectorFileException {
    BadJson(String source, int line, int column, String reason) {
      super(source, line, column, "not JSON: " + reason);
    }
  }

  /** JSON, and not that of a connector: no name, no config, a nested value. */
  public static final class BadShape extends ConnectorFileException {
    private final String key;

    BadShape(String source, int line, int column, String key, String reason) {
      super(source, line, column, reason);
      this.key = key;
    }

    /** The key in question, such as {@code config.topics}; empty for the file as a whole. */
    public Optional<String> key() {
      return key.isEmpty() ? Optional.empty() : Optional.of(key);
    }
  }

  /** A bare configuration, where a connector with its name was wanted. */
  public static final class BareConfig extends ConnectorFileException {
    BareConfig(String source, int line, int column, String shape) {
      super(source, line, column, "this is a bare configuration; to create a connector: " + shape);
    }
  }

  /** A connector with its name, where a bare configuration was wanted. */
  public static final class WholeConnector extends ConnectorFileException {
    WholeConnector(String source, int line, int column) {
      super(
          source,
          line,
          column,
          "this file creates a connector, with name and config; an update takes what stands"
              + " inside of config, without the name");
    }
  }
}
