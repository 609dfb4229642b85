package io.kfctl.render;

import io.kfctl.cluster.RegistrySettings.Flavor;
import io.kfctl.cluster.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of one service, each named by its template without the ending {@code .ftl}. The last
 * part of the name is the file's name on the host.
 *
 * @param settings the properties file that {@code properties} of cluster.yaml goes into
 * @param others what else the service reads when it starts
 * @param tools what only command line tools read
 * @param unit the systemd unit
 */
record ServiceFiles(String settings, List<String> others, List<String> tools, String unit) {
  /** What units include. */
  private static final String HARDENING = "systemd/hardening";

  private static final ServiceFiles ZOOKEEPER =
      of("zookeeper/zoo.cfg", "zookeeper", "zookeeper/zk.env", "zookeeper/log4j.properties");
  private static final ServiceFiles KAFKA =
      of(
              "kafka/kafka-server.properties",
              "kafka-server",
              "kafka/kf-server.env",
              "kafka/log4j.properties")
          .withTools("kafka/tools-log4j.properties");
  private static final ServiceFiles CONFLUENT =
      of(
          "schema-registry/confluent/schema-registry.properties",
          "schema-registry.confluent",
          "schema-registry/confluent/schema-registry.env",
          "schema-registry/confluent/log4j.properties");
  private static final ServiceFiles APICURIO =
      of(
          "schema-registry/apicurio/schema-registry.properties",
          "schema-registry.apicurio",
          "schema-registry/apicurio/schema-registry.env");
  private static final ServiceFiles CONNECT =
      of(
          "kafka-connect/kafka-connect.properties",
          "kafka-connect",
          "kafka-connect/kafka-connect.env",
          "kafka-connect/log4j.properties");

  static ServiceFiles of(Role role, Flavor flavor) {
    return switch (role) {
      case ZOOKEEPER -> ZOOKEEPER;
      case KAFKA -> KAFKA;
      case SCHEMA_REGISTRY -> flavor == Flavor.CONFLUENT ? CONFLUENT : APICURIO;
      case CONNECT -> CONNECT;
    };
  }

  /** The names of all templates, of both flavours, without the ending. */
  static List<String> templates() {
    List<String> names = new ArrayList<>();
    for (ServiceFiles files : List.of(ZOOKEEPER, KAFKA, CONFLUENT, APICURIO, CONNECT)) {
      names.add(files.settings);
      names.addAll(files.others);
      names.addAll(files.tools);
      names.add(files.unit);
    }
    names.add(HARDENING);
    return names;
  }

  private static ServiceFiles of(String settings, String unit, String... others) {
    return new ServiceFiles(settings, List.of(others), List.of(), "systemd/" + unit + ".service");
  }

  private ServiceFiles withTools(String... names) {
    return new ServiceFiles(settings, others, List.of(names), unit);
  }

  /** The file's name on the host. */
  static String fileName(String template) {
    return template.substring(template.lastIndexOf('/') + 1);
  }
}
