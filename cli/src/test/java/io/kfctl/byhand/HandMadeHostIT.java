package io.kfctl.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kfctl.connect.ConnectClient;
import io.kfctl.connect.Plugin;
import io.kfctl.http.HttpSettings;
import io.kfctl.net.UnreachableException;
import io.kfctl.pipeline.DemoDatabase;
import io.kfctl.pipeline.DemoPipeline;
import io.kfctl.pipeline.DemoRows;
import io.kfctl.registry.SchemaRegistryClient;
import io.kfctl.testbed.TestHost;
import io.kfctl.testbed.Testbed;
import io.kfctl.testbed.TestbedExtension;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** A host set up by hand after the tutorial carries the tutorial's pipeline. */
@ExtendWith(TestbedExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HandMadeHostIT {
  private static final List<String> FORKING =
      List.of("zookeeper", "kafka-server", "schema-registry");

  private final Testbed testbed;
  private TestHost host;
  private ConnectClient connect;
  private SchemaRegistryClient registry;

  HandMadeHostIT(Testbed testbed) {
    this.testbed = testbed;
  }

  @BeforeAll
  void setUp() {
    host = testbed.fresh(1).get(0);
    HandMadeHost.setUp(testbed, host);
    connect = new ConnectClient(HttpSettings.of("http://" + host.address() + ":8083"));
    registry = new SchemaRegistryClient(HttpSettings.of("http://" + host.address() + ":8081"));
  }

  @AfterAll
  void closeClients() {
    if (connect != null) {
      connect.close();
      registry.close();
    }
  }

  @Test
  @Order(1)
  void theServicesRunAsTheTutorialLeavesThem() {
    assertThat(FORKING).allSatisfy(unit -> assertThat(show("Type", unit)).isEqualTo("forking"));
    assertThat(show("Type", "kafka-connect")).isEqualTo("simple");
    assertThat(List.of("zookeeper", "kafka-server", "schema-registry", "kafka-connect"))
        .allSatisfy(
            unit -> {
              assertThat(show("SubState", unit)).isEqualTo("running");
              assertThat(show("UnitFileState", unit)).isEqualTo("disabled");
              assertThat(
                      testbed.output(host, "readlink", "/proc/" + show("MainPID", unit) + "/exe"))
                  .as("systemd has found the JVM of %s", unit)
                  .isEqualTo("/usr/local/java/java17/bin/java");
            });
    assertThat(
            testbed.output(
                host,
                "stat",
                "--format=%F %U",
                "/opt/zookeeper",
                "/opt/kafka",
                "/opt/confluent",
                "/usr/local/java/java17"))
        .isEqualTo("directory root\n".repeat(4).strip());
  }

  @Test
  @Order(2)
  void connectHasThePluginsAndConfluentsConverter() {
    assertThat(connect.plugins(false))
        .extracting(Plugin::className)
        .contains(
            "io.debezium.connector.mysql.MySqlConnector",
            "io.debezium.connector.jdbc.JdbcSinkConnector",
            "io.confluent.connect.avro.AvroConverter");
  }

  @Test
  @Order(3)
  void rowsTravel() {
    try (DemoDatabase database = DemoDatabase.start(testbed.machineAddress())) {
      DemoRows rows = new DemoRows(database);
      DemoPipeline.of(host.address() + ":9092", database).create(connect);
      rows.awaitSnapshot();
      rows.walkThroughChanges();
      rows.addStock(100);
      rows.awaitArrived();
      connect.delete(DemoPipeline.SINK);
      connect.delete(DemoPipeline.SOURCE);
    }
    assertThat(registry.subjects())
        .contains(
            "mysqlserver.basicinfo.index_components-key",
            "mysqlserver.basicinfo.index_components-value",
            "mysqlserver.basicinfo.stock_basic-value");
  }

  @Test
  @Order(4)
  void theRegistryEndsWhenToldAndKeepsItsSchemas() {
    String subject = "mysqlserver.basicinfo.stock_basic-value";
    int id = registry.latest(subject).schema().id();

    testbed.output(host, "systemctl", "stop", "schema-registry");

    assertThat(testbed.asRoot(host, "pgrep", "-f", "[S]tandInRegistry").status()).isOne();
    assertThatThrownBy(registry::subjects).isInstanceOf(UnreachableException.class);

    testbed.output(host, "systemctl", "start", "schema-registry");
    await()
        .atMost(Duration.ofMinutes(2))
        .ignoreExceptionsInstanceOf(UnreachableException.class)
        .untilAsserted(() -> assertThat(registry.latest(subject).schema().id()).isEqualTo(id));
  }

  private String show(String property, String unit) {
    return testbed.output(host, "systemctl", "show", "-P", property, unit);
  }
}
