package io.kfctl.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.archive.assemble.Assembled;
import io.kfctl.archive.assemble.Assembler;
import io.kfctl.archive.assemble.AssemblyRequest;
import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.PluginSpec;
import io.kfctl.progress.Progress;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * Every assembled archive really runs, under the assembled JDK, started by its own scripts: the
 * steps build on each other like the services do.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AssembleIT {
  private static final String MYSQL = "debezium-connector-mysql-2.3.2.Final";
  private static final String JDBC = "debezium-connector-jdbc-2.4.2.Final";

  private Path folder;
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<LaunchedProcess> running = new ArrayList<>();
  private final Map<ArchiveKind, Path> installed = new HashMap<>();
  private int zookeeperPort;
  private int kafkaPort;
  private int registryPort;
  private int connectPort;

  @BeforeAll
  void unpackAsHostsDo(@TempDir Path temporary) throws IOException {
    folder = temporary.toRealPath();
    Cluster cluster =
        SampleClusters.apicurio(AssembledPackages.directory(), plugin(MYSQL), plugin(JDBC));
    Archives archives =
        new Archives(new PackageDirectory(AssembledPackages.directory()), folder.resolve("cache"));
    for (Archive archive : archives.forCluster(cluster)) {
      boolean plugin =
          archive.kind() == ArchiveKind.PLUGIN || archive.kind() == ArchiveKind.CONVERTER;
      Path home = folder.resolve(plugin ? "plugins" : "opt").resolve(archive.folder());
      Files.createDirectories(home);
      LaunchedProcess.run(
          folder,
          Map.of(),
          List.of(
              "tar",
              "xzf",
              archive.file().toString(),
              "-C",
              home.toString(),
              "--strip-components=" + archive.stripComponents()));
      installed.put(archive.kind(), home);
    }
    zookeeperPort = freePort();
    kafkaPort = freePort();
    registryPort = freePort();
    connectPort = freePort();
  }

  @AfterAll
  void endEverything() {
    Collections.reverse(running);
    running.forEach(LaunchedProcess::close);
  }

  @Test
  @Order(1)
  void theJdkRunsAndBringsItsTools() {
    assertThat(run(Map.of(), java(), "--version")).contains("17.");
    Path bin = installed.get(ArchiveKind.JDK).resolve("bin");
    for (String tool : List.of("jcmd", "jstack", "jmap", "jps", "jinfo", "jstat", "keytool")) {
      assertThat(bin.resolve(tool)).isExecutable();
    }
    assertThat(
            run(
                Map.of(),
                bin.resolve("keytool").toString(),
                "-list",
                "-cacerts",
                "-storepass",
                "changeit"))
        .contains("trustedCertEntry");
  }

  @Test
  @Order(1)
  void theLayoutIsThatOfTheOfficialArchives() throws IOException {
    Path kafka = installed.get(ArchiveKind.KAFKA);
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
    assertThat(names(installed.get(ArchiveKind.ZOOKEEPER)))
        .contains("bin", "conf", "lib", "licenses");
  }

  @Test
  @Order(1)
  void theSameInputsGiveTheSameBytes() throws IOException {
    AssemblyRequest defaults = AssemblyRequest.defaults();
    AssemblyRequest quicker =
        new AssemblyRequest(
            defaults.jdk(),
            defaults.zookeeper(),
            defaults.kafka(),
            Optional.empty(),
            defaults.plugins());
    Path again = folder.resolve("again");
    for (Assembled made :
        new Assembler(System.getenv(), Progress.SILENT).assemble(quicker, again, false)) {
      assertThat(again.resolve(made.file()))
          .hasSameBinaryContentAs(AssembledPackages.directory().resolve(made.file()));
    }
  }

  @Test
  @Order(2)
  void zooKeeperStartsInTheBackgroundAndStops() throws IOException {
    Path config = writeZooCfg();
    Map<String, String> environment = zooKeeperEnvironment();
    String script = bin(ArchiveKind.ZOOKEEPER, "zkServer.sh");
    assertThat(run(environment, script, "start", config.toString())).contains("started as process");
    long pid =
        Long.parseLong(Files.readString(folder.resolve("zookeeper/zookeeper_server.pid")).strip());
    ProcessHandle handle = ProcessHandle.of(pid).orElseThrow();
    try {
      awaitZooKeeper(environment, script, config);
    } finally {
      run(environment, script, "stop", config.toString());
    }
    assertThat(handle.isAlive()).isFalse();
  }

  @Test
  @Order(3)
  void zooKeeperRunsInTheForeground() throws IOException {
    Path config = writeZooCfg();
    Map<String, String> environment = zooKeeperEnvironment();
    String script = bin(ArchiveKind.ZOOKEEPER, "zkServer.sh");
    LaunchedProcess zookeeper = launch(environment, script, "start-foreground", config.toString());
    zookeeper.await(
        "ZooKeeper serves",
        () -> run(environment, script, "status", config.toString()).contains("Mode: standalone"));
    assertIsTheJdk(zookeeper);
    assertThat(
            run(
                environment,
                bin(ArchiveKind.ZOOKEEPER, "zkCli.sh"),
                "-server",
                "127.0.0.1:" + zookeeperPort,
                "ls",
                "/"))
        .contains("[zookeeper]");
  }

  @Test
  @Order(4)
  void kafkaRunsAndItsToolsReachIt() throws IOException {
    Path config =
        write(
            "server.properties",
            "broker.id=1",
            "listeners=PLAINTEXT://127.0.0.1:" + kafkaPort,
            "log.dirs=" + folder.resolve("kafka"),
            "zookeeper.connect=127.0.0.1:" + zookeeperPort,
            "offsets.topic.replication.factor=1",
            "transaction.state.log.replication.factor=1",
            "transaction.state.log.min.isr=1",
            "group.initial.rebalance.delay.ms=0");
    LaunchedProcess kafka =
        launch(
            kafkaEnvironment("kafka-logs"),
            bin(ArchiveKind.KAFKA, "kafka-server-start.sh"),
            config.toString());
    kafka.await("Kafka serves", () -> kafka.said().contains("[KafkaServer id=1] started"));
    assertIsTheJdk(kafka);
    assertThat(folder.resolve("kafka-logs")).isDirectoryContaining("glob:**/server.log");
    assertThat(folder.resolve("kafka-logs")).isDirectoryContaining("glob:**/kafkaServer-gc.log*");

    tool("kafka-topics.sh", "--create", "--topic", "tried", "--partitions", "2");
    assertThat(tool("kafka-topics.sh", "--list")).isEqualTo("tried\n");
    assertThat(tool("kafka-get-offsets.sh", "--topic", "tried")).contains("tried:0:0", "tried:1:0");
    assertThat(tool("kafka-consumer-groups.sh", "--list")).isBlank();
    assertThat(tool("kafka-broker-api-versions.sh")).contains("Fetch(1)");
    assertThat(
            run(
                kafkaEnvironment("tool-logs"),
                bin(ArchiveKind.KAFKA, "zookeeper-shell.sh"),
                "127.0.0.1:" + zookeeperPort,
                "ls",
                "/brokers/ids"))
        .contains("[1]");
  }

  @Test
  @Order(5)
  void theRegistryAnswersConfluentsApi() {
    LaunchedProcess registry =
        launch(
            Map.of(),
            java(),
            "-Xmx384m",
            "-Dquarkus.http.host=127.0.0.1",
            "-Dquarkus.http.port=" + registryPort,
            "-Dapicurio.storage.kind=kafkasql",
            "-Dapicurio.kafkasql.bootstrap.servers=127.0.0.1:" + kafkaPort,
            "-Dapicurio.kafkasql.topic=_schemas",
            "-Dapicurio.kafkasql.consumer.poll.timeout=500",
            "-jar",
            installed
                .get(ArchiveKind.REGISTRY)
                .resolve(PackageNames.registryRunner("3.0.9"))
                .toString());
    registry.await("the registry serves", () -> registry("/subjects").equals("[]"));
  }

  @Test
  @Order(6)
  void connectLoadsThePlugins() throws IOException {
    Path connectFile = installed.get(ArchiveKind.KAFKA).resolve("libs/connect-file-3.4.1.jar");
    Path config =
        write(
            "connect.properties",
            "bootstrap.servers=127.0.0.1:" + kafkaPort,
            "group.id=connect-cluster",
            "listeners=http://127.0.0.1:" + connectPort,
            "key.converter=org.apache.kafka.connect.storage.StringConverter",
            "value.converter=io.apicurio.registry.utils.converter.AvroConverter",
            "value.converter.apicurio.registry.url=http://127.0.0.1:"
                + registryPort
                + "/apis/registry/v2",
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
            "plugin.path=" + folder.resolve("plugins") + "," + connectFile);
    LaunchedProcess connect =
        launch(
            kafkaEnvironment("connect-logs"),
            bin(ArchiveKind.KAFKA, "connect-distributed.sh"),
            config.toString());
    connect.await("Connect serves", () -> connect("/connectors").equals("[]"));
    assertIsTheJdk(connect);
    assertThat(connect("/connector-plugins"))
        .contains("\"io.debezium.connector.mysql.MySqlConnector\",\"type\":\"source\"")
        .contains("\"io.debezium.connector.jdbc.JdbcSinkConnector\",\"type\":\"sink\"");
    String plugins = connect("/connector-plugins?connectorsOnly=false");
    assertThat(plugins)
        .contains("\"io.apicurio.registry.utils.converter.AvroConverter\",\"type\":\"converter\"");
    // Connect's own, once for records and once for headers: no plugin brings another.
    assertThat(plugins.split("\"org.apache.kafka.connect.json.JsonConverter\"", -1)).hasSize(3);
    assertThat(connect.said()).doesNotContain("Failed to find any class", " ERROR ");
  }

  @Test
  @Order(7)
  void theConverterWritesWhatTheRegistryResolves() throws Exception {
    Path input = write("input.txt", "first line");
    HttpResponse<String> created =
        http.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + connectPort + "/connectors"))
                .header("Content-Type", "application/json")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "{\"name\":\"lines\",\"config\":{\"connector.class\":"
                            + "\"org.apache.kafka.connect.file.FileStreamSourceConnector\","
                            + "\"file\":\""
                            + input
                            + "\",\"topic\":\"lines\"}}"))
                .build(),
            BodyHandlers.ofString());
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    byte[] record =
        tool(
                "kafka-console-consumer.sh",
                "--topic",
                "lines",
                "--from-beginning",
                "--max-messages",
                "1",
                "--timeout-ms",
                "120000")
            .getBytes(ISO_8859_1);
    assertThat(record[0]).isZero();
    int schema = ByteBuffer.wrap(record, 1, 4).getInt();
    assertThat(registry("/schemas/ids/" + schema)).contains("\\\"string\\\"");
    assertThat(new String(record, 5, 11, ISO_8859_1)).isEqualTo("\u0014first line");
  }

  @Test
  @Order(8)
  void everythingStopsAsServicesDo() throws IOException {
    running.remove(running.size() - 1).stop();
    running.remove(running.size() - 1).stop();
    LaunchedProcess kafka = running.remove(running.size() - 1);
    run(kafkaEnvironment("tool-logs"), bin(ArchiveKind.KAFKA, "kafka-server-stop.sh"));
    assertThat(kafka.awaitEnd()).isEqualTo(143);
    assertThat(running.remove(running.size() - 1).stop()).isEqualTo(143);
    assertThat(commandsOfThisFolder()).isEmpty();
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private List<String> commandsOfThisFolder() {
    try (Stream<ProcessHandle> processes = ProcessHandle.allProcesses()) {
      return processes
          .flatMap(process -> process.info().commandLine().stream())
          .filter(line -> line.contains(folder.toString()))
          .toList();
    }
  }

  private void awaitZooKeeper(Map<String, String> environment, String script, Path config) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .ignoreExceptionsMatching(AssertionError.class::isInstance)
        .until(
            () ->
                run(environment, script, "status", config.toString()).contains("Mode: standalone"));
  }

  private Path writeZooCfg() throws IOException {
    return write(
        "zoo.cfg",
        "tickTime=2000",
        "dataDir=" + folder.resolve("zookeeper"),
        "clientPort=" + zookeeperPort,
        "clientPortAddress=127.0.0.1",
        "admin.enableServer=false",
        "4lw.commands.whitelist=srvr,mntr");
  }

  private Map<String, String> zooKeeperEnvironment() {
    return Map.of(
        "JAVA_HOME",
        installed.get(ArchiveKind.JDK).toString(),
        "ZOO_LOG_DIR",
        folder.resolve("zookeeper-logs").toString(),
        "ZK_SERVER_HEAP",
        "128",
        "JMXDISABLE",
        "true");
  }

  private Map<String, String> kafkaEnvironment(String logs) {
    return Map.of(
        "JAVA_HOME", installed.get(ArchiveKind.JDK).toString(),
        "LOG_DIR", folder.resolve(logs).toString(),
        "KAFKA_HEAP_OPTS", "-Xmx384m");
  }

  private String tool(String name, String... arguments) {
    List<String> words =
        new ArrayList<>(
            List.of(bin(ArchiveKind.KAFKA, name), "--bootstrap-server", "127.0.0.1:" + kafkaPort));
    words.addAll(List.of(arguments));
    return run(kafkaEnvironment("tool-logs"), words.toArray(String[]::new));
  }

  private void assertIsTheJdk(LaunchedProcess launched) throws IOException {
    Path program = Path.of("/proc/" + launched.process().pid() + "/exe").toRealPath();
    assertThat(program).isEqualTo(Path.of(java()).toRealPath());
  }

  private String registry(String path) throws Exception {
    return get("http://127.0.0.1:" + registryPort + "/apis/ccompat/v7" + path);
  }

  private String connect(String path) throws IOException {
    try {
      return get("http://127.0.0.1:" + connectPort + path);
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }

  private String get(String url) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body();
  }

  private LaunchedProcess launch(Map<String, String> environment, String... words) {
    LaunchedProcess launched = LaunchedProcess.start(folder, environment, List.of(words));
    running.add(launched);
    return launched;
  }

  private String run(Map<String, String> environment, String... words) {
    return new String(LaunchedProcess.run(folder, environment, List.of(words)), ISO_8859_1);
  }

  private String java() {
    return installed.get(ArchiveKind.JDK).resolve("bin/java").toString();
  }

  private String bin(ArchiveKind kind, String script) {
    return installed.get(kind).resolve("bin").resolve(script).toString();
  }

  private Path write(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }

  private static PluginSpec plugin(String nameAndVersion) {
    String stem = nameAndVersion + "-plugin";
    return new PluginSpec(stem, List.of(stem + ".tar.gz"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
