package io.kfctl.kafka;

import io.kfctl.net.Endpoint;
import io.kfctl.net.Tcp;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.message.ApiVersionsRequestData;
import org.apache.kafka.common.message.ApiVersionsResponseData;
import org.apache.kafka.common.message.ApiVersionsResponseData.ApiVersion;
import org.apache.kafka.common.message.RequestHeaderData;
import org.apache.kafka.common.message.ResponseHeaderData;
import org.apache.kafka.common.protocol.ApiMessage;
import org.apache.kafka.common.protocol.ByteBufferAccessor;
import org.apache.kafka.common.protocol.ObjectSerializationCache;

/**
 * A connection to one broker without TLS or login, on which one question is asked after the other,
 * in the messages that Kafka's own client is made of (Kafka protocol guide, "Protocol Primitives").
 * Nothing is tried twice: whoever meets trouble asks Kafka's Admin client, which knows what to do.
 */
final class PlainConnection implements Closeable {
  private static final int LARGEST_ANSWER = 64 << 20;

  private final Socket socket;
  private final DataInputStream in;
  private final long deadline;
  private final Map<Short, ApiVersion> understood = new HashMap<>();
  private int asked;

  private PlainConnection(Socket socket, long deadline) throws IOException {
    this.socket = socket;
    this.deadline = deadline;
    this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
  }

  /** What can be asked, in the version in which it is; brokers from 3.0 to 4 understand all. */
  enum Api {
    LIST_OFFSETS(2, 6),
    METADATA(3, 9),
    OFFSET_FETCH(9, 8),
    FIND_COORDINATOR(10, 4),
    DESCRIBE_GROUPS(15, 5);

    /** Describes the groups of the protocol that consumers may speak from Kafka 3.7 on. */
    static final short CONSUMER_GROUP_DESCRIBE = 69;

    private static final short VERSIONS = 18;

    private final short key;
    private final short version;

    Api(int key, int version) {
      this.key = (short) key;
      this.version = (short) version;
    }

    short version() {
      return version;
    }
  }

  /**
   * Connects and asks what the broker understands.
   *
   * @param connecting for the name lookup and the connection
   * @param deadline in nanoseconds of the JVM's clock, for all that is asked
   * @throws IOException when it cannot be reached or does not answer in time
   */
  static PlainConnection open(Tcp tcp, Endpoint broker, Duration connecting, long deadline)
      throws IOException {
    Socket socket = tcp.connect(broker, connecting);
    try {
      socket.setTcpNoDelay(true);
      PlainConnection connection = new PlainConnection(socket, deadline);
      connection.askVersions();
      return connection;
    } catch (IOException | RuntimeException e) {
      socket.close();
      throw e;
    }
  }

  /** In version 0 with its own header, which every broker there is answers. */
  private void askVersions() throws IOException {
    ByteBufferAccessor answer =
        ask(Api.VERSIONS, (short) 0, (short) 1, (short) 0, new ApiVersionsRequestData());
    new ApiVersionsResponseData(answer, (short) 0)
        .apiKeys()
        .forEach(api -> understood.put(api.apiKey(), api));
  }

  boolean understands(short key) {
    return understood.containsKey(key);
  }

  /**
   * Asks a question.
   *
   * @return the answer's bytes, of the same version
   * @throws IOException when there is no answer in time, or the broker does not know the question
   */
  ByteBufferAccessor ask(Api api, ApiMessage question) throws IOException {
    ApiVersion range = understood.get(api.key);
    if (range == null || range.minVersion() > api.version || range.maxVersion() < api.version) {
      throw new IOException("the broker does not know " + api + " " + api.version);
    }
    return ask(api.key, api.version, (short) 2, (short) 1, question);
  }

  private ByteBufferAccessor ask(
      short key, short version, short header, short answerHeader, ApiMessage question)
      throws IOException {
    RequestHeaderData head =
        new RequestHeaderData()
            .setRequestApiKey(key)
            .setRequestApiVersion(version)
            .setCorrelationId(++asked)
            .setClientId("kfctl");
    ObjectSerializationCache headCache = new ObjectSerializationCache();
    ObjectSerializationCache cache = new ObjectSerializationCache();
    int size = head.size(headCache, header) + question.size(cache, version);
    ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES + size);
    ByteBufferAccessor out = new ByteBufferAccessor(buffer);
    out.writeInt(size);
    head.write(out, headCache, header);
    question.write(out, cache, version);
    socket.setSoTimeout(millisLeft());
    socket.getOutputStream().write(buffer.array(), 0, buffer.position());
    ByteBufferAccessor answer = new ByteBufferAccessor(ByteBuffer.wrap(answer()));
    if (new ResponseHeaderData(answer, answerHeader).correlationId() != asked) {
      throw new IOException("an answer to another question");
    }
    return answer;
  }

  private byte[] answer() throws IOException {
    int size = in.readInt();
    if (size < 0 || size > LARGEST_ANSWER) {
      throw new IOException("no answer of Kafka's");
    }
    byte[] bytes = new byte[size];
    in.readFully(bytes);
    return bytes;
  }

  private int millisLeft() throws SocketTimeoutException {
    long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
    if (left <= 0) {
      throw new SocketTimeoutException("no time left to ask");
    }
    return (int) left;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
