package io.kfctl.archive.assemble;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Scripts and configuration of our own that go into archives; they lie beside this class. */
final class Bundled {
  private Bundled() {}

  /**
   * @param name for example {@code kafka/bin/kafka-run-class.sh}
   */
  static String text(String name) {
    try (InputStream in = Bundled.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program was built without " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
