package io.kfctl.archive.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZooKeeperScriptsTest {
  @TempDir Path temporary;
  private ScriptFolder folder;
  private String config;

  @BeforeEach
  void layOut() throws IOException {
    folder = new ScriptFolder(temporary, "zookeeper", "lib", "zkEnv.sh", "zkServer.sh", "zkCli.sh");
    Files.createDirectories(folder.path("conf"));
    config =
        Files.writeString(
                folder.path("conf/zoo.cfg"),
                " dataDir = " + folder.path("data") + " \nclientPort=2999\n")
            .toString();
  }

  @Test
  void theForegroundServerIsJavaItself() throws Exception {
    ScriptFolder.Ended ended =
        folder.start(Map.of(), folder.path("bin/zkServer.sh"), "start-foreground", config);
    assertThat(ended.said().get(0)).isEqualTo("pid " + ended.pid());
    assertThat(ended.said())
        .containsSubsequence(
            "-Dzookeeper.log.dir=" + folder.path("logs"),
            "-Dzookeeper.root.logger=INFO,CONSOLE",
            "-cp",
            folder.path("conf")
                + ":"
                + folder.path("lib/a.jar")
                + ":"
                + folder.path("lib/b.jar")
                + ":"
                + folder.path("lib/connect-file-3.4.1.jar"),
            "-Xmx1000m",
            "org.apache.zookeeper.server.quorum.QuorumPeerMain",
            config)
        .noneMatch(word -> word.contains("jmxremote"));
    assertThat(folder.path("logs")).isDirectory();
  }

  @Test
  void theEnvironmentHasTheLastWord() throws Exception {
    assertThat(
            folder.run(
                Map.of(
                    "ZK_SERVER_HEAP", "512",
                    "SERVER_JVMFLAGS", "-Xmx600m -Dlog4j.configuration=file:/x",
                    "JVMFLAGS", "-Dboth=1",
                    "ZOO_LOG_DIR", folder.path("elsewhere").toString(),
                    "ZOO_LOG4J_PROP", "WARN,ROLLINGFILE",
                    "JMXPORT", "29998"),
                "zkServer.sh",
                "start-foreground",
                config))
        .containsSubsequence(
            "-Dzookeeper.log.dir=" + folder.path("elsewhere"),
            "-Dzookeeper.root.logger=WARN,ROLLINGFILE",
            "-Xmx512m",
            "-Xmx600m",
            "-Dlog4j.configuration=file:/x",
            "-Dboth=1",
            "-Dcom.sun.management.jmxremote.port=29998",
            "-Dcom.sun.management.jmxremote.host=127.0.0.1");
  }

  @Test
  void jmxCanBeDisabled() throws Exception {
    assertThat(
            folder.run(
                Map.of("JMXPORT", "29998", "JMXDISABLE", "true"),
                "zkServer.sh",
                "start-foreground",
                config))
        .noneMatch(word -> word.contains("jmxremote"));
  }

  @Test
  void aBareNameLiesInTheConfigurationFolder() throws Exception {
    assertThat(folder.run(Map.of(), "zkServer.sh", "start-foreground"))
        .contains(folder.path("conf/zoo.cfg").toString());
    assertThat(folder.run(Map.of(), "zkServer.sh", "start-foreground", "other.cfg"))
        .containsExactly("cannot read " + folder.path("conf/other.cfg"));
  }

  @Test
  void javaEnvOfTheConfigurationCounts() throws Exception {
    Files.writeString(folder.path("conf/java.env"), "SERVER_JVMFLAGS=-Dfrom=java.env\n");
    assertThat(folder.run(Map.of(), "zkServer.sh", "start-foreground")).contains("-Dfrom=java.env");
  }

  @Test
  void statusAsksTheConfiguredPort() throws Exception {
    assertThat(folder.run(Map.of(), "zkServer.sh", "status")).containsExactly("Mode: standalone");
  }

  @Test
  void startRemembersTheProcessInTheDataFolder() throws Exception {
    List<String> said = folder.run(Map.of(), "zkServer.sh", "start");
    String pid = Files.readString(folder.path("data/zookeeper_server.pid")).strip();
    assertThat(said)
        .containsExactly(
            "started as process "
                + pid
                + ", which says more in "
                + folder.path("logs/zookeeper.out"));
  }

  @Test
  void theClientGetsItsOwnFlags() throws Exception {
    assertThat(
            folder.run(
                Map.of("CLIENT_JVMFLAGS", "-Dclient=1", "SERVER_JVMFLAGS", "-Dserver=1"),
                "zkCli.sh",
                "-server",
                "h:1"))
        .containsSubsequence(
            "-Xmx256m", "-Dclient=1", "org.apache.zookeeper.ZooKeeperMain", "-server", "h:1")
        .doesNotContain("-Dserver=1");
  }

  @Test
  void saysHowItIsCalled() throws Exception {
    ScriptFolder.Ended ended = folder.start(Map.of(), folder.path("bin/zkServer.sh"), "begin");
    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.said().get(0)).startsWith("usage: ");
  }
}
