package io.kfctl.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where the services of a cluster listen and how they are reached, by their effective settings:
 * what stands under {@code properties} wins over the port and address settings. Templates write
 * these values, and gates and commands connect to them, so both always agree.
 */
public final class Endpoints {
  private final Cluster cluster;
  private final ZooKeeperEndpoints zooKeeper;
  private final KafkaEndpoints kafka;
  private final RegistryEndpoints registry;
  private final ConnectEndpoints connect;

  /**
   * @throws IllegalArgumentException if a listener or port under {@code properties} cannot be read;
   *     the reader of cluster.yaml refuses such a file
   */
  public Endpoints(Cluster cluster) {
    this.cluster = cluster;
    this.zooKeeper = new ZooKeeperEndpoints(cluster.zookeeper());
    this.kafka = new KafkaEndpoints(cluster.kafka());
    this.registry = new RegistryEndpoints(cluster.schemaRegistry());
    this.connect = new ConnectEndpoints(cluster.connect());
  }

  /** One service's part, for what only that service has. */
  public ZooKeeperEndpoints zooKeeper() {
    return zooKeeper;
  }

  /** One service's part, for what only that service has. */
  public KafkaEndpoints kafka() {
    return kafka;
  }

  /** One service's part, for what only that service has. */
  public RegistryEndpoints registry() {
    return registry;
  }

  /** One service's part, for what only that service has. */
  public ConnectEndpoints connect() {
    return connect;
  }

  /** What Kafka's zookeeper.connect says, for example {@code node1:2181,node2:2181}. */
  public String zooKeeperConnect() {
    String members = joined(Role.ZOOKEEPER, host -> zooKeeper.client(host).text());
    return cluster.kafka().properties().getOrDefault("zookeeper.connect", members);
  }

  /** The brokers, for clients of Kafka, for example {@code node1:9092,node2:9092}. */
  public String bootstrapServers() {
    return joined(Role.KAFKA, host -> kafka.bootstrap(host).text());
  }

  /** The schema registries' URLs with the path of Confluent's API, without a slash at the end. */
  public List<String> registryUrls() {
    return each(Role.SCHEMA_REGISTRY, registry::apiUrl);
  }

  /** The same, the one on this host first: the nearest for a program that takes only one. */
  public List<String> registryUrlsFrom(Host host) {
    List<String> urls = new ArrayList<>(registryUrls());
    if (host.has(Role.SCHEMA_REGISTRY)) {
      String own = registry.apiUrl(host);
      urls.remove(own);
      urls.add(0, own);
    }
    return List.copyOf(urls);
  }

  /** The Connect workers' REST URLs, without a slash at the end. */
  public List<String> connectUrls() {
    return each(Role.CONNECT, connect::url);
  }

  /** Every port that the host's services take, in the order in which they start. */
  public List<BoundPort> boundPorts(Host host) {
    List<BoundPort> ports = new ArrayList<>();
    if (host.has(Role.ZOOKEEPER)) {
      ports.addAll(zooKeeper.boundPorts(cluster.hostsWith(Role.ZOOKEEPER).size() > 1));
    }
    if (host.has(Role.KAFKA)) {
      ports.addAll(kafka.boundPorts());
    }
    if (host.has(Role.SCHEMA_REGISTRY)) {
      ports.addAll(registry.boundPorts());
    }
    if (host.has(Role.CONNECT)) {
      ports.addAll(connect.boundPorts());
    }
    return List.copyOf(ports);
  }

  private String joined(Role role, Function<Host, String> endpoint) {
    return each(role, endpoint).stream().collect(Collectors.joining(","));
  }

  private List<String> each(Role role, Function<Host, String> endpoint) {
    return cluster.hostsWith(role).stream().map(endpoint).toList();
  }
}
