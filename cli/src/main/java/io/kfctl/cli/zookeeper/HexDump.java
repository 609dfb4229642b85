package io.kfctl.cli.zookeeper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Bytes as lines that any terminal can show: offset, sixteen bytes, the letters among them. */
final class HexDump {
  private static final int WIDTH = 16;

  private HexDump() {}

  static List<String> of(byte[] bytes) {
    List<String> lines = new ArrayList<>();
    for (int start = 0; start < bytes.length; start += WIDTH) {
      lines.add(line(bytes, start));
    }
    return lines;
  }

  private static String line(byte[] bytes, int start) {
    StringBuilder hex = new StringBuilder();
    StringBuilder letters = new StringBuilder();
    for (int i = start; i < Math.min(start + WIDTH, bytes.length); i++) {
      int value = bytes[i] & 0xff;
      hex.append(String.format(Locale.ROOT, "%02x ", value));
      letters.append(value >= ' ' && value < 0x7f ? (char) value : '.');
    }
    return String.format(Locale.ROOT, "%08x  %-48s %s", start, hex, letters);
  }
}
