package io.kfctl.install;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.archive.AssembledPackages;
import io.kfctl.cluster.Role;
import io.kfctl.host.Patience;
import io.kfctl.host.ProcessTable;
import io.kfctl.host.RemoteCommand;
import io.kfctl.host.local.LocalTransport;
import io.kfctl.host.process.ProcessServices;
import io.kfctl.net.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same deployment as on hosts, on this machine, by a user who has no rights and without
 * systemd: everything special is data in the cluster file. Each step is a program of its own, so
 * what it started goes on without it.
 */
class ProcessDeploymentIT {
  private static final List<String> UNITS = Arrays.stream(Role.values()).map(Role::unit).toList();

  private final List<Integer> ports = Stream.generate(Ports::free).limit(6).toList();

  @TempDir private Path folder;

  private Unprivileged user;

  @BeforeEach
  void prepare() throws IOException {
    Path packages = Files.createDirectories(folder.resolve("packages"));
    try (Stream<Path> archives = Files.list(AssembledPackages.directory())) {
      for (Path archive : archives.filter(Files::isRegularFile).toList()) {
        Files.copy(archive, packages.resolve(archive.getFileName()));
      }
    }
    user = new Unprivileged(folder);
    write("max.poll.records: 500");
  }

  @AfterEach
  void endAll() {
    for (String unit : UNITS) {
      if (Files.exists(folder.resolve("installed/units/" + unit + ".process"))) {
        services().stop(unit);
      }
    }
    assertThat(ProcessTable.hasText(folder.toString())).isFalse();
  }

  private ProcessServices services() {
    LocalTransport here = new LocalTransport("here", "me", Patience.DEFAULT).rootless();
    return new ProcessServices(here, folder.resolve("installed/units").toString());
  }

  private void write(String consumerSetting) throws IOException {
    Path file = folder.resolve("cluster.yaml");
    String at = folder.resolve("installed").toString();
    Files.writeString(
        file,
        """
        name: here
        service: {user: %1$s, group: %2$s, owner: %1$s}
        paths:
          install: %3$s/programs
          java: %3$s/java
          data: %3$s/data
          plugins: %3$s/plugins
          units: %3$s/units
          notes: %3$s/notes
        java: {home: "%4$s"}
        packages:
          directory: packages
          plugins: [debezium-connector-mysql-2.3.2.Final-plugin.tar.gz]
        hosts:
          - {name: here, address: 127.0.0.1, roles: [zookeeper, kafka, schema-registry, connect]}
        zookeeper: {port: %5$d, heap: 64m, properties: {clientPortAddress: 127.0.0.1}}
        kafka: {port: %6$d, listen: 127.0.0.1, heap: 256m, jmx: {port: %7$d}}
        schemaRegistry:
          flavor: apicurio
          port: %8$d
          heap: 128m
          properties: {quarkus.http.host: 127.0.0.1}
        connect:
          port: %9$d
          heap: 256m
          jmx: {port: %10$d}
          properties: {listeners: "http://127.0.0.1:%9$d", consumer.%11$s}
        """
            .formatted(
                user.user(),
                user.group(),
                at,
                System.getProperty("java.home"),
                ports.get(0),
                ports.get(1),
                ports.get(2),
                ports.get(3),
                ports.get(4),
                ports.get(5),
                consumerSetting));
    user.own(file);
  }

  private List<String> kfctl(String action) {
    String file = folder.resolve("cluster.yaml").toString();
    return user.java(RootlessDeployment.class, file, action).lines().toList();
  }

  /** Main processes by unit, of services that are all well. */
  private Map<String, String> pids() {
    Map<String, String> pids = new HashMap<>();
    for (String line : kfctl("status")) {
      String[] words = line.split(" ", 3);
      assertThat(words[2]).describedAs(line).isEqualTo("well");
      pids.put(words[0], words[1]);
    }
    assertThat(pids).hasSize(UNITS.size());
    return pids;
  }

  @Test
  void a_user_without_rights_installs_changes_stops_and_removes_everything() throws IOException {
    assertThat(kfctl("plan"))
        .contains("start zookeeper", "start kafka-connect")
        .noneMatch(line -> line.startsWith("create user") || line.startsWith("create group"));

    kfctl("install");
    assertThat(kfctl("plan")).isEmpty();
    Map<String, String> pids = pids();
    onlyLoopback(pids);

    assertThat(kfctl("install")).isEmpty();
    assertThat(pids()).isEqualTo(pids);

    write("max.poll.records: 400");
    assertThat(kfctl("install")).last().isEqualTo("restart kafka-connect");
    Map<String, String> changed = pids();
    assertThat(changed.remove("kafka-connect")).isNotEqualTo(pids.remove("kafka-connect"));
    assertThat(changed).isEqualTo(pids);
    assertThat(kfctl("plan")).isEmpty();

    ProcessHandle.of(Long.parseLong(pids.get("schema-registry"))).orElseThrow().destroyForcibly();
    assertThat(kfctl("install")).containsExactly("start schema-registry");

    kfctl("stop");
    assertThat(ProcessTable.hasText(folder.toString())).isFalse();
    kfctl("start");
    assertThat(pids()).doesNotContainValue("-");

    kfctl("purge");
    assertThat(folder.resolve("installed")).isEmptyDirectory();
    assertThat(ProcessTable.hasText(folder.toString())).isFalse();
  }

  /**
   * JMX opens one more port of its own in Kafka and Connect, which the JDK binds to every address
   * and where it hangs up on callers from elsewhere.
   */
  private void onlyLoopback(Map<String, String> pids) {
    String sockets =
        new LocalTransport("here", "me", Patience.DEFAULT)
            .runOrThrow(RemoteCommand.of("ss", "-Hltnp"))
            .text();
    List<Integer> found = new ArrayList<>();
    Map<String, Integer> elsewhere = new HashMap<>();
    for (String line : sockets.lines().toList()) {
      String local = line.split("\\s+")[3];
      int colon = local.lastIndexOf(':');
      for (Map.Entry<String, String> service : pids.entrySet()) {
        if (line.contains("pid=" + service.getValue() + ",")) {
          if (local.substring(0, colon).matches("127\\.0\\.0\\.1|\\[(::ffff:)?127\\.0\\.0\\.1]")) {
            found.add(Integer.parseInt(local.substring(colon + 1)));
          } else {
            elsewhere.merge(service.getKey(), 1, Integer::sum);
          }
        }
      }
    }
    assertThat(found).containsAll(ports);
    assertThat(elsewhere).isEqualTo(Map.of("kafka-server", 1, "kafka-connect", 1));
  }
}
