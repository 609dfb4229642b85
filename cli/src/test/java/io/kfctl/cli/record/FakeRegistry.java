package io.kfctl.cli.record;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.kfctl.cli.connector.FakeWorker;
import java.io.IOException;
import java.util.List;

/** A schema registry that answers as it is told. */
final class FakeRegistry implements AutoCloseable {
  private final FakeWorker server = new FakeWorker();

  FakeRegistry() throws IOException {}

  String url() {
    return server.url();
  }

  FakeRegistry knows(int id, String schema) {
    String body = JsonNodeFactory.instance.objectNode().put("schema", schema).toString();
    server.answers("GET /schemas/ids/" + id, 200, body);
    return this;
  }

  FakeRegistry doesNotKnow(int id) {
    server.answers(
        "GET /schemas/ids/" + id, 404, "{\"error_code\":40403,\"message\":\"Schema not found\"}");
    return this;
  }

  /** As {@link FakeWorker#logins}. */
  List<String> logins() {
    return server.logins();
  }

  @Override
  public void close() {
    server.close();
  }
}
