package io.kfctl.playground;

import com.fasterxml.jackson.databind.JsonNode;
import io.kfctl.install.Kfctl;
import io.kfctl.install.Kfctl.Ended;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One way to tell where the playground is, to kfctl and to the scripts of the old names alike.
 *
 * @param kfctl in a folder of its own
 * @param flags of each service, by the command that needs them
 */
record KitWay(Kfctl kfctl, Map<String, List<String>> flags) {

  /** The current context, which {@code playground up} left; no flag, no settings. */
  static KitWay context(Kfctl kfctl) {
    return new KitWay(kfctl, Map.of());
  }

  /** Flags for kfctl, config.properties for the scripts; there is no context. */
  static KitWay flags(Path folder, JsonNode status) {
    try {
      Path settings = Files.createDirectories(folder).resolve("config.properties");
      Files.writeString(
          settings,
          """
          # \u540c\u6b65\u5de5\u5177\u914d\u7f6e
          kafka_home=/opt/kafka
          confluent_home=/opt/confluent
          bootstrap_server=[127.0.0.1:%1$s]
          connect_rest_url=127.0.0.1:%2$s
          rest_pd=
          schema_ip=127.0.0.1
          schema_port=%3$s/apis/ccompat/v7
          connect_config=/KFDATA/kafka-connect/etc/kafka-connect.properties
          """
              .formatted(
                  port(status, "kafka-server"),
                  port(status, "kafka-connect"),
                  port(status, "schema-registry")));
      return new KitWay(
          new Kfctl(folder).with(Map.of("KFCTL_KIT_SETTINGS", settings.toString())),
          flagsOf(status));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, List<String>> flagsOf(JsonNode status) {
    List<String> kafka = List.of("--bootstrap-server", "127.0.0.1:" + port(status, "kafka-server"));
    String registry = "http://127.0.0.1:" + port(status, "schema-registry") + "/apis/ccompat/v7";
    return Map.of(
        "connector",
        List.of("--connect-url", "http://127.0.0.1:" + port(status, "kafka-connect")),
        "topic",
        kafka,
        "group",
        kafka,
        "lag",
        kafka,
        "consume",
        Stream.concat(kafka.stream(), Stream.of("--registry-url", registry)).toList(),
        "zk",
        List.of("--zookeeper", "127.0.0.1:" + port(status, "zookeeper")));
  }

  static String port(JsonNode status, String service) {
    for (JsonNode entry : status.get("services")) {
      if (entry.get("service").asText().equals(service)) {
        return entry.get("port").asText();
      }
    }
    throw new AssertionError("no " + service + " in " + status);
  }

  /** What follows {@code kfctl}; the flags are added. */
  Ended command(String... words) {
    Stream<String> more = flags.getOrDefault(words[0], List.of()).stream();
    return kfctl.run(Stream.concat(Stream.of(words), more).toArray(String[]::new));
  }

  /** A script and what follows it. The settings know no ZooKeeper, so that is told by a flag. */
  Ended script(String name, String... words) {
    Stream<String> more =
        name.equals("zkCon.sh") ? flags.getOrDefault("zk", List.of()).stream() : Stream.of();
    return kfctl.script(name).run(Stream.concat(Stream.of(words), more).toArray(String[]::new));
  }
}
