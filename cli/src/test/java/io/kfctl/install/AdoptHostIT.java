package io.kfctl.install;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.byhand.ConfluentPackages;
import io.kfctl.byhand.HandMadeHost;
import io.kfctl.connect.ConnectClient;
import io.kfctl.connect.ConnectorState;
import io.kfctl.connect.TaskStatus;
import io.kfctl.http.HttpSettings;
import io.kfctl.pipeline.DemoDatabase;
import io.kfctl.pipeline.DemoPipeline;
import io.kfctl.pipeline.DemoRows;
import io.kfctl.testbed.TestHost;
import io.kfctl.testbed.Testbed;
import io.kfctl.testbed.TestbedExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A host that was set up by hand after the tutorial becomes kfctl's, and no row is lost. */
@ExtendWith(TestbedExtension.class)
class AdoptHostIT {
  private final Testbed testbed;

  @TempDir Path folder;

  AdoptHostIT(Testbed testbed) {
    this.testbed = testbed;
  }

  @Test
  void a_host_set_up_by_hand_is_adopted_and_the_same_connectors_go_on() throws IOException {
    TestHost host = testbed.fresh(1).get(0);
    HandMadeHost.setUp(testbed, host);
    Kfctl kfctl = kfctl(host);
    try (DemoDatabase database = DemoDatabase.start(testbed.machineAddress());
        ConnectClient connect =
            new ConnectClient(HttpSettings.of("http://" + host.address() + ":8083"))) {
      DemoRows rows = new DemoRows(database);
      DemoPipeline.of(host.address() + ":9092", database).create(connect);
      rows.awaitSnapshot();
      String clusterId = clusterId(host);

      assertThat(kfctl.run("install").exits(1).stderr())
          .contains("by hand", "/opt/kafka", "--adopt");
      rows.addStock(100);
      rows.awaitArrived();

      kfctl.run("install", "--adopt").exits(0);
      kfctl.run("plan", "--exit-code").exits(0);

      assertThat(clusterId(host)).isEqualTo(clusterId);
      assertThat(testbed.output(host, "ls", "/opt"))
          .contains("kafka.before-kfctl", "zookeeper.before-kfctl", "confluent.before-kfctl");
      for (String name : List.of(DemoPipeline.SOURCE, DemoPipeline.SINK)) {
        assertThat(connect.status(name).tasks())
            .isNotEmpty()
            .extracting(TaskStatus::state)
            .containsOnly(ConnectorState.RUNNING);
      }
      rows.addStock(101);
      rows.walkThroughChanges();
      rows.awaitArrived();
    }
  }

  private String clusterId(TestHost host) {
    return testbed.output(host, "grep", "cluster.id", "/KFDATA/kafka/data/meta.properties");
  }

  private Kfctl kfctl(TestHost host) throws IOException {
    Files.writeString(
        folder.resolve("cluster.yaml"),
        """
        name: adopted
        ssh: {user: root, privateKey: "%s", knownHosts: "%s"}
        packages:
          directory: "%s"
          plugins:
            - debezium-connector-mysql-2.3.2.Final-plugin.tar.gz
            - debezium-connector-jdbc-2.4.2.Final-plugin.tar.gz
        zookeeper: {heap: 128m}
        kafka: {heap: 512m}
        schemaRegistry: {heap: 256m}
        connect: {heap: 512m}
        hosts:
          - {name: node1, address: %s, roles: [zookeeper, kafka, schema-registry, connect]}
        """
            .formatted(
                testbed.key(),
                testbed.knownHosts(),
                ConfluentPackages.directory(),
                host.address()));
    return new Kfctl(folder);
  }
}
