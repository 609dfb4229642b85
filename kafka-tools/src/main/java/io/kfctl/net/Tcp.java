package io.kfctl.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;

/** Plain TCP connections in bounded time. */
public final class Tcp {
  private final HostNames names;

  public Tcp() {
    this(new HostNames());
  }

  public Tcp(HostNames names) {
    this.names = names;
  }

  /**
   * Connects, trying every address of the host.
   *
   * @param limit for the name lookup and all addresses together
   * @throws IOException of the last address tried; {@link NetFailure#of} says what it means
   */
  public Socket connect(Endpoint endpoint, Duration limit) throws IOException {
    long deadline = System.nanoTime() + limit.toNanos();
    IOException last = new SocketTimeoutException("no time left to connect");
    for (InetAddress address : names.resolve(endpoint.host(), limit)) {
      int left = (int) Duration.ofNanos(deadline - System.nanoTime()).toMillis();
      if (left <= 0) {
        break;
      }
      Socket socket = new Socket();
      try {
        socket.connect(new InetSocketAddress(address, endpoint.port()), left);
        return socket;
      } catch (IOException e) {
        socket.close();
        last = e;
      }
    }
    throw last;
  }

  /** Connects and closes again: empty when that worked, else why it did not. */
  public Optional<NetFailure> probe(Endpoint endpoint, Duration limit) {
    try {
      connect(endpoint, limit).close();
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(NetFailure.of(e));
    }
  }
}
