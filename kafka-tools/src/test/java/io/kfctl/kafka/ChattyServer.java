package io.kfctl.kafka;

import io.kfctl.net.Endpoint;
import io.kfctl.net.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A server that says the same to everybody who says anything, and hangs up. */
final class ChattyServer implements AutoCloseable {
  private final ServerSocket listener = Ports.silent();
  private final String words;

  ChattyServer(String words) {
    this.words = words;
    Thread thread = new Thread(this::serve, "chatty-server");
    thread.setDaemon(true);
    thread.start();
  }

  Endpoint endpoint() {
    return new Endpoint("127.0.0.1", listener.getLocalPort());
  }

  private void serve() {
    while (!listener.isClosed()) {
      try (Socket socket = listener.accept()) {
        if (socket.getInputStream().read() >= 0) {
          socket.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
        }
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
  }
}
