package io.kfctl.zookeeper;

import io.kfctl.net.Endpoint;
import io.kfctl.net.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A server that answers four-letter words with texts, one connection after the other. */
final class FakeZooKeeper implements AutoCloseable {
  private final ServerSocket listener = Ports.silent();
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final Thread thread = new Thread(this::serve, "fake-zookeeper");

  FakeZooKeeper() {
    thread.start();
  }

  FakeZooKeeper answer(String word, String text) {
    answers.put(word, text);
    return this;
  }

  Endpoint endpoint() {
    return new Endpoint("127.0.0.1", listener.getLocalPort());
  }

  private void serve() {
    while (!listener.isClosed()) {
      try (Socket socket = listener.accept()) {
        String word = new String(socket.getInputStream().readNBytes(4), StandardCharsets.US_ASCII);
        String refusal = word + " is not executed because it is not in the whitelist.\n";
        socket
            .getOutputStream()
            .write(answers.getOrDefault(word, refusal).getBytes(StandardCharsets.UTF_8));
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
