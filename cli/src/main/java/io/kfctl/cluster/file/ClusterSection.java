package io.kfctl.cluster.file;

import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.ConnectSettings;
import io.kfctl.cluster.Host;
import io.kfctl.cluster.KafkaSettings;
import io.kfctl.cluster.Packages;
import io.kfctl.cluster.RegistrySettings;
import io.kfctl.cluster.Role;
import io.kfctl.cluster.ZooKeeperSettings;
import io.kfctl.cluster.yaml.Findings;
import io.kfctl.cluster.yaml.LocalPaths;
import io.kfctl.cluster.yaml.Section;
import io.kfctl.cluster.yaml.YamlNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads the whole file, section by section. */
final class ClusterSection {
  private final Path file;
  private final LocalPaths local;

  /**
   * @param file the cluster file, absolute
   */
  ClusterSection(Path file, LocalPaths local) {
    this.file = file;
    this.local = local;
  }

  Draft read(YamlNode tree, Findings findings) {
    Section root = Section.of(Optional.of(tree), "", findings);
    PlacesSections places = new PlacesSections(findings, local);
    ServiceSections services = new ServiceSections(root);
    Optional<String> name = root.requiredText("name", ValueRules.NAME);
    List<HostDraft> hosts = new HostsSection(findings).read(root);
    boolean withConnect = hosts.stream().anyMatch(host -> host.roles().contains(Role.CONNECT));
    RegistrySettings registry = services.schemaRegistry();
    Packages packages =
        new PackagesSection(findings, local).read(root, registry.flavor(), withConnect);
    ZooKeeperSettings zookeeper = services.zookeeper();
    KafkaSettings kafka = services.kafka();
    ConnectSettings connect = services.connect();
    Cluster cluster =
        new Cluster(
            file,
            name.orElse(""),
            places.ssh(root),
            places.service(root),
            places.paths(root),
            places.javaHome(root),
            packages,
            complete(hosts),
            zookeeper,
            kafka,
            registry,
            connect,
            places.templates(root));
    root.refuseOtherKeys();
    return new Draft(hosts, cluster, findings);
  }

  private static List<Host> complete(List<HostDraft> hosts) {
    return hosts.stream().flatMap(draft -> draft.host().stream()).toList();
  }
}
