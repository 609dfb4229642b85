package io.kfctl.kafka;

import io.kfctl.net.Endpoint;
import io.kfctl.net.LoopbackServer;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import org.apache.kafka.common.protocol.ApiMessage;
import org.apache.kafka.common.protocol.ByteBufferAccessor;
import org.apache.kafka.common.requests.AbstractRequest;
import org.apache.kafka.common.requests.RequestHeader;
import org.apache.kafka.common.requests.RequestUtils;
import org.apache.kafka.common.requests.ResponseHeader;

/**
 * A server on loopback that answers Kafka's clients as a very small cluster would: one broker, one
 * topic, one group. A JVM that talks to it has afterwards loaded the classes that a real answer
 * needs, and the launcher keeps them ready for the next start: without that, loading them is most
 * of the time of a short command. It is built of the protocol classes of Kafka's own client.
 */
public final class RehearsalBroker implements AutoCloseable {
  /** The group that exists. */
  public static final String GROUP = "connect-rehearsal";

  /**
   * Another, with a member that is behind in the first partition alone. Whoever lists groups does
   * not see it.
   */
  public static final String BUSY_GROUP = "connect-rehearsal-busy";

  /** One that has read everything. Whoever lists groups does not see it. */
  public static final String IDLE_GROUP = "connect-rehearsal-idle";

  /** The topic that exists, with one partition where nothing else is said. */
  public static final String TOPIC = "rehearsal";

  /**
   * A topic that exists and has three records: an update of a row in Avro with the schema id 1, a
   * text, and a tombstone. Whoever lists topics does not see it.
   */
  public static final String RECORDS = "rehearsal-records";

  /** What a registry would say of the schema 1, by which the first of them is written. */
  public static final String RECORDS_SCHEMA =
      """
      {"type":"record","name":"Envelope","namespace":"rehearsal","fields":[
        {"name":"before","type":["null",{"type":"record","name":"Value","fields":[
          {"name":"id","type":"int"},{"name":"name","type":"string"}]}]},
        {"name":"after","type":["null","Value"]},
        {"name":"op","type":"string"}]}
      """;

  private final LoopbackServer server;
  private final RehearsalAnswers answers;

  private RehearsalBroker(LoopbackServer server, int partitions) {
    this.server = server;
    this.answers = new RehearsalAnswers(server.endpoint(), partitions);
  }

  /**
   * Starts it on a free port, in threads that keep no program alive.
   *
   * @throws IOException when there is no loopback to listen on
   */
  public static RehearsalBroker start() throws IOException {
    return start(1);
  }

  /** As {@link #start()}, with so many partitions in the topic. */
  public static RehearsalBroker start(int partitions) throws IOException {
    RehearsalBroker broker =
        new RehearsalBroker(LoopbackServer.open("rehearsal-broker"), partitions);
    broker.server.begin(broker::serve);
    return broker;
  }

  public Endpoint endpoint() {
    return server.endpoint();
  }

  /** Until the client ends the connection. */
  private void serve(Socket client) throws IOException {
    DataInputStream in = new DataInputStream(client.getInputStream());
    while (true) {
      byte[] request = new byte[in.readInt()];
      in.readFully(request);
      ByteBuffer answer = answer(ByteBuffer.wrap(request));
      ByteBuffer framed = ByteBuffer.allocate(Integer.BYTES + answer.remaining());
      client.getOutputStream().write(framed.putInt(answer.remaining()).put(answer).array());
    }
  }

  private ByteBuffer answer(ByteBuffer bytes) {
    RequestHeader header = RequestHeader.parse(bytes);
    short version = header.apiVersion();
    AbstractRequest request =
        AbstractRequest.parseRequest(header.apiKey(), version, new ByteBufferAccessor(bytes))
            .request;
    ApiMessage answer = answers.to(header.apiKey(), request.data());
    ResponseHeader responseHeader = header.toResponseHeader();
    return RequestUtils.serialize(
        responseHeader.data(), responseHeader.headerVersion(), answer, version);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
