package io.kfctl.deploy.health;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Several hosts on this machine: 127.0.0.1, 127.0.0.2 ... with the same free port. */
final class Loopback {
  private static final int ATTEMPTS = 50;

  private Loopback() {}

  static String address(int host) {
    return "127.0.0." + host;
  }

  /** A port that is free on the first addresses. */
  static int port(int hosts) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
          for (int host = 1; host <= hosts; host++) {
            int port = sockets.isEmpty() ? 0 : sockets.get(0).getLocalPort();
            sockets.add(new ServerSocket(port, 1, InetAddress.getByName(address(host))));
          }
          return sockets.get(0).getLocalPort();
        } finally {
          for (ServerSocket socket : sockets) {
            socket.close();
          }
        }
      } catch (BindException e) {
        // Another program has it on one of the addresses: try another port.
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    throw new AssertionError("no port is free on " + hosts + " addresses");
  }
}
