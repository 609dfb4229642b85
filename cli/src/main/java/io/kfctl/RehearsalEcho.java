package io.kfctl;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * A server on loopback that says whatever it is told. An ssh client agrees with it on all
 * algorithms, since they are its own, makes its keys and gives up at the server's proof.
 */
final class RehearsalEcho implements AutoCloseable {
  private final ServerSocket server;

  private RehearsalEcho(ServerSocket server) {
    this.server = server;
  }

  static RehearsalEcho start() throws IOException {
    RehearsalEcho echo =
        new RehearsalEcho(new ServerSocket(0, 0, InetAddress.getByName("127.0.0.1")));
    Thread thread = new Thread(echo::serve, "rehearsal-echo");
    thread.setDaemon(true);
    thread.start();
    return echo;
  }

  int port() {
    return server.getLocalPort();
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket client = server.accept()) {
        client.getInputStream().transferTo(client.getOutputStream());
      } catch (IOException e) {
        // the client has gone, or the rehearsal is over
      }
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
