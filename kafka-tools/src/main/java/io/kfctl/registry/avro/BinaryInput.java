package io.kfctl.registry.avro;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Avro's binary encoding (specification 1.12, "Binary encoding") over the bytes of one record.
 * Avro's own decoder believes every length that it reads and then asks for that much memory; a
 * record that is no Avro at all, or of another schema, must do no harm here.
 */
final class BinaryInput {
  private static final int LONGEST_VARINT = 10;

  private final byte[] bytes;
  private int at;

  BinaryInput(byte[] bytes, int at) {
    this.bytes = bytes;
    this.at = at;
  }

  /** It is told to people: a record does not hold what its schema says. */
  static final class Malformed extends RuntimeException {
    private final String reason;
    private final String field;

    Malformed(String reason) {
      this(reason, "");
    }

    private Malformed(String reason, String field) {
      super(field.isEmpty() ? reason : "at field " + field + ": " + reason);
      this.reason = reason;
      this.field = field;
    }

    /** The same, inside this field. */
    Malformed at(String outer) {
      return new Malformed(reason, field.isEmpty() ? outer : outer + "." + field);
    }
  }

  /** How many bytes were not read yet. */
  int left() {
    return bytes.length - at;
  }

  boolean readBoolean() {
    byte b = next();
    if (b != 0 && b != 1) {
      throw new Malformed("a boolean is " + b);
    }
    return b == 1;
  }

  int readInt() {
    long value = readLong();
    if (value != (int) value) {
      throw new Malformed("an int is " + value);
    }
    return (int) value;
  }

  /** A variable number of bytes, seven bits each, the sign in the lowest bit ("zig-zag"). */
  long readLong() {
    long raw = 0;
    for (int i = 0; i < LONGEST_VARINT; i++) {
      byte b = next();
      raw |= (b & 0x7fL) << (7 * i);
      if (b >= 0) {
        return (raw >>> 1) ^ -(raw & 1);
      }
    }
    throw new Malformed("a number does not end");
  }

  float readFloat() {
    return Float.intBitsToFloat((int) littleEndian(Float.BYTES));
  }

  double readDouble() {
    return Double.longBitsToDouble(littleEndian(Double.BYTES));
  }

  private long littleEndian(int size) {
    need(size);
    long bits = 0;
    for (int i = 0; i < size; i++) {
      bits |= (bytes[at + i] & 0xffL) << (8 * i);
    }
    at += size;
    return bits;
  }

  byte[] readBytes() {
    return readFixed(length());
  }

  byte[] readFixed(int size) {
    need(size);
    at += size;
    return Arrays.copyOfRange(bytes, at - size, at);
  }

  String readString() {
    int size = length();
    at += size;
    return new String(bytes, at - size, size, StandardCharsets.UTF_8);
  }

  /** Which of so many: the branch of a union, the symbol of an enum. */
  int readIndex(int choices) {
    int index = readInt();
    if (index < 0 || index >= choices) {
      throw new Malformed("there is no choice " + index + " of " + choices);
    }
    return index;
  }

  /**
   * How many elements the next block of an array or map has; 0 at its end. An element may take no
   * byte at all, yet nobody writes more of those than the record has bytes.
   */
  int readBlock() {
    long count = readLong();
    if (count < 0) {
      count = -count;
      readLong(); // how many bytes they take
    }
    if (count < 0 || count > bytes.length) {
      throw new Malformed("an array has " + count + " elements");
    }
    return (int) count;
  }

  private int length() {
    long length = readLong();
    if (length < 0 || length > left()) {
      throw new Malformed(
          "a text or bytes have a length of %d where %d bytes are left".formatted(length, left()));
    }
    return (int) length;
  }

  private byte next() {
    need(1);
    return bytes[at++];
  }

  private void need(int size) {
    if (left() < size) {
      throw new Malformed("it ends too early");
    }
  }
}
