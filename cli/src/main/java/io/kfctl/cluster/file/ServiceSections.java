package io.kfctl.cluster.file;

import io.kfctl.cluster.ConnectSettings;
import io.kfctl.cluster.KafkaSettings;
import io.kfctl.cluster.RegistrySettings;
import io.kfctl.cluster.RegistrySettings.Flavor;
import io.kfctl.cluster.ZooKeeperSettings;
import io.kfctl.cluster.yaml.Section;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the sections of the four services. Defaults are the tutorial's. */
final class ServiceSections {
  private static final KafkaSettings.Jmx KAFKA_JMX = new KafkaSettings.Jmx(29999, "127.0.0.1");
  private static final Map<String, Flavor> FLAVORS = flavors();

  private final Section root;

  ServiceSections(Section root) {
    this.root = root;
  }

  ZooKeeperSettings zookeeper() {
    Section section = root.section("zookeeper");
    ZooKeeperSettings read =
        new ZooKeeperSettings(port(section, 2181), heap(section, "512m"), properties(section));
    section.refuseOtherKeys();
    return read;
  }

  KafkaSettings kafka() {
    Section section = root.section("kafka");
    KafkaSettings read =
        new KafkaSettings(
            port(section, 9092),
            section.text("listen", ValueRules.BIND_ADDRESS).orElse("0.0.0.0"),
            heap(section, "1g"),
            jmx(section, KAFKA_JMX),
            properties(section));
    section.refuseOtherKeys();
    return read;
  }

  RegistrySettings schemaRegistry() {
    Section section = root.section("schemaRegistry");
    RegistrySettings read =
        new RegistrySettings(
            section.choice("flavor", FLAVORS).orElse(Flavor.CONFLUENT),
            port(section, 8081),
            heap(section, "512m"),
            properties(section));
    section.refuseOtherKeys();
    return read;
  }

  ConnectSettings connect() {
    Section section = root.section("connect");
    ConnectSettings read =
        new ConnectSettings(
            port(section, 8083),
            section.text("groupId", ValueRules.GROUP_ID).orElse("connect-cluster"),
            heap(section, "2g"),
            jmx(section, ConnectSettings.DEFAULT_JMX),
            properties(section));
    section.refuseOtherKeys();
    return read;
  }

  private static int port(Section section, int otherwise) {
    return section.integer("port", 1, 65535).orElse(otherwise);
  }

  private static String heap(Section section, String otherwise) {
    return section.text("heap", ValueRules.HEAP_SIZE).orElse(otherwise);
  }

  private static Map<String, String> properties(Section section) {
    return section.properties("properties", ValueRules.PROPERTY_KEY);
  }

  private static KafkaSettings.Jmx jmx(Section section, KafkaSettings.Jmx otherwise) {
    Section jmx = section.section("jmx");
    KafkaSettings.Jmx read =
        new KafkaSettings.Jmx(
            jmx.integer("port", 0, 65535).orElse(otherwise.port()),
            jmx.text("listen", ValueRules.BIND_ADDRESS).orElse(otherwise.listen()));
    jmx.refuseOtherKeys();
    return read;
  }

  private static Map<String, Flavor> flavors() {
    Map<String, Flavor> flavors = new LinkedHashMap<>();
    Arrays.stream(Flavor.values()).forEach(flavor -> flavors.put(flavor.yamlName(), flavor));
    return flavors;
  }
}
