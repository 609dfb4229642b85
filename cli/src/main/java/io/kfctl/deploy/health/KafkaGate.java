package io.kfctl.deploy.health;

import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Endpoints;
import io.kfctl.cluster.Host;
import io.kfctl.cluster.HostPort;
import io.kfctl.cluster.Role;
import io.kfctl.kafka.Broker;
import io.kfctl.kafka.BrokerUnreachableException;
import io.kfctl.kafka.ClientSettings;
import io.kfctl.kafka.ClusterDescription;
import io.kfctl.kafka.KafkaCluster;
import io.kfctl.kafka.KafkaClusterException;
import io.kfctl.kafka.PartitionId;
import io.kfctl.kafka.ReplicationHealth;
import io.kfctl.net.Endpoint;
import io.kfctl.net.UnreachableException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All brokers are registered and no partition is without a leader; after kfctl started a broker, a
 * record makes a round trip.
 */
public final class KafkaGate implements HealthGate {
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final int NAMED_PARTITIONS = 3;

  private final List<Host> hosts;
  private final Endpoints endpoints;
  private Optional<KafkaCluster> connection = Optional.empty();

  public KafkaGate(Cluster cluster) {
    this.hosts = cluster.hostsWith(Role.KAFKA);
    this.endpoints = new Endpoints(cluster);
  }

  @Override
  public Role role() {
    return Role.KAFKA;
  }

  @Override
  public List<Health> look() {
    return asking(kafka -> judge(kafka.describe(), kafka.topics().health()));
  }

  @Override
  public List<Health> prove() {
    return asking(
        kafka -> {
          kafka.roundTrip();
          return judge(kafka.describe(), kafka.topics().health());
        });
  }

  private List<Health> asking(Function<KafkaCluster, List<Health>> question) {
    try {
      return question.apply(kafka());
    } catch (BrokerUnreachableException e) {
      return each(host -> unreachable(host, e));
    } catch (UnreachableException e) {
      return each(host -> Health.unreachable(host, role(), e.getMessage(), port(host)));
    } catch (KafkaClusterException e) {
      return each(host -> Health.unwell(host, role(), e.getMessage()));
    }
  }

  /** Only the hosts whose own address is closed are to blame; the others are unwell with them. */
  private Health unreachable(Host host, BrokerUnreachableException e) {
    boolean own = e.brokers().stream().anyMatch(closed -> closed.broker().id() == host.id());
    return own
        ? Health.unreachable(host, role(), e.getMessage(), port(host))
        : Health.unwell(host, role(), e.getMessage());
  }

  private List<Health> judge(ClusterDescription cluster, ReplicationHealth replication) {
    Set<Integer> registered =
        cluster.brokers().stream().map(Broker::id).collect(Collectors.toSet());
    int controller = cluster.controller().map(Broker::id).orElse(Host.NO_ID);
    return each(
        host -> {
          if (!registered.contains(host.id())) {
            return Health.unwell(host, role(), "broker %d is not registered".formatted(host.id()));
          }
          if (!replication.offline().isEmpty()) {
            return Health.unwell(host, role(), "without a leader: " + named(replication.offline()));
          }
          return Health.healthy(host, role(), summary(host.id() == controller, replication));
        });
  }

  private static String summary(boolean controller, ReplicationHealth replication) {
    int late = replication.underReplicated().size();
    return (controller ? "controller" : "broker")
        + (late == 0 ? "" : ", " + Counted.of(late, "under-replicated partition"));
  }

  private static String named(List<PartitionId> partitions) {
    String first =
        partitions.stream()
            .limit(NAMED_PARTITIONS)
            .map(PartitionId::toString)
            .collect(Collectors.joining(", "));
    int more = partitions.size() - NAMED_PARTITIONS;
    return more > 0 ? first + " and " + more + " more" : first;
  }

  private List<Health> each(Function<Host, Health> health) {
    return hosts.stream().map(health).toList();
  }

  private int port(Host host) {
    return endpoints.kafka().bootstrap(host).port();
  }

  private KafkaCluster kafka() {
    if (connection.isEmpty()) {
      Endpoint[] bootstrap = hosts.stream().map(this::endpoint).toArray(Endpoint[]::new);
      connection = Optional.of(new KafkaCluster(ClientSettings.of(bootstrap).withTimeout(LIMIT)));
    }
    return connection.get();
  }

  private Endpoint endpoint(Host host) {
    HostPort address = endpoints.kafka().bootstrap(host);
    return new Endpoint(address.host(), address.port());
  }

  @Override
  public void close() {
    connection.ifPresent(KafkaCluster::close);
  }
}
