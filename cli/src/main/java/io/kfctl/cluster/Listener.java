package io.kfctl.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One entry of a {@code listeners} setting, as Kafka, Connect and the schema registry write them.
 *
 * @param name the listener's name or scheme as written, for example {@code PLAINTEXT} or {@code
 *     http}
 * @param host what it binds or tells; empty for all addresses; IPv6 without brackets
 */
public record Listener(String name, String host, int port) {
  // The pattern of org.apache.kafka.common.utils.Utils and kafka.cluster.EndPoint, with a port that
  // must be given: an arbitrary one (0) could not be told to anyone.
  private static final Pattern SYNTAX =
      Pattern.compile("([0-9a-zA-Z_.-]+)://\\[?([0-9a-zA-Z\\-%._:]*)]?:([0-9]{1,5})");

  /** The entries of a comma-separated list; empty when one of them is none. */
  public static Optional<List<Listener>> parseList(String text) {
    List<Listener> listeners = new ArrayList<>();
    for (String entry : text.split(",", -1)) {
      Optional<Listener> listener = parse(entry.strip());
      if (listener.isEmpty()) {
        return Optional.empty();
      }
      listeners.add(listener.get());
    }
    return Optional.of(listeners);
  }

  private static Optional<Listener> parse(String entry) {
    Matcher matcher = SYNTAX.matcher(entry);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int port = Integer.parseInt(matcher.group(3));
    return port < 1 || port > 65535
        ? Optional.empty()
        : Optional.of(new Listener(matcher.group(1), matcher.group(2), port));
  }

  /** As settings write it, for example {@code PLAINTEXT://0.0.0.0:9092}. */
  public String text() {
    return name + "://" + address().text();
  }

  /** Several, separated by commas. */
  public static String text(List<Listener> listeners) {
    return listeners.stream().map(Listener::text).collect(Collectors.joining(","));
  }

  /** Whether it stands for every address of the host. */
  public boolean isWildcard() {
    return host.isEmpty() || Addresses.isWildcard(host);
  }

  /** The same listener; one that stands for every address gets this host. */
  Listener reachableAt(String reachable) {
    return isWildcard() ? new Listener(name, reachable, port) : this;
  }

  boolean isNamed(String wanted) {
    return name.equalsIgnoreCase(wanted);
  }

  HostPort address() {
    return new HostPort(host, port);
  }

  /** For a listener of a REST API: its URL, without a slash at the end. */
  String url() {
    return name.toLowerCase(Locale.ROOT) + "://" + address().text();
  }
}
