package io.kfctl.kafka;

import io.kfctl.net.Endpoint;
import io.kfctl.net.NetFailure;
import io.kfctl.net.Tcp;
import io.kfctl.net.TimedInput;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.kafka.common.message.RequestHeaderData;
import org.apache.kafka.common.message.ResponseHeaderData;
import org.apache.kafka.common.protocol.ApiMessage;
import org.apache.kafka.common.protocol.ByteBufferAccessor;
import org.apache.kafka.common.protocol.ObjectSerializationCache;

/**
 * A connection without TLS or login to what should be a broker, on which one question is asked
 * after the other, in the messages that Kafka's own client is made of (Kafka protocol guide,
 * "Protocol Primitives").
 */
final class KafkaSocket implements Closeable {
  private static final int LARGEST_ANSWER = 64 << 20;
  private static final byte TLS_ALERT = 0x15;

  private final Socket socket;
  private final DataInputStream in;
  private int asked;

  private KafkaSocket(Socket socket, long deadline) throws IOException {
    this.socket = socket;
    this.in = new DataInputStream(new BufferedInputStream(new TimedInput(socket, deadline)));
  }

  /** What the server is not, in a few words for {@link NetFailure}. */
  static final class NotKafka extends IOException {
    NotKafka(String message) {
      super(message);
    }
  }

  /**
   * The numbers by which a question goes; Kafka's client derives them, and loads every message
   * there is to do so.
   *
   * @param header of the question
   * @param answerHeader of the answer
   */
  record Form(short key, short version, short header, short answerHeader) {
    /** The form of questions with tagged fields, and so of all newer versions. */
    static Form flexible(int key, int version) {
      return new Form((short) key, (short) version, (short) 2, (short) 1);
    }

    /** The form of older versions. */
    static Form plain(int key, int version) {
      return new Form((short) key, (short) version, (short) 1, (short) 0);
    }
  }

  /** Makes an answer of its bytes. */
  interface Reader<A> {
    A read(ByteBufferAccessor bytes, short version);
  }

  /**
   * @param connecting for the name lookup and the connection
   * @param deadline in nanoseconds of the JVM's clock, for all that is asked
   * @throws IOException when it cannot be reached
   */
  static KafkaSocket connect(Tcp tcp, Endpoint server, Duration connecting, long deadline)
      throws IOException {
    Socket socket = tcp.connect(server, connecting);
    try {
      socket.setTcpNoDelay(true);
      return new KafkaSocket(socket, deadline);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /**
   * Asks a question.
   *
   * @throws NotKafka when the answer is none of Kafka's
   * @throws IOException when there is no answer in time
   */
  <A> A ask(Form form, ApiMessage question, Reader<A> reader) throws IOException {
    socket.getOutputStream().write(framed(form, question).array());
    ByteBufferAccessor answer = new ByteBufferAccessor(ByteBuffer.wrap(answer()));
    try {
      if (new ResponseHeaderData(answer, form.answerHeader).correlationId() == asked) {
        return reader.read(answer, form.version);
      }
    } catch (RuntimeException e) {
      // its parts do not fit together, as is said below
    }
    throw notKafka();
  }

  private ByteBuffer framed(Form form, ApiMessage question) {
    RequestHeaderData head =
        new RequestHeaderData()
            .setRequestApiKey(form.key)
            .setRequestApiVersion(form.version)
            .setCorrelationId(++asked)
            .setClientId("kfctl");
    ObjectSerializationCache headCache = new ObjectSerializationCache();
    ObjectSerializationCache cache = new ObjectSerializationCache();
    int size = head.size(headCache, form.header) + question.size(cache, form.version);
    ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES + size);
    ByteBufferAccessor out = new ByteBufferAccessor(buffer);
    out.writeInt(size);
    head.write(out, headCache, form.header);
    question.write(out, cache, form.version);
    return buffer;
  }

  /** Room for it is made as it comes: its size may be a lie. */
  private byte[] answer() throws IOException {
    int size = in.readInt();
    if (size >>> 24 == TLS_ALERT) {
      throw new NotKafka("it asks for TLS: security.protocol must be SSL or SASL_SSL");
    }
    if (size < 0 || size > LARGEST_ANSWER) {
      throw notKafka();
    }
    byte[] bytes = in.readNBytes(size);
    if (bytes.length < size) {
      throw new EOFException();
    }
    return bytes;
  }

  private static NotKafka notKafka() {
    return new NotKafka("it does not speak Kafka's protocol");
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
