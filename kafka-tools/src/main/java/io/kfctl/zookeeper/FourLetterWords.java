package io.kfctl.zookeeper;

import io.kfctl.net.Endpoint;
import io.kfctl.net.NetFailure;
import io.kfctl.net.Tcp;
import io.kfctl.net.TimedInput;
import io.kfctl.net.UnreachableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * Asks one ZooKeeper server by its four-letter words. Each question is a connection of its own, as
 * the server closes it after the answer.
 *
 * <p>Every method throws {@link UnreachableException} when the server gives no answer in time, and
 * {@link ZooKeeperException} when it refuses.
 */
public final class FourLetterWords {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final int LARGEST_ANSWER = 1 << 20;

  private final Endpoint server;
  private final Duration timeout;
  private final Tcp tcp = new Tcp();

  /** Five seconds for each question. */
  public FourLetterWords(Endpoint server) {
    this(server, TIMEOUT);
  }

  /**
   * @param timeout for one question, from the name lookup to the last byte
   */
  public FourLetterWords(Endpoint server, Duration timeout) {
    this.server = server;
    this.timeout = timeout;
  }

  public Endpoint server() {
    return server;
  }

  /**
   * What the server says of itself.
   *
   * @throws ZooKeeperException.NotServing while the server has no leader
   */
  public ServerStatus srvr() {
    return new Answer(server, "srvr", serving("srvr")).status();
  }

  private String serving(String word) {
    String answer = ask(word);
    if (answer.startsWith("This ZooKeeper instance is not currently serving requests")) {
      throw new ZooKeeperException.NotServing(server, word);
    }
    return answer;
  }

  private String ask(String word) {
    String answer;
    try {
      answer = exchange(word);
    } catch (IOException e) {
      NetFailure failure = NetFailure.of(e);
      throw new UnreachableException(
          "ZooKeeper", List.of(new UnreachableException.Attempt(server.toString(), failure)), e);
    }
    if (answer.startsWith(word + " is not executed because it is not in the whitelist")) {
      throw new ZooKeeperException.NotAllowed(server, word);
    }
    if (answer.isBlank()) {
      throw new ZooKeeperException.BadAnswer(
          server, word, "it closed the connection without an answer to '" + word + "'");
    }
    return answer;
  }

  private String exchange(String word) throws IOException {
    long deadline = System.nanoTime() + timeout.toNanos();
    try (Socket socket = tcp.connect(server, timeout)) {
      socket.getOutputStream().write(word.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      InputStream in = new TimedInput(socket, deadline);
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      while (true) {
        int count = in.read(buffer);
        if (count < 0) {
          return answer.toString(StandardCharsets.UTF_8);
        }
        answer.write(buffer, 0, count);
        if (answer.size() > LARGEST_ANSWER) {
          throw new ZooKeeperException.BadAnswer(server, word, "it does not stop talking");
        }
      }
    }
  }
}
