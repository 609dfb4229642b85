package io.kfctl.net;

import java.io.EOFException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why a connection came to nothing.
 *
 * @param kind what a program decides by
 * @param text what a person reads: a few words, no endpoint in them
 */
public record NetFailure(Kind kind, String text) {

  /** What went wrong, by who must look where. */
  public enum Kind {
    /** The name has no address: a typo, or DNS and /etc/hosts do not know it. */
    UNKNOWN_HOST,
    /** The host is there and nothing listens on the port. */
    REFUSED,
    /** Nothing came back in time: a firewall, a dead host, a hung service. */
    TIMED_OUT,
    /** The network has no way to the address. */
    NO_ROUTE,
    /** It was connected, and the other side or the network ended it. */
    CUT,
    /** Anything else, TLS among it. */
    OTHER
  }

  /** What the exception of a socket or of an HTTP call means. */
  public static NetFailure of(Throwable failure) {
    if (failure instanceof UnknownHostException) {
      return new NetFailure(Kind.UNKNOWN_HOST, "unknown host");
    }
    if (failure instanceof NoRouteToHostException) {
      return new NetFailure(Kind.NO_ROUTE, "no route to the host");
    }
    if (failure instanceof ConnectException) {
      return ofConnect(failure);
    }
    if (failure instanceof SocketTimeoutException || failure instanceof InterruptedIOException) {
      return new NetFailure(Kind.TIMED_OUT, "no answer in time");
    }
    if (failure instanceof EOFException
        || mentions(failure, "reset", "broken pipe", "unexpected end")) {
      return new NetFailure(Kind.CUT, "the connection was cut");
    }
    return new NetFailure(Kind.OTHER, words(failure));
  }

  private static NetFailure ofConnect(Throwable failure) {
    if (mentions(failure, "refused")) {
      return new NetFailure(Kind.REFUSED, "connection refused");
    }
    if (mentions(failure, "timed out", "timeout")) {
      return new NetFailure(Kind.TIMED_OUT, "no answer in time");
    }
    if (mentions(failure, "unreachable", "no route")) {
      return new NetFailure(Kind.NO_ROUTE, "no route to the host");
    }
    return new NetFailure(Kind.OTHER, words(failure));
  }

  /** HTTP clients wrap what the socket said, so the causes are read too. */
  private static boolean mentions(Throwable failure, String... words) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String message = words(cause).toLowerCase(Locale.ROOT);
      if (Stream.of(words).anyMatch(message::contains)) {
        return true;
      }
    }
    return false;
  }

  private static String words(Throwable failure) {
    return Optional.ofNullable(failure.getMessage()).orElse(failure.getClass().getSimpleName());
  }

  @Override
  public String toString() {
    return text;
  }
}
