package io.kfctl.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of this machine for tests. */
public final class Ports {
  private Ports() {}

  /** A port on 127.0.0.1 where nothing listens. */
  public static int free() {
    try (ServerSocket socket = silent()) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A listener on 127.0.0.1 that takes connections (the kernel does) and never says a word. */
  public static ServerSocket silent() {
    try {
      return new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
