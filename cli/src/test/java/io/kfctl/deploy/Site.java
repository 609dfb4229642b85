package io.kfctl.deploy;

import io.kfctl.archive.Archive;
import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Role;
import io.kfctl.cluster.file.ClusterReader;
import io.kfctl.deploy.health.HealthGate;
import io.kfctl.deploy.plan.Plan;
import io.kfctl.host.SystemdServices;
import io.kfctl.progress.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A cluster file, its packages and its hosts, none of which is there. */
public final class Site {
  /** One host that carries everything. */
  public static final String ONE =
      """
      name: datasync
      packages: {plugins: [debezium.tar.gz]}
      schemaRegistry: {flavor: apicurio}
      hosts:
        - {name: node1, address: 10.0.0.1, roles: [zookeeper, kafka, schema-registry, connect]}
      """;

  /** The same with Confluent's registry. */
  public static final String CONFLUENT = ONE.replace("apicurio", "confluent");

  /** Three hosts that carry everything. */
  public static final String THREE =
      """
      name: datasync
      schemaRegistry: {flavor: apicurio}
      hosts:
        - {name: node1, id: 1, address: 10.0.0.1, roles: [zookeeper, kafka, schema-registry, connect]}
        - {name: node2, id: 2, address: 10.0.0.2, roles: [zookeeper, kafka, schema-registry, connect]}
        - {name: node3, id: 3, address: 10.0.0.3, roles: [zookeeper, kafka, schema-registry, connect]}
      """;

  private final Map<String, FakeHost> hosts;
  private final SampleArchives archives;
  private String yaml;
  private Cluster cluster;
  private boolean adopt;

  public Site(Path folder, String yaml) {
    this(new LinkedHashMap<>(), new SampleArchives(folder), yaml);
  }

  private Site(Map<String, FakeHost> hosts, SampleArchives archives, String yaml) {
    this.hosts = hosts;
    this.archives = archives;
    this.yaml = yaml;
    this.cluster = read(yaml);
  }

  /** The same file and packages, with hosts of their own in the same state. */
  Site copy() {
    Map<String, FakeHost> copies = new LinkedHashMap<>();
    hosts.forEach((name, host) -> copies.put(name, host.copy()));
    Site copy = new Site(copies, archives, yaml);
    copy.adopt = adopt;
    return copy;
  }

  public Cluster cluster() {
    return cluster;
  }

  private static Cluster read(String yaml) {
    return new ClusterReader(Map.of(), Path.of("/home/me"))
        .read(yaml, Path.of("cluster.yaml"))
        .cluster();
  }

  public Site edit(UnaryOperator<String> change) {
    String before = yaml;
    yaml = change.apply(before);
    cluster = read(yaml);
    if (yaml.equals(before)) {
      throw new AssertionError("nothing was changed in the cluster file");
    }
    return this;
  }

  public SampleArchives archives() {
    return archives;
  }

  /** Plans take over what was installed by hand. */
  public Site adopting() {
    adopt = true;
    return this;
  }

  public FakeHost host(String name) {
    return hosts.computeIfAbsent(name, FakeHost::new);
  }

  /** The first host of the file. */
  public FakeHost host() {
    return host(cluster.hosts().get(0).name());
  }

  List<FakeHost> hosts() {
    return cluster.hosts().stream().map(host -> host(host.name())).toList();
  }

  public Deployment deployment() {
    return deployment(cluster, gates(cluster), Progress.SILENT);
  }

  Deployment deployment(Cluster cluster, Map<Role, HealthGate> gates, Progress progress) {
    List<Archive> needed = archives.of(cluster);
    return new Deployment(
        cluster, fleet(cluster), () -> needed, gates, progress, Duration.ofMillis(1));
  }

  Fleet fleet(Cluster cluster) {
    return new Fleet(cluster, host -> host(host.name()), SystemdServices::new);
  }

  static Map<Role, HealthGate> gates(Cluster cluster) {
    return Arrays.stream(Role.values())
        .collect(Collectors.toMap(Function.identity(), role -> new FakeGate(cluster, role)));
  }

  public Plan plan() {
    try (Deployment deployment = deployment()) {
      return deployment.plan(adopt);
    }
  }

  public Plan uninstallPlan(boolean purge) {
    try (Deployment deployment = deployment()) {
      return deployment.uninstallPlan(purge);
    }
  }

  /** Plans and applies. */
  public Site install() {
    try (Deployment deployment = deployment()) {
      deployment.install(deployment.plan(adopt));
    }
    return this;
  }

  public Site uninstall(boolean purge) {
    try (Deployment deployment = deployment()) {
      deployment.uninstall(deployment.uninstallPlan(purge));
    }
    return this;
  }

  /** The hosts with all that can be compared of them. */
  @Override
  public String toString() {
    return hosts.entrySet().stream()
        .map(entry -> entry.getKey() + "\n" + entry.getValue())
        .collect(Collectors.joining("\n"));
  }
}
