package io.kfctl.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.kfctl.archive.AssembledPackages;
import io.kfctl.cli.JsonShape;
import io.kfctl.install.Kfctl;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The playground, as its user has it. It is brought up once; the tests leave it running. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlaygroundIT implements KitQuestions, KitChanges {
  @TempDir static Path folder;
  private static Kfctl kfctl;
  private static JsonNode whenUp;

  @BeforeAll
  static void up() throws IOException {
    kfctl = new Kfctl(folder);
    // Somebody else has Kafka's port: for the whole test where it is free now.
    try (ServerSocket taken = taken(9092)) {
      Kfctl.Ended up =
          kfctl
              .run("playground", "up", "--packages", AssembledPackages.directory().toString())
              .exits(0);
      assertThat(up.stderr())
          .contains("port 9092 is taken: Kafka gets 909")
          .contains("kfctl lag connect-ddb-sink");
      assertThat(taken).isNotNull();
    }
    whenUp = status();
  }

  private static ServerSocket taken(int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    try {
      socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
    } catch (IOException e) {
      // somebody else has it already, which is as good
    }
    return socket;
  }

  @AfterAll
  static void down() {
    kfctl.run("playground", "down");
  }

  @Test
  @Order(1)
  void every_command_is_about_it_from_then_on() {
    kfctl.run("status").exits(0);
    kfctl.run("plan", "--exit-code").exits(0);
    assertThat(kfctl.run("connector", "list", "-o", "name").exits(0).stdout())
        .isEqualTo("basicinfo-connector\nddb-sink\n");
    assertThat(
            kfctl
                .run(
                    "playground",
                    "sql",
                    "SELECT COUNT(*) AS n FROM warehouse.mysqlserver_basicinfo_stock_basic",
                    "-o",
                    "json")
                .exits(0)
                .json()
                .get(0)
                .get("n")
                .asText())
        .isEqualTo("3");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        kfctl
                            .run("lag", "connect-ddb-sink", "-o", "json")
                            .exits(0)
                            .json()
                            .get("lag")
                            .asText())
                    .isEqualTo("0"));
  }

  @Test
  @Order(2)
  void it_listens_on_loopback_only() throws IOException {
    List<Long> pids = new ArrayList<>();
    status().get("services").forEach(service -> pids.add(service.get("pid").asLong()));
    Process ss = new ProcessBuilder("ss", "-Hltnp").redirectErrorStream(true).start();
    List<String> ours =
        new String(ss.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> pids.stream().anyMatch(pid -> line.contains("pid=" + pid + ",")))
            .map(line -> line.split(" +")[3])
            .toList();
    assertThat(ours).hasSizeGreaterThanOrEqualTo(5);
    assertThat(ours)
        .allMatch(address -> address.contains("127.0.0.1]:") || address.startsWith("127.0.0.1:"));
  }

  /** Debezium wrote them with Apicurio's converter, and Apicurio's registry has the schemas. */
  @Test
  @Order(2)
  void changes_of_rows_are_consumed_as_what_they_are() {
    String topic = "mysqlserver.basicinfo.stock_basic";
    assertThat(kfctl.run("consume", topic, "--key", "1").exits(0).stdout())
        .contains("  snapshot  {\"id\":1,")
        .contains("\"name\":\"平安银行\"")
        .contains("\"list_date\":\"1991-04-03\"");
    kfctl
        .run(
            "playground", "sql", "INSERT INTO basicinfo.stock_basic (id, ts_code) VALUES (90, 'x')")
        .exits(0);
    kfctl
        .run("playground", "sql", "UPDATE basicinfo.stock_basic SET area='一' WHERE id=90")
        .exits(0);
    kfctl.run("playground", "sql", "DELETE FROM basicinfo.stock_basic WHERE id=90").exits(0);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(kfctl.run("consume", topic, "--key", "90").exits(0).stdout().lines())
                    .hasSize(4)
                    .anyMatch(line -> line.endsWith("  update  area: null -> \"一\""))
                    .last()
                    .asString()
                    .endsWith("  {\"id\":90,\"ts_code\":\"x\"}  tombstone"));
    Kfctl.Ended json = kfctl.run("consume", topic, "-o", "json").exits(0);
    JsonShape.of("consume").matchesLines(json.stdout());
    assertThat(
            kfctl.run("consume", topic, "--registry-url", "http://127.0.0.1:1").exits(5).stdout())
        .isEmpty();
  }

  @Test
  @Order(2)
  void connects_own_topics_say_what_they_mean_and_no_password() {
    assertThat(kfctl.run("consume", "connect-offsets").exits(0).stdout())
        .contains("connector 'basicinfo-connector' has read {\"server\":\"mysqlserver\"} up to ");
    assertThat(kfctl.run("consume", "connect-statuses").exits(0).stdout())
        .contains("task 0 of 'basicinfo-connector' is RUNNING on ");
    for (String format : List.of("table", "json", "yaml")) {
      assertThat(kfctl.run("consume", "connect-configs", "-o", format).exits(0).stdout())
          .contains("database.password")
          .containsPattern("\"?database.password\"?: ?[\"']?[*]{6}");
    }
  }

  @Test
  @Order(2)
  void schemas_of_apicurio_are_listed_tested_and_deleted() throws IOException {
    String subject = "mysqlserver.basicinfo.stock_basic-key";
    assertThat(kfctl.run("schema", "list", "-o", "name").exits(0).stdout())
        .contains(subject + "\n");
    for (String command : List.of("get", "versions")) {
      Kfctl.Ended shown = kfctl.run("schema", command, subject, "-o", "json").exits(0);
      JsonShape.of("schema " + command).matches(shown.stdout());
    }
    Path file = Files.writeString(folder.resolve("int.avsc"), "\"int\"");
    Kfctl.Ended verdict =
        kfctl.run("schema", "compatibility", subject, file.toString(), "-o", "json").exits(0);
    JsonShape.of("schema compatibility").matches(verdict.stdout());
    kfctl.run("schema", "compatibility", "nobody", file.toString()).exits(4);
    // Those of the connectors stay: a worker that finds its own gone fails.
    String key = register("nobody-s-key");
    kfctl.run("schema", "delete", key).exits(2); // there is nobody to ask
    kfctl.run("schema", "delete", key, "--yes").exits(0);
    kfctl.run("schema", "get", key).exits(4);
    kfctl.run("schema", "delete", key, "--permanent", "--yes").exits(0);
    kfctl.run("schema", "delete", key, "--permanent", "--yes").exits(4);
    String value = register("nobody-s-value");
    kfctl.run("schema", "delete", value, "--version", "2", "--yes").exits(4);
    kfctl.run("schema", "delete", value, "--version", "1", "--yes").exits(0);
    kfctl.run("schema", "get", value).exits(4);
    kfctl.run("schema", "delete", value, "--version", "1", "--permanent", "--yes").exits(0);
  }

  /** Gives the registry a schema that no connector uses. */
  private static String register(String subject) throws IOException {
    URL url =
        new URL(
            "http://127.0.0.1:%d/apis/ccompat/v7/subjects/%s/versions"
                .formatted(status().get("services").get(3).get("port").asInt(), subject));
    HttpURLConnection registry = (HttpURLConnection) url.openConnection();
    registry.setDoOutput(true);
    registry.setRequestProperty("Content-Type", "application/vnd.schemaregistry.v1+json");
    try (OutputStream out = registry.getOutputStream()) {
      out.write("{\"schema\":\"\\\"string\\\"\"}".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(registry.getResponseCode()).isEqualTo(HttpURLConnection.HTTP_OK);
    return subject;
  }

  @Test
  @Order(3)
  void a_second_up_finds_it_running() {
    JsonNode before = status();
    kfctl.run("playground", "up").exits(0);
    assertThat(status()).isEqualTo(before);
  }

  @Test
  @Order(4)
  void the_tour_shows_a_broken_sink_and_its_repair() {
    Kfctl.Ended tour = kfctl.run("playground", "tour").exits(0);

    assertThat(tour.stderr())
        .contains("$ kfctl playground sql \"INSERT INTO basicinfo.stock_basic VALUES")
        .contains("$ kfctl connector status ddb-sink")
        .contains("That was the tour.");
    assertThat(tour.stdout()).contains("招商银行").contains("FAILED").contains("Could not find table");
  }

  @Test
  @Order(5)
  void a_killed_service_is_told_and_up_starts_it_again() {
    long kafka = status().get("services").get(2).get("pid").asLong();
    ProcessHandle.of(kafka).orElseThrow().destroyForcibly();
    await().atMost(PATIENCE).untilAsserted(() -> kfctl.run("playground", "status").exits(3));

    kfctl.run("playground", "up").exits(0);
    kfctl.run("playground", "status").exits(0);
    kfctl.run("connector", "status").exits(0);
  }

  @Test
  @Order(6)
  void down_leaves_no_process_and_up_finds_the_rows_again() {
    List<Long> pids = new ArrayList<>();
    status().get("services").forEach(service -> pids.add(service.get("pid").asLong()));
    kfctl
        .run("playground", "sql", "UPDATE basicinfo.stock_basic SET area='上海' WHERE id=3")
        .exits(0);

    kfctl.run("playground", "down").exits(0);
    assertThat(pids).noneMatch(pid -> ProcessHandle.of(pid).isPresent());
    kfctl.run("playground", "status").exits(3);
    kfctl.run("playground", "sql", "SELECT 1").exits(5);

    kfctl.run("playground", "up").exits(0);
    assertThat(
            kfctl
                .run(
                    "playground",
                    "sql",
                    "SELECT area FROM warehouse.mysqlserver_basicinfo_stock_basic WHERE id=3")
                .exits(0)
                .stdout())
        .contains("上海");
  }

  @Test
  @Order(8)
  void reset_asks_and_removes_everything() {
    kfctl.run("playground", "reset").exits(2);
    kfctl.run("playground", "reset", "--yes").exits(0);
    assertThat(Files.exists(folder.resolve("home/playground/data"))).isFalse();
    kfctl.run("playground", "status").exits(4);
  }

  @Override
  public Kfctl kfctl() {
    return kfctl;
  }

  @Override
  public JsonNode playground() {
    return whenUp;
  }

  @Override
  public Path place() {
    return folder;
  }

  private static JsonNode status() {
    return kfctl.run("playground", "status", "-o", "json").json();
  }
}
