package io.kfctl.deploy.health;

import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Endpoints;
import io.kfctl.cluster.Host;
import io.kfctl.cluster.HostPort;
import io.kfctl.cluster.Role;
import io.kfctl.deploy.health.Health.Verdict;
import io.kfctl.net.Endpoint;
import io.kfctl.net.UnreachableException;
import io.kfctl.zookeeper.FourLetterWords;
import io.kfctl.zookeeper.ServerMode;
import io.kfctl.zookeeper.ServerStatus;
import io.kfctl.zookeeper.ZooKeeperException;
import java.util.List;
import java.util.Locale;

/**
 * Every member answers {@code srvr}, and one of them leads. A member that runs alone although the
 * file names several would lose what the others know.
 */
public final class ZooKeeperGate implements HealthGate {
  private final List<Host> members;
  private final Endpoints endpoints;

  public ZooKeeperGate(Cluster cluster) {
    this.members = cluster.hostsWith(Role.ZOOKEEPER);
    this.endpoints = new Endpoints(cluster);
  }

  @Override
  public Role role() {
    return Role.ZOOKEEPER;
  }

  @Override
  public List<Health> look() {
    List<Health> found = members.stream().map(this::look).toList();
    boolean complete = found.stream().noneMatch(health -> health.verdict() == Verdict.UNREACHABLE);
    boolean led = found.stream().anyMatch(ZooKeeperGate::leads);
    // A member that cannot be reached from here may well lead the others.
    return led || !complete ? found : found.stream().map(ZooKeeperGate::withoutLeader).toList();
  }

  private static boolean leads(Health health) {
    return health.isHealthy()
        && (health.detail().equals(word(ServerMode.LEADER))
            || health.detail().equals(word(ServerMode.STANDALONE)));
  }

  private static Health withoutLeader(Health health) {
    return health.isHealthy()
        ? Health.unwell(
            health.host(),
            health.role(),
            "it is a " + health.detail() + " of no member in the file")
        : health;
  }

  private Health look(Host member) {
    HostPort client = endpoints.zooKeeper().client(member);
    try {
      ServerStatus status = new FourLetterWords(new Endpoint(client.host(), client.port())).srvr();
      return judge(member, status);
    } catch (UnreachableException e) {
      return Health.unreachable(member, role(), e.getMessage(), client.port());
    } catch (ZooKeeperException e) {
      return Health.unwell(member, role(), e.getMessage());
    }
  }

  private Health judge(Host member, ServerStatus status) {
    if (status.mode() == ServerMode.STANDALONE && members.size() > 1) {
      return Health.unwell(
          member, role(), "it runs alone, but the file names %d members".formatted(members.size()));
    }
    return switch (status.mode()) {
      case READ_ONLY ->
          Health.unwell(member, role(), "it serves only reads: it has lost the others");
      case UNKNOWN -> Health.unwell(member, role(), "it does not say what part it plays");
      default -> Health.healthy(member, role(), word(status.mode()));
    };
  }

  private static String word(ServerMode mode) {
    return mode.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() {}
}
