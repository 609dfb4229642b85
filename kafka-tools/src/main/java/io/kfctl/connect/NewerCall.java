package io.kfctl.connect;

/**
 * What only newer workers can, each with the version that brought it; see KIP-769 for the keys of
 * plugins, KIP-875 for stopping and for offsets.
 */
public enum NewerCall {
  PLUGIN_KEYS("listing the keys of a plugin", "3.2"),
  STOP("stopping a connector", "3.5"),
  READ_OFFSETS("reading a connector's offsets", "3.5"),
  SET_OFFSETS("setting a connector's offsets", "3.6"),
  RESET_OFFSETS("resetting a connector's offsets", "3.6");

  private final String text;
  private final String since;

  NewerCall(String text, String since) {
    this.text = text;
    this.since = since;
  }

  /** What it is, in a sentence. */
  public String text() {
    return text;
  }

  /** The first version of Kafka Connect that can, for example 3.5. */
  public String since() {
    return since;
  }
}
