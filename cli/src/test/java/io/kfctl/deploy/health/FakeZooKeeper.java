package io.kfctl.deploy.health;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A member that says the same to every question, or nothing at all. */
final class FakeZooKeeper implements AutoCloseable {
  private final ServerSocket listener;
  private final String answer;
  private final Thread thread = new Thread(this::serve, "fake-zookeeper");

  private FakeZooKeeper(int host, int port, String answer) {
    try {
      this.listener = new ServerSocket(port, 50, InetAddress.getByName(Loopback.address(host)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.answer = answer;
    thread.start();
  }

  static FakeZooKeeper saying(int host, int port, String answer) {
    return new FakeZooKeeper(host, port, answer);
  }

  /** What srvr says of a member that serves. */
  static FakeZooKeeper in(int host, int port, String mode) {
    return saying(
        host,
        port,
        """
        Zookeeper version: 3.7.1-a2fb57c55f8e59cdd76c34b357ad5181df1258d5, built on 2022-05-07 06:45 UTC
        Latency min/avg/max: 0/0.5/21
        Received: 240
        Sent: 239
        Connections: 1
        Outstanding: 0
        Zxid: 0x10000004b
        Mode: %s
        Node count: 131
        """
            .formatted(mode));
  }

  int port() {
    return listener.getLocalPort();
  }

  private void serve() {
    while (!listener.isClosed()) {
      try (Socket socket = listener.accept()) {
        socket.getInputStream().readNBytes(4);
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
      } catch (SocketException e) {
        // closed by the test, or by a client that had enough
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
