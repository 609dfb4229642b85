package io.kfctl.cluster;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What can be said of an address or host name by looking at it. No name is ever resolved. */
public final class Addresses {
  private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");
  private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
  private static final Pattern HOST_NAME = Pattern.compile(LABEL + "(\\." + LABEL + ")*");
  // A last label of digits only would be a mistyped IPv4 address.
  private static final Pattern NUMERIC_END = Pattern.compile("(.*\\.)?[0-9]+");

  private Addresses() {}

  /** Whether it is an IPv4 or IPv6 address, or a host name by RFC 1123. */
  public static boolean isValid(String text) {
    return IPV4.matcher(text).matches() || ipv6(text).isPresent() || isHostName(text);
  }

  /** Whether it stands for all addresses of a machine. */
  public static boolean isWildcard(String text) {
    return text.equals("0.0.0.0")
        || text.equals("*")
        || ipv6(text).map(InetAddress::isAnyLocalAddress).orElse(false);
  }

  /** Whether only programs on the same machine reach it. */
  public static boolean isLoopback(String text) {
    String name = text.toLowerCase(Locale.ROOT);
    return name.equals("localhost")
        || name.startsWith("localhost.")
        || (IPV4.matcher(text).matches() && text.startsWith("127."))
        || ipv6(text).map(InetAddress::isLoopbackAddress).orElse(false);
  }

  /** One spelling for all spellings of an address or name. */
  public static String canonical(String text) {
    return ipv6(text).map(InetAddress::getHostAddress).orElse(text.toLowerCase(Locale.ROOT));
  }

  private static boolean isHostName(String text) {
    return text.length() <= 253
        && HOST_NAME.matcher(text).matches()
        && !NUMERIC_END.matcher(text).matches();
  }

  private static Optional<InetAddress> ipv6(String text) {
    if (!IPV6.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      // A text with a colon is only parsed, never looked up.
      return Optional.of(InetAddress.getByName(text));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
