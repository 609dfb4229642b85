package io.kfctl.kafka;

import io.kfctl.kafka.KafkaSocket.Form;
import io.kfctl.kafka.KafkaSocket.Reader;
import io.kfctl.net.Endpoint;
import io.kfctl.net.Tcp;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.message.ApiVersionsRequestData;
import org.apache.kafka.common.message.ApiVersionsResponseData;
import org.apache.kafka.common.message.ApiVersionsResponseData.ApiVersion;
import org.apache.kafka.common.protocol.ApiMessage;

/**
 * A connection to one broker that has said what it understands. Nothing is tried twice: whoever
 * meets trouble asks Kafka's Admin client, which knows what to do.
 */
final class PlainConnection implements Closeable {
  private static final Form VERSIONS = Form.plain(18, 0);

  private final KafkaSocket socket;
  private final Map<Short, ApiVersion> understood = new HashMap<>();

  private PlainConnection(KafkaSocket socket) {
    this.socket = socket;
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

    private final Form form;

    Api(int key, int version) {
      this.form = Form.flexible(key, version);
    }
  }

  /**
   * Connects and asks what the broker understands, in a version that every broker there is answers.
   *
   * @param connecting for the name lookup and the connection
   * @param deadline in nanoseconds of the JVM's clock, for all that is asked
   * @throws IOException when it cannot be reached or does not answer in time
   */
  static PlainConnection open(Tcp tcp, Endpoint broker, Duration connecting, long deadline)
      throws IOException {
    KafkaSocket socket = KafkaSocket.connect(tcp, broker, connecting, deadline);
    try {
      PlainConnection connection = new PlainConnection(socket);
      socket
          .ask(VERSIONS, new ApiVersionsRequestData(), ApiVersionsResponseData::new)
          .apiKeys()
          .forEach(api -> connection.understood.put(api.apiKey(), api));
      return connection;
    } catch (IOException | RuntimeException e) {
      socket.close();
      throw e;
    }
  }

  boolean understands(short key) {
    return understood.containsKey(key);
  }

  /**
   * Asks a question.
   *
   * @throws IOException when there is no answer in time, or the broker does not know the question
   */
  <A> A ask(Api api, ApiMessage question, Reader<A> reader) throws IOException {
    ApiVersion range = understood.get(api.form.key());
    short version = api.form.version();
    if (range == null || range.minVersion() > version || range.maxVersion() < version) {
      throw new IOException("the broker does not know " + api + " " + version);
    }
    return socket.ask(api.form, question, reader);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
