package io.kfctl.connect;

/** What a connector does. */
public enum ConnectorType {
  SOURCE,
  SINK,
  /** The worker cannot load the class, or a later version knows more types. */
  UNKNOWN;

  static ConnectorType of(String text) {
    return switch (text) {
      case "source" -> SOURCE;
      case "sink" -> SINK;
      default -> UNKNOWN;
    };
  }
}
