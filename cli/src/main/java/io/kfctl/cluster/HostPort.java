package io.kfctl.cluster;

/**
 * Where something can be reached.
 *
 * @param host a name or an address, IPv6 without brackets
 */
public record HostPort(String host, int port) {

  /** As clients take it, for example {@code node1:9092} or {@code [fd00::1]:9092}. */
  public String text() {
    return bracketed(host) + ":" + port;
  }

  /** The host as it stands before a port: IPv6 addresses in brackets. */
  static String bracketed(String host) {
    return host.contains(":") ? "[" + host + "]" : host;
  }
}
