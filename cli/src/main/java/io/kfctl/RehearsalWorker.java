package io.kfctl;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.kfctl.kafka.RehearsalBroker;
import io.kfctl.net.LoopbackServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A server on loopback that answers as a schema registry with one schema would, and every other
 * request as a Connect worker with two sinks, one of which failed.
 */
final class RehearsalWorker implements AutoCloseable {
  private static final String CONNECTORS =
      """
      {"rehearsal":{
        "info":{"name":"rehearsal","type":"sink","config":{"connector.class":"x","topics":"rehearsal"},
          "tasks":[{"connector":"rehearsal","task":0}]},
        "status":{"name":"rehearsal","type":"sink","connector":{"state":"RUNNING","worker_id":"w:8083"},
          "tasks":[{"id":0,"state":"FAILED","worker_id":"w:8083","trace":"java.io.IOException: x"}]}},
      "rehearsal-busy":{
        "info":{"name":"rehearsal-busy","type":"sink","config":{"connector.class":"x","topics":"rehearsal"},
          "tasks":[{"connector":"rehearsal-busy","task":0}]},
        "status":{"name":"rehearsal-busy","type":"sink",
          "connector":{"state":"RUNNING","worker_id":"w:8083"},
          "tasks":[{"id":0,"state":"RUNNING","worker_id":"w:8083"}]}}}
      """;

  private static final String SCHEMA =
      JsonNodeFactory.instance
          .objectNode()
          .put("schema", RehearsalBroker.RECORDS_SCHEMA)
          .toString();

  private final LoopbackServer server;

  private RehearsalWorker(LoopbackServer server) {
    this.server = server;
  }

  static RehearsalWorker start() throws IOException {
    RehearsalWorker worker = new RehearsalWorker(LoopbackServer.open("rehearsal-worker"));
    worker.server.begin(RehearsalWorker::answer);
    return worker;
  }

  int port() {
    return server.endpoint().port();
  }

  private static void answer(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    String line = in.readLine();
    boolean schema = line != null && line.contains("/schemas/ids/");
    while (line != null && !line.isEmpty()) {
      line = in.readLine();
    }
    byte[] body = (schema ? SCHEMA : CONNECTORS).getBytes(StandardCharsets.UTF_8);
    String head =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n"
            + "Content-Length: %d\r\n\r\n".formatted(body.length);
    client.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    client.getOutputStream().write(body);
    client.getOutputStream().flush();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
