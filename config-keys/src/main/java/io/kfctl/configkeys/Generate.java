package io.kfctl.configkeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kafka.server.KafkaConfig$;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.utils.AppInfoParser;
import org.apache.kafka.connect.runtime.distributed.DistributedConfig;

/**
 * Writes one list a kind of configuration, named by kind and version, for example {@code
 * kafka-3.4.1.txt}: the keys that the classes on this module's class path define, one a line,
 * sorted. Runs while the module is built and is not part of the product.
 */
public final class Generate {
  private Generate() {}

  /**
   * @param args the folder to write to
   */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    write(folder, "kafka", KafkaConfig$.MODULE$.configDef().names());
    write(folder, "connect", connectKeys());
    write(folder, "producer", ProducerConfig.configNames());
    write(folder, "consumer", ConsumerConfig.configNames());
    write(folder, "admin", AdminClientConfig.configNames());
  }

  /** The definition itself is private; an instance has a value for each of its keys. */
  private static Set<String> connectKeys() {
    String converter = "org.apache.kafka.connect.storage.StringConverter";
    Map<String, String> required =
        Map.of(
            "bootstrap.servers", "localhost:9092",
            "group.id", "any",
            "key.converter", converter,
            "value.converter", converter,
            "config.storage.topic", "any",
            "offset.storage.topic", "any",
            "status.storage.topic", "any");
    return new DistributedConfig(required).values().keySet();
  }

  private static void write(Path folder, String kind, Collection<String> keys) throws IOException {
    Path file = folder.resolve(kind + "-" + AppInfoParser.getVersion() + ".txt");
    Files.write(file, new TreeSet<>(keys));
  }
}
