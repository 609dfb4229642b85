package io.kfctl.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every assembled archive really runs, under the assembled JDK, started by its own scripts. The
 * steps build on each other as the services do.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AssembleIT {
  private final HttpClient http = HttpClient.newHttpClient();

  /** The last one started is the first. */
  private final Deque<LaunchedProcess> running = new ArrayDeque<>();

  private InstalledPackages installed;

  @BeforeAll
  void unpackAsHostsDo(@TempDir Path folder) throws IOException {
    installed =
        new InstalledPackages(
            folder.toRealPath(),
            "debezium-connector-mysql-2.3.2.Final",
            "debezium-connector-jdbc-2.4.2.Final");
  }

  @AfterAll
  void endEverything() {
    running.forEach(LaunchedProcess::close);
  }

  @Test
  @Order(1)
  void theLayoutIsThatOfTheOfficialArchives() throws IOException {
    Path kafka = installed.home(ArchiveKind.KAFKA);
    assertThat(names(kafka)).contains("bin", "config", "libs", "licenses");
    assertThat(names(kafka.resolve("libs"))).hasSize(98);
    assertThat(names(kafka.resolve("bin")))
        .contains(
            "kafka-configs.sh",
            "kafka-console-consumer.sh",
            "kafka-console-producer.sh",
            "kafka-consumer-groups.sh",
            "kafka-dump-log.sh",
            "kafka-leader-election.sh",
            "kafka-log-dirs.sh",
            "kafka-reassign-partitions.sh",
            "connect-standalone.sh",
            "connect-mirror-maker.sh",
            "zookeeper-server-start.sh");
    assertThat(names(installed.home(ArchiveKind.ZOOKEEPER)))
        .contains("bin", "conf", "lib", "licenses");
  }

  @Test
  @Order(1)
  void theJdkRunsAndBringsItsTools() {
    assertThat(installed.run(Map.of(), installed.java(), "--version")).contains("17.");
    Path bin = installed.home(ArchiveKind.JDK).resolve("bin");
    for (String tool : List.of("jcmd", "jstack", "jmap", "jps", "jinfo", "jstat", "keytool")) {
      assertThat(bin.resolve(tool)).isExecutable();
    }
    String keytool = bin.resolve("keytool").toString();
    assertThat(installed.run(Map.of(), keytool, "-list", "-cacerts", "-storepass", "changeit"))
        .contains("trustedCertEntry");
  }

  @Test
  @Order(2)
  void zooKeeperStartsInTheBackgroundAndStops() throws IOException {
    String config = writeZooCfg();
    assertThat(zkServer("start", config)).contains("started as process");
    Path pidFile = installed.folder().resolve("zookeeper/zookeeper_server.pid");
    long pid = Long.parseLong(Files.readString(pidFile).strip());
    ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
    try {
      Awaitility.await()
          .atMost(Duration.ofMinutes(2))
          .ignoreExceptionsMatching(AssertionError.class::isInstance)
          .until(() -> zkServer("status", config).contains("Mode: standalone"));
    } finally {
      zkServer("stop", config);
    }
    assertThat(process.isAlive()).isFalse();
  }

  @Test
  @Order(3)
  void zooKeeperRunsInTheForeground() throws IOException {
    String config = writeZooCfg();
    LaunchedProcess zookeeper =
        launch(
            installed.zookeeperEnvironment(),
            installed.zookeeperScript("zkServer.sh"),
            "start-foreground",
            config);
    zookeeper.await(
        "ZooKeeper serves", () -> zkServer("status", config).contains("Mode: standalone"));
    assertIsTheJdk(zookeeper);
    String zkCli = installed.zookeeperScript("zkCli.sh");
    String server = "127.0.0.1:" + installed.zookeeperPort;
    assertThat(installed.run(installed.zookeeperEnvironment(), zkCli, "-server", server, "ls", "/"))
        .contains("[zookeeper]");
  }

  @Test
  @Order(4)
  void kafkaRunsAndItsToolsReachIt() throws IOException {
    Path folder = installed.folder();
    Path config =
        installed.write(
            "server.properties",
            "broker.id=1",
            "listeners=PLAINTEXT://127.0.0.1:" + installed.kafkaPort,
            "log.dirs=" + folder.resolve("kafka"),
            "zookeeper.connect=127.0.0.1:" + installed.zookeeperPort,
            "offsets.topic.replication.factor=1",
            "transaction.state.log.replication.factor=1",
            "transaction.state.log.min.isr=1",
            "group.initial.rebalance.delay.ms=0");
    LaunchedProcess kafka =
        launch(
            installed.kafkaEnvironment("kafka-logs"),
            installed.kafkaScript("kafka-server-start.sh"),
            config.toString());
    kafka.await("Kafka serves", () -> kafka.said().contains("[KafkaServer id=1] started"));
    assertIsTheJdk(kafka);
    assertThat(folder.resolve("kafka-logs")).isDirectoryContaining("glob:**/server.log");
    assertThat(folder.resolve("kafka-logs")).isDirectoryContaining("glob:**/kafkaServer-gc.log*");

    installed.tool("kafka-topics.sh", "--create", "--topic", "tried", "--partitions", "2");
    assertThat(installed.tool("kafka-topics.sh", "--list")).isEqualTo("tried\n");
    assertThat(installed.tool("kafka-get-offsets.sh", "--topic", "tried"))
        .contains("tried:0:0", "tried:1:0");
    assertThat(installed.tool("kafka-consumer-groups.sh", "--list")).isBlank();
    assertThat(installed.tool("kafka-broker-api-versions.sh")).contains("Fetch(1)");
    assertThat(
            installed.run(
                installed.kafkaEnvironment("tool-logs"),
                installed.kafkaScript("zookeeper-shell.sh"),
                "127.0.0.1:" + installed.zookeeperPort,
                "ls",
                "/brokers/ids"))
        .contains("[1]");
  }

  @Test
  @Order(5)
  void theRegistryAnswersConfluentsApi() {
    Path home = installed.home(ArchiveKind.REGISTRY);
    LaunchedProcess registry =
        launch(
            Map.of(),
            installed.java(),
            "-Xmx384m",
            "-Dquarkus.http.host=127.0.0.1",
            "-Dquarkus.http.port=" + installed.registryPort,
            "-Dapicurio.storage.kind=kafkasql",
            "-Dapicurio.kafkasql.bootstrap.servers=127.0.0.1:" + installed.kafkaPort,
            "-Dapicurio.kafkasql.topic=_schemas",
            "-Dapicurio.kafkasql.consumer.poll.timeout=500",
            "-jar",
            home.resolve(PackageNames.registryRunner("3.0.9")).toString());
    registry.await("the registry serves", () -> registry("/subjects").equals("[]"));
  }

  @Test
  @Order(6)
  void connectLoadsThePlugins() throws Exception {
    Path libs = installed.home(ArchiveKind.KAFKA).resolve("libs");
    String registry = "http://127.0.0.1:" + installed.registryPort + "/apis/registry/v2";
    Path config =
        installed.write(
            "connect.properties",
            "bootstrap.servers=127.0.0.1:" + installed.kafkaPort,
            "group.id=connect-cluster",
            "listeners=http://127.0.0.1:" + installed.connectPort,
            "key.converter=org.apache.kafka.connect.storage.StringConverter",
            "value.converter=io.apicurio.registry.utils.converter.AvroConverter",
            "value.converter.apicurio.registry.url=" + registry,
            "value.converter.apicurio.registry.auto-register=true",
            "value.converter.apicurio.registry.as-confluent=true",
            "value.converter.apicurio.registry.use-id=contentId",
            "value.converter.apicurio.registry.headers.enabled=false",
            "config.storage.topic=connect-configs",
            "offset.storage.topic=connect-offsets",
            "status.storage.topic=connect-statuses",
            "config.storage.replication.factor=1",
            "offset.storage.replication.factor=1",
            "status.storage.replication.factor=1",
            "plugin.path=" + installed.plugins() + "," + libs.resolve("connect-file-3.4.1.jar"));
    LaunchedProcess connect =
        launch(
            installed.kafkaEnvironment("connect-logs"),
            installed.kafkaScript("connect-distributed.sh"),
            config.toString());
    connect.await("Connect serves", () -> connect("/connectors").equals("[]"));
    assertIsTheJdk(connect);
    String plugins = connect("/connector-plugins?connectorsOnly=false");
    assertThat(plugins)
        .contains("\"io.debezium.connector.mysql.MySqlConnector\",\"type\":\"source\"")
        .contains("\"io.debezium.connector.jdbc.JdbcSinkConnector\",\"type\":\"sink\"")
        .contains("\"io.apicurio.registry.utils.converter.AvroConverter\",\"type\":\"converter\"");
    // Connect's own, once for records and once for headers: no plugin brings another.
    assertThat(plugins.split("\"org.apache.kafka.connect.json.JsonConverter\"", -1)).hasSize(3);
    assertThat(connect.said()).doesNotContain(" ERROR ");
  }

  @Test
  @Order(7)
  void theConverterWritesWhatTheRegistryResolves() throws Exception {
    Path input = installed.write("input.txt", "first line");
    createConnector(
        "{\"name\":\"lines\",\"config\":{\"topic\":\"lines\",\"connector.class\":"
            + "\"org.apache.kafka.connect.file.FileStreamSourceConnector\",\"file\":\""
            + input
            + "\"}}");
    String consumed =
        installed.tool(
            "kafka-console-consumer.sh",
            "--topic",
            "lines",
            "--from-beginning",
            "--max-messages",
            "1",
            "--timeout-ms",
            "120000");
    ByteBuffer record = ByteBuffer.wrap(consumed.getBytes(ISO_8859_1));
    assertThat(record.get()).isZero();
    assertThat(registry("/schemas/ids/" + record.getInt())).contains("\\\"string\\\"");
    // Avro writes a string's length first, zigzag coded.
    assertThat(consumed.substring(5)).isEqualTo("\u0014first line\n");
  }

  @Test
  @Order(8)
  void everythingStopsAsServicesDo() {
    assertThat(running.pop().stop()).as("Connect").isEqualTo(143);
    assertThat(running.pop().stop()).as("registry").isEqualTo(143);
    LaunchedProcess kafka = running.pop();
    installed.run(
        installed.kafkaEnvironment("tool-logs"), installed.kafkaScript("kafka-server-stop.sh"));
    assertThat(kafka.awaitEnd()).isEqualTo(143);
    assertThat(running.pop().stop()).as("ZooKeeper").isEqualTo(143);
    try (Stream<ProcessHandle> processes = ProcessHandle.allProcesses()) {
      assertThat(processes.flatMap(process -> process.info().commandLine().stream()))
          .noneMatch(line -> line.contains(installed.folder().toString()));
    }
  }

  private String writeZooCfg() throws IOException {
    return installed
        .write(
            "zoo.cfg",
            "tickTime=2000",
            "dataDir=" + installed.folder().resolve("zookeeper"),
            "clientPort=" + installed.zookeeperPort,
            "clientPortAddress=127.0.0.1",
            "admin.enableServer=false",
            "4lw.commands.whitelist=srvr,mntr")
        .toString();
  }

  private String zkServer(String command, String config) {
    String script = installed.zookeeperScript("zkServer.sh");
    return installed.run(installed.zookeeperEnvironment(), script, command, config);
  }

  private LaunchedProcess launch(Map<String, String> environment, String... words) {
    LaunchedProcess launched =
        LaunchedProcess.start(installed.folder(), environment, List.of(words));
    running.push(launched);
    return launched;
  }

  private void assertIsTheJdk(LaunchedProcess launched) throws IOException {
    Path program = Path.of("/proc/" + launched.process().pid() + "/exe").toRealPath();
    assertThat(program).isEqualTo(Path.of(installed.java()).toRealPath());
  }

  private void createConnector(String json) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + installed.connectPort + "/connectors"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
  }

  private String registry(String path) throws Exception {
    return get(installed.registryPort, "/apis/ccompat/v7" + path);
  }

  private String connect(String path) throws Exception {
    return get(installed.connectPort, path);
  }

  private String get(int port, String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + port + path);
    HttpResponse<String> response =
        http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body();
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
