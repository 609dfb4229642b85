package io.kfctl.deploy.health;

import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Endpoints;
import io.kfctl.cluster.Host;
import io.kfctl.cluster.HostPort;
import io.kfctl.cluster.Role;
import io.kfctl.net.Endpoint;
import io.kfctl.net.UnreachableException;
import io.kfctl.zookeeper.FourLetterWords;
import io.kfctl.zookeeper.ServerMode;
import io.kfctl.zookeeper.ServerStatus;
import io.kfctl.zookeeper.ZooKeeperException;
import java.util.ArrayList;
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
    List<Health> found = new ArrayList<>();
    boolean leads = false;
    for (Host member : members) {
      Health health = look(member);
      leads |= health.isHealthy() && !health.detail().startsWith(word(ServerMode.FOLLOWER));
      found.add(health);
    }
    return leads ? found : found.stream().map(ZooKeeperGate::withoutLeader).toList();
  }

  private static Health withoutLeader(Health health) {
    return health.isHealthy()
        ? Health.unwell(health.host(), health.role(), "the ensemble has no leader")
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
    return Health.healthy(member, role(), word(status.mode()));
  }

  private static String word(ServerMode mode) {
    return mode.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() {}
}
