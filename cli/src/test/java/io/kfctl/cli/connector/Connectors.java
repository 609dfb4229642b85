package io.kfctl.cli.connector;

/** Answers of Connect's REST API to {@code GET /connectors?expand=status&expand=info}. */
final class Connectors {
  private Connectors() {}

  static String all(String... connectors) {
    return "{" + String.join(",", connectors) + "}";
  }

  /**
   * @param config as JSON, without the braces
   * @param taskIds as JSON list of all tasks
   * @param tasks the states that were reported, as JSON list
   */
  static String one(
      String name, String type, String config, String state, String taskIds, String tasks) {
    return """
        "%1$s":{"info":{"name":"%1$s","type":"%2$s","config":{%3$s},"tasks":[%5$s]},
        "status":{"name":"%1$s","type":"%2$s",
        "connector":{"state":"%4$s","worker_id":"10.0.0.5:8083"},"tasks":[%6$s]}}
        """
        .formatted(name, type, config, state, taskIds, tasks);
  }

  static String running(String name, String type) {
    return one(name, type, "\"topics\":\"t\"", "RUNNING", id(name, 0), task(0, "RUNNING", ""));
  }

  static String id(String name, int task) {
    return "{\"connector\":\"%s\",\"task\":%d}".formatted(name, task);
  }

  static String task(int id, String state, String trace) {
    String cause = trace.isEmpty() ? "" : ",\"trace\":\"" + trace + "\"";
    return "{\"id\":%d,\"state\":\"%s\",\"worker_id\":\"10.0.0.5:8083\"%s}"
        .formatted(id, state, cause);
  }

  /** One that failed, with its password in the trace. */
  static String failed(String name) {
    return one(
        name,
        "sink",
        "\"topics\":\"t\",\"connection.password\":\"geheim\"",
        "RUNNING",
        id(name, 0) + "," + id(name, 1),
        task(0, "RUNNING", "")
            + ","
            + task(
                1,
                "FAILED",
                "org.x.ConnectException: no\\n\\tat a.B\\nCaused by: java.io.IOException: login"
                    + " root/geheim refused\\n\\tat c.D\\n"));
  }

  /** One whose tasks never came out of their start(). */
  static String hanging(String name) {
    return one(
        name,
        "sink",
        "\"topics\":\"t\",\"consumer.override.group.id\":\"connect-rehearsal\"",
        "RUNNING",
        id(name, 0) + "," + id(name, 1),
        "");
  }
}
