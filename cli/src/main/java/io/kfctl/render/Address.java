package io.kfctl.render;

/**
 * The address of a host as cluster.yaml gives it: an IPv4 or IPv6 literal, or a name. Nothing is
 * looked up.
 */
record Address(String text) {

  boolean isIpv6() {
    return text.contains(":");
  }

  /** A name, so what it stands for is up to each host's own /etc/hosts. */
  boolean isName() {
    return !isIpv6() && !text.matches("[0-9.]+");
  }

  /** True where only programs on the same host can use the address. */
  boolean isLoopback() {
    return text.equals("localhost") || text.equals("::1") || text.matches("127[.][0-9.]+");
  }

  /** As URLs and host:port pairs take it, IPv6 in brackets. */
  String inUrl() {
    return isIpv6() ? "[" + text + "]" : text;
  }

  /**
   * Where services listen: on every address of the host, because its address may be one that a
   * router translates; on loopback alone when the host is reached there.
   */
  Address listen() {
    if (isLoopback()) {
      return this;
    }
    return new Address(isIpv6() ? "::" : "0.0.0.0");
  }
}
