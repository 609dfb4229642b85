package io.kfctl.zookeeper;

import io.kfctl.net.Endpoint;
import java.util.LinkedHashMap;
import java.util.Map;

/** The text of an answer, read line by line. */
record Answer(Endpoint server, String word, String text) {
  private static final String VERSION = "Zookeeper version";

  /** Lines of name and value. */
  private Map<String, String> pairs() {
    Map<String, String> pairs = new LinkedHashMap<>();
    text.lines()
        .forEach(
            line -> {
              int at = line.indexOf(':');
              if (at > 0) {
                pairs.put(line.substring(0, at).strip(), line.substring(at + 1).strip());
              }
            });
    if (pairs.isEmpty()) {
      throw bad("no line of the answer has a name and a value");
    }
    return pairs;
  }

  /** The lines of {@code srvr}, which every version since 3.4 writes in the same words. */
  ServerStatus status() {
    Map<String, String> lines = pairs();
    return new ServerStatus(
        value(lines, VERSION).replaceFirst("[-,\\s].*", ""),
        ServerMode.of(value(lines, "Mode")),
        value(lines, "Zxid"),
        latency(value(lines, "Latency min/avg/max")),
        number(lines, "Received"),
        number(lines, "Sent"),
        number(lines, "Connections"),
        number(lines, "Outstanding"),
        number(lines, "Node count"));
  }

  private ServerStatus.Latency latency(String value) {
    String[] parts = value.split("/");
    try {
      return new ServerStatus.Latency(
          Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw bad("'" + value + "' is no latency");
    }
  }

  private long number(Map<String, String> lines, String name) {
    String value = value(lines, name);
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw bad("'" + name + "' is '" + value + "', not a number");
    }
  }

  private String value(Map<String, String> lines, String name) {
    String value = lines.get(name);
    if (value == null) {
      throw bad("the answer to '" + word + "' has no '" + name + "': is this a ZooKeeper?");
    }
    return value;
  }

  private ZooKeeperException.BadAnswer bad(String reason) {
    return new ZooKeeperException.BadAnswer(server, word, reason);
  }
}
