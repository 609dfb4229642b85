package io.kfctl.install;

import io.kfctl.archive.Archives;
import io.kfctl.archive.PackageDirectory;
import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Role;
import io.kfctl.cluster.file.ClusterReader;
import io.kfctl.deploy.Deployment;
import io.kfctl.deploy.Fleet;
import io.kfctl.deploy.Selection;
import io.kfctl.deploy.health.ConnectGate;
import io.kfctl.deploy.health.KafkaGate;
import io.kfctl.deploy.health.RegistryGate;
import io.kfctl.deploy.health.ZooKeeperGate;
import io.kfctl.deploy.plan.Plan;
import io.kfctl.host.Patience;
import io.kfctl.host.local.LocalTransport;
import io.kfctl.host.process.ProcessServices;
import io.kfctl.progress.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A program that deploys a cluster file on this machine without root: its arguments are the file
 * and what to do. It prints what it changes, a line for each, as a plan says it.
 */
final class RootlessDeployment {
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private RootlessDeployment() {}

  public static void main(String[] arguments) {
    Path file = Path.of(arguments[0]);
    Cluster cluster = new ClusterReader(Map.of(), file.getParent()).read(file).cluster();
    try (Deployment deployment = of(cluster, file.resolveSibling("cache"))) {
      perform(deployment, cluster, arguments[1]);
    }
  }

  private static Deployment of(Cluster cluster, Path cache) {
    Archives archives = new Archives(new PackageDirectory(cluster.packages().directory()), cache);
    String user = System.getProperty("user.name");
    return new Deployment(
        cluster,
        new Fleet(
            cluster,
            host -> new LocalTransport(host.name(), user, Patience.DEFAULT).rootless(),
            way -> new ProcessServices(way, cluster.paths().units())),
        () -> archives.forCluster(cluster),
        Map.of(
            Role.ZOOKEEPER, new ZooKeeperGate(cluster),
            Role.KAFKA, new KafkaGate(cluster, UnaryOperator.identity()),
            Role.SCHEMA_REGISTRY, new RegistryGate(cluster),
            Role.CONNECT, new ConnectGate(cluster)),
        Progress.SILENT,
        PATIENCE);
  }

  private static void perform(Deployment deployment, Cluster cluster, String action) {
    Selection all = Selection.of(cluster, List.of(), Optional.empty());
    switch (action) {
      case "plan" -> print(deployment.plan(false));
      case "install" -> {
        Plan plan = deployment.plan(false);
        print(plan);
        deployment.install(plan);
      }
      case "stop" -> deployment.takeDown(all);
      case "start" -> deployment.start(all);
      case "purge" -> {
        Plan plan = deployment.uninstallPlan(true);
        print(plan);
        deployment.uninstall(plan);
      }
      case "status" ->
          deployment
              .status()
              .forEach(
                  status ->
                      System.out.printf(
                          "%s %s %s%n",
                          status.state().unit(),
                          status.state().mainPid().map(String::valueOf).orElse("-"),
                          status.isWell() ? "well" : "not well"));
      default -> throw new IllegalArgumentException(action);
    }
  }

  private static void print(Plan plan) {
    plan.stops().forEach(stop -> System.out.println(stop.title()));
    plan.hosts().forEach(host -> host.steps().forEach(step -> System.out.println(step.title())));
    plan.starts().forEach(start -> System.out.println(start.title()));
  }
}
