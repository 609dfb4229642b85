package io.kfctl.archive.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaScriptsTest {
  @TempDir Path temporary;
  private ScriptFolder folder;

  @BeforeEach
  void layOut() throws IOException {
    folder =
        new ScriptFolder(
            temporary,
            "kafka",
            "libs",
            "kafka-run-class.sh",
            "kafka-server-start.sh",
            "kafka-server-stop.sh",
            "connect-distributed.sh");
  }

  @Test
  void toolsGetSmallHeapsAndTheJarsInOrder() throws Exception {
    List<String> words = folder.run(Map.of(), "kafka-run-class.sh", "a.Tool", "--list", "*");
    String libs = folder.base() + "/libs/";
    assertThat(words)
        .containsSubsequence(
            "-Xmx256M",
            "-server",
            "-XX:+UseG1GC",
            "-Dkafka.logs.dir=" + folder.base() + "/logs",
            "-Dlog4j.configuration=file:" + folder.base() + "/config/tools-log4j.properties",
            "-cp",
            libs + "a.jar:" + libs + "b.jar",
            "a.Tool",
            "--list",
            "*")
        .noneMatch(word -> word.contains("jmxremote"))
        .noneMatch(word -> word.startsWith("-Xlog"));
    assertThat(folder.path("logs")).doesNotExist();
  }

  @Test
  void javaTakesThePlaceOfTheShell() throws Exception {
    ScriptFolder.Ended ended =
        folder.start(Map.of(), folder.path("bin/kafka-server-start.sh"), "server.properties");
    assertThat(ended.said().get(0)).isEqualTo("pid " + ended.pid());
  }

  @Test
  void theEnvironmentHasTheLastWord() throws Exception {
    Path logs = folder.path("my logs");
    List<String> words =
        folder.run(
            Map.of(
                "KAFKA_HEAP_OPTS", "-Xmx1g -Xms1g",
                "KAFKA_JVM_PERFORMANCE_OPTS", "-XX:+UseParallelGC",
                "KAFKA_GC_LOG_OPTS", "-Xlog:gc",
                "KAFKA_LOG4J_OPTS", "-Dlog4j.configuration=file:/x",
                "KAFKA_OPTS", "-Done=1 -Dtwo=2",
                "CLASSPATH", "/opt/confluent/share/java/schema-registry/*",
                "LOG_DIR", logs.toString()),
            "kafka-server-start.sh",
            "server.properties",
            "--override",
            "broker.id=7");
    assertThat(words.subList(1, 9))
        .containsExactly(
            "-Xmx1g",
            "-Xms1g",
            "-XX:+UseParallelGC",
            "-Xlog:gc",
            "-Dkafka.logs.dir=" + logs,
            "-Dlog4j.configuration=file:/x",
            "-cp",
            "/opt/confluent/share/java/schema-registry/*:"
                + folder.base()
                + "/libs/a.jar:"
                + folder.base()
                + "/libs/b.jar");
    assertThat(words.subList(9, 15))
        .containsExactly(
            "-Done=1", "-Dtwo=2", "kafka.Kafka", "server.properties", "--override", "broker.id=7");
    assertThat(logs).isDirectory();
  }

  @Test
  void theBrokerHasItsOwnDefaults() throws Exception {
    List<String> words = folder.run(Map.of(), "kafka-server-start.sh", "server.properties");
    assertThat(words)
        .contains(
            "-Xmx1G",
            "-Xms1G",
            "-Dlog4j.configuration=file:" + folder.base() + "/config/log4j.properties",
            "-Xlog:gc*:file="
                + folder.base()
                + "/logs/kafkaServer-gc.log:time,tags:filecount=10,filesize=100M");
    assertThat(folder.run(Map.of("EXTRA_ARGS", ""), "kafka-server-start.sh", "server.properties"))
        .noneMatch(word -> word.startsWith("-Xlog"));
  }

  @Test
  void aWorkerHasItsOwnDefaults() throws Exception {
    assertThat(folder.run(Map.of(), "connect-distributed.sh", "worker.properties"))
        .containsSubsequence(
            "-Xms256M",
            "-Xmx2G",
            "-Dlog4j.configuration=file:" + folder.base() + "/config/connect-log4j.properties",
            "org.apache.kafka.connect.cli.ConnectDistributed",
            "worker.properties");
  }

  @Test
  void jmxListensOnLoopbackUnlessToldOtherwise() throws Exception {
    assertThat(folder.run(Map.of("JMX_PORT", "29999"), "kafka-run-class.sh", "a.Tool"))
        .contains(
            "-Dcom.sun.management.jmxremote.host=127.0.0.1",
            "-Dcom.sun.management.jmxremote.port=29999",
            "-Dcom.sun.management.jmxremote.rmi.port=29999");
    assertThat(
            folder.run(
                Map.of("JMX_PORT", "29999", "KAFKA_JMX_OPTS", "-Dcom.sun.management.jmxremote.x=1"),
                "kafka-run-class.sh",
                "a.Tool"))
        .contains("-Dcom.sun.management.jmxremote.x=1")
        .doesNotContain("-Dcom.sun.management.jmxremote.host=127.0.0.1");
  }

  @Test
  void aLinkLeadsToTheRealFolder() throws Exception {
    Path link = Files.createSymbolicLink(temporary.resolve("link"), folder.path("bin"));
    ScriptFolder.Ended ended = folder.start(Map.of(), link.resolve("kafka-run-class.sh"), "a.Tool");
    assertThat(ended.said()).anyMatch(word -> word.startsWith(folder.base() + "/libs/a.jar"));
  }

  @Test
  void aDaemonWritesWhatItSaysToAFile() throws Exception {
    ScriptFolder.Ended ended =
        folder.start(
            Map.of(), folder.path("bin/kafka-server-start.sh"), "-daemon", "server.properties");
    assertThat(ended.status()).isZero();
    assertThat(ended.said()).isEmpty();
    Path output = folder.path("logs/kafkaServer.out");
    Awaitility.await().until(() -> Files.readString(output).contains("server.properties"));
  }

  @Test
  void saysWhatIsWrong() throws Exception {
    assertThat(folder.run(Map.of(), "kafka-server-start.sh").get(0)).startsWith("usage: ");
    assertThat(folder.run(Map.of("JAVA_HOME", "/nowhere"), "kafka-run-class.sh", "a.Tool"))
        .containsExactly("JAVA_HOME is /nowhere, where there is no bin/java");
    assertThat(folder.run(Map.of(), "kafka-server-stop.sh"))
        .containsExactly("no broker of " + folder.base() + " is running");
  }
}
