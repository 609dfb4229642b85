package io.kfctl.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * The properties of a file that was written for Kafka's own clients, sorted by what they are here.
 * Only those that say how to enter the cluster are used: with the {@code group.id} and {@code
 * enable.auto.commit} of an application, looking at records would move that application's offsets.
 *
 * @param entrance what is used: protocol, login, certificates, names
 * @param aside keys that Kafka's clients know and that are set by kfctl itself
 * @param unknown keys that Kafka's clients do not know
 */
public record ClientProperties(
    Map<String, String> entrance, List<String> aside, List<String> unknown) {
  private static final List<String> OF_THE_ENTRANCE =
      List.of("security.", "sasl.", "ssl.", "client.");

  /** {@code config.providers.NAME.class} and the like, where NAME is whoever's choice. */
  private static final String PROVIDERS = "config.providers";

  public ClientProperties {
    entrance = Map.copyOf(entrance);
    aside = List.copyOf(aside);
    unknown = List.copyOf(unknown);
  }

  /** Sorts them; white space around values counts nothing, as for Kafka's clients. */
  public static ClientProperties of(Map<String, String> properties) {
    Set<String> known = knownKeys();
    Map<String, String> entrance = new TreeMap<>();
    List<String> aside = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    new TreeMap<>(properties)
        .forEach(
            (key, value) -> {
              if (!known.contains(key) && !key.startsWith(PROVIDERS)) {
                unknown.add(key);
              } else if (key.startsWith(PROVIDERS) || isOfTheEntrance(key)) {
                entrance.put(key, value.strip());
              } else {
                aside.add(key);
              }
            });
    return new ClientProperties(entrance, aside, unknown);
  }

  /** All keys that one of Kafka's clients knows. */
  public static Set<String> knownKeys() {
    Set<String> keys = new TreeSet<>();
    Stream.of(
            AdminClientConfig.configNames(),
            ConsumerConfig.configNames(),
            ProducerConfig.configNames())
        .forEach(keys::addAll);
    return Set.copyOf(keys);
  }

  private static boolean isOfTheEntrance(String key) {
    return OF_THE_ENTRANCE.stream().anyMatch(key::startsWith);
  }

  /** Without the values, which may be passwords. */
  @Override
  public String toString() {
    return "ClientProperties[entrance=" + entrance.keySet() + ", aside=" + aside + "]";
  }
}
