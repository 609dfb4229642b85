package io.kfctl.deploy.health;

import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Endpoints;
import io.kfctl.cluster.Host;
import io.kfctl.cluster.HostPort;
import io.kfctl.cluster.Role;
import io.kfctl.kafka.BrokerUnreachableException;
import io.kfctl.kafka.ClientSettings;
import io.kfctl.kafka.KafkaCluster;
import io.kfctl.kafka.KafkaClusterException;
import io.kfctl.net.Endpoint;
import io.kfctl.net.UnreachableException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * All brokers are registered and no partition is without a leader; after kfctl started a broker, a
 * record makes a round trip.
 */
public final class KafkaGate implements HealthGate {
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private static final Pattern OLD_SESSION =
      Pattern.compile(
          "Error while creating ephemeral at \\S*/brokers/ids/\\d+, node already exists");

  private final List<Host> hosts;
  private final Endpoints endpoints;
  private final UnaryOperator<ClientSettings> entering;
  private Optional<KafkaCluster> connection = Optional.empty();

  /**
   * @param entering adds the login; used where every listener of the brokers wants TLS or a login
   */
  public KafkaGate(Cluster cluster, UnaryOperator<ClientSettings> entering) {
    this.hosts = cluster.hostsWith(Role.KAFKA);
    this.endpoints = new Endpoints(cluster);
    this.entering = entering;
  }

  @Override
  public Role role() {
    return Role.KAFKA;
  }

  @Override
  public List<Health> look() {
    return asking(kafka -> BrokerHealth.judge(hosts, kafka.describe(), kafka.topics().health()));
  }

  @Override
  public List<Health> prove() {
    return asking(
        kafka -> {
          kafka.roundTrip();
          return BrokerHealth.judge(hosts, kafka.describe(), kafka.topics().health());
        });
  }

  /**
   * A broker that was killed stays registered until ZooKeeper ends its session ({@code
   * zookeeper.session.timeout.ms}, 18 seconds by default, counted anew when ZooKeeper restarts),
   * and a broker that finds its id registered by another session ends: kafka.zk.KafkaZkClient,
   * CheckedEphemeral.
   */
  @Override
  public boolean passesByItself(String lastWords) {
    return OLD_SESSION.matcher(lastWords).find();
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

  private List<Health> each(Function<Host, Health> health) {
    return hosts.stream().map(health).toList();
  }

  private int port(Host host) {
    return endpoints.kafka().bootstrap(host).port();
  }

  private KafkaCluster kafka() {
    if (connection.isEmpty()) {
      Endpoint[] bootstrap = hosts.stream().map(this::endpoint).toArray(Endpoint[]::new);
      ClientSettings settings = ClientSettings.of(bootstrap);
      ClientSettings entered = isOpen() ? settings : entering.apply(settings);
      connection = Optional.of(new KafkaCluster(entered.withTimeout(LIMIT)));
    }
    return connection.get();
  }

  private boolean isOpen() {
    return hosts.stream().allMatch(host -> endpoints.kafka().isOpen(host));
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
