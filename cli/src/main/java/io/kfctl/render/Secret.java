package io.kfctl.render;

/** A value that belongs into a file on a host and nowhere else. Printing it shows stars. */
public record Secret(String value) {
  public Secret {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a secret must not be blank");
    }
  }

  @Override
  public String toString() {
    return "******";
  }
}
