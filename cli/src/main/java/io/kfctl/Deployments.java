package io.kfctl;

import io.kfctl.archive.Archives;
import io.kfctl.archive.PackageDirectory;
import io.kfctl.cli.Session;
import io.kfctl.cli.stack.StackSource;
import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Role;
import io.kfctl.deploy.Deployment;
import io.kfctl.deploy.Fleet;
import io.kfctl.deploy.health.ConnectGate;
import io.kfctl.deploy.health.HealthGate;
import io.kfctl.deploy.health.KafkaGate;
import io.kfctl.deploy.health.RegistryGate;
import io.kfctl.deploy.health.ZooKeeperGate;
import io.kfctl.host.Patience;
import io.kfctl.host.SystemdServices;
import io.kfctl.host.ssh.SshClient;
import io.kfctl.host.ssh.SshEnvironment;
import java.time.Duration;
import java.util.Map;

/** Puts together what deploys a cluster: ssh to its hosts, systemd there, gates to its services. */
final class Deployments {
  /** How long one role may take: on a small machine Connect takes a minute to read its plugins. */
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Session session;
  private final Playgrounds playgrounds;
  private final StackSource stacks;

  Deployments(Session session, Playgrounds playgrounds, StackSource stacks) {
    this.session = session;
    this.playgrounds = playgrounds;
    this.stacks = stacks;
  }

  Deployment of(Cluster cluster) {
    return new Deployment(
        cluster,
        playgrounds.isPlayground(cluster) ? playgrounds.fleet(cluster) : fleet(cluster),
        () -> archives(cluster).forCluster(cluster),
        gates(cluster),
        session.progress(),
        PATIENCE);
  }

  private Fleet fleet(Cluster cluster) {
    SshClient ssh =
        SshClient.of(
            cluster.ssh(),
            SshEnvironment.ofThisProcess(),
            session.questions()::password,
            Patience.DEFAULT);
    return new Fleet(cluster, ssh::to, SystemdServices::new);
  }

  Archives archives(Cluster cluster) {
    return new Archives(
        new PackageDirectory(cluster.packages().directory()),
        session.surroundings().kfctlHome().resolve("cache"));
  }

  private Map<Role, HealthGate> gates(Cluster cluster) {
    return Map.of(
        Role.ZOOKEEPER, new ZooKeeperGate(cluster),
        Role.KAFKA, new KafkaGate(cluster, settings -> stacks.kafkaAccess().entering(settings)),
        Role.SCHEMA_REGISTRY, new RegistryGate(cluster),
        Role.CONNECT, new ConnectGate(cluster));
  }
}
