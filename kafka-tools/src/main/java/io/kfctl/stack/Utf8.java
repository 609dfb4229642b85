package io.kfctl.stack;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes that are text, or not. */
final class Utf8 {
  private static final char REPLACEMENT = '\ufffd';

  private Utf8() {}

  /** The text that the bytes from there on are; empty when they are none. */
  static Optional<String> text(byte[] bytes, int from) {
    // What is no text becomes this character, and a text rarely has it: so this is quick.
    String text = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
    return text.indexOf(REPLACEMENT) < 0 ? Optional.of(text) : strictly(bytes, from);
  }

  private static Optional<String> strictly(byte[] bytes, int from) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
