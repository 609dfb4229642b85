package io.kfctl.kafka;

import io.kfctl.net.Endpoint;
import io.kfctl.net.NetFailure;
import io.kfctl.net.Tcp;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks one server for the brokers it knows, by a single Metadata request (Kafka protocol guide, key
 * 3, version 4: in brokers from 0.11 to today). Kafka's own clients do this too but do not tell
 * which addresses they were given, and that is what somebody needs to know whose client hangs.
 */
final class BrokerQuestion {
  private static final short METADATA = 3;
  private static final short VERSION = 4;
  private static final int CORRELATION = 1;
  private static final int LARGEST_ANSWER = 1 << 20;
  private static final byte TLS_ALERT = 0x15;

  private final Tcp tcp;

  BrokerQuestion(Tcp tcp) {
    this.tcp = tcp;
  }

  /** What the server is not, in a few words for {@link NetFailure}. */
  static final class NotKafka extends IOException {
    NotKafka(String message) {
      super(message);
    }
  }

  /**
   * The brokers with the addresses they advertise on this listener.
   *
   * @throws IOException when there is no answer in time, or none that is Kafka's
   */
  List<Broker> ask(Endpoint server, Duration limit) throws IOException {
    try (Socket socket = tcp.connect(server, limit)) {
      socket.setSoTimeout((int) limit.toMillis());
      socket.getOutputStream().write(request());
      socket.getOutputStream().flush();
      return answer(new DataInputStream(socket.getInputStream()));
    }
  }

  private static byte[] request() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      byte[] client = "kfctl".getBytes(StandardCharsets.UTF_8);
      int noTopics = 0;
      out.writeInt(2 + 2 + 4 + 2 + client.length + 4 + 1);
      out.writeShort(METADATA);
      out.writeShort(VERSION);
      out.writeInt(CORRELATION);
      out.writeShort(client.length);
      out.write(client);
      out.writeInt(noTopics);
      out.writeBoolean(false); // do not create topics
    } catch (IOException e) {
      throw new UncheckedIOException(e); // an array in memory has none
    }
    return bytes.toByteArray();
  }

  private static List<Broker> answer(DataInputStream in) throws IOException {
    int size = in.readInt();
    if (size >>> 24 == TLS_ALERT) {
      throw new NotKafka("it asks for TLS: security.protocol must be SSL or SASL_SSL");
    }
    if (size < 0 || size > LARGEST_ANSWER || in.readInt() != CORRELATION) {
      throw new NotKafka("it does not speak Kafka's protocol");
    }
    in.readInt(); // throttle time
    int count = in.readInt();
    List<Broker> brokers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int id = in.readInt();
      String host = text(in);
      int port = in.readInt();
      text(in); // rack
      brokers.add(new Broker(id, host, port));
    }
    return brokers;
  }

  private static String text(DataInputStream in) throws IOException {
    int length = in.readShort();
    return length < 0 ? "" : new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }
}
