package io.kfctl.deploy.plan;

import io.kfctl.archive.Archive;
import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Host;
import io.kfctl.cluster.RegistrySettings.Flavor;
import io.kfctl.cluster.Role;
import java.util.List;
import java.util.Optional;

/** Where programs and kfctl's own notes lie on every host of a cluster. */
public final class HostLayout {
  private final Cluster cluster;

  public HostLayout(Cluster cluster) {
    this.cluster = cluster;
  }

  /** The folder whose sub-folder an archive becomes. */
  public String parent(Archive archive) {
    return switch (archive.kind()) {
      case JDK -> cluster.paths().java();
      case ZOOKEEPER, KAFKA, REGISTRY -> cluster.paths().install();
      case CONVERTER, PLUGIN -> cluster.paths().plugins();
    };
  }

  /** The link through which the program is used; plugins are found by their folder alone. */
  public Optional<String> link(Archive archive) {
    return switch (archive.kind()) {
      case JDK -> Optional.of(cluster.effectiveJavaHome());
      case ZOOKEEPER, KAFKA, REGISTRY ->
          Optional.of(cluster.paths().install() + "/" + archive.name());
      case CONVERTER, PLUGIN -> Optional.empty();
    };
  }

  /** Every link that an install of any flavour makes. */
  List<String> links() {
    String install = cluster.paths().install();
    return List.of(
        install + "/zookeeper",
        install + "/kafka",
        install + "/confluent",
        install + "/apicurio-registry",
        cluster.paths().java() + "/java" + cluster.packages().versions().jdk());
  }

  /** The link inside the Confluent folder under which the tutorial keeps plugins. */
  public String confluentPlugins() {
    return confluent() + "/share/java/plugin";
  }

  /** The same link, where the host needs it: a worker that runs from Confluent's programs. */
  public Optional<String> pluginLink(Host host) {
    boolean needed =
        host.has(Role.CONNECT) && cluster.schemaRegistry().flavor() == Flavor.CONFLUENT;
    return needed ? Optional.of(confluentPlugins()) : Optional.empty();
  }

  /** Where Connect's plugins lie, each in its folder. */
  public String plugins() {
    return cluster.paths().plugins();
  }

  /** Confluent's programs. */
  public String confluent() {
    return cluster.paths().install() + "/confluent";
  }

  /** The folder of a service's settings. */
  public String settings(Role role) {
    return home(role) + "/etc";
  }

  /** The folder of everything that a service has: settings, logs, data. */
  public String home(Role role) {
    return cluster.paths().data() + "/" + role.folder();
  }

  /** Says which cluster a host belongs to. */
  public String clusterNote() {
    return cluster.paths().notes() + "/cluster";
  }

  /** The unit file of a role. */
  public String unitFile(Role role) {
    return cluster.paths().units() + "/" + role.unit() + ".service";
  }

  /** Where the tutorial puts the unit by hand; systemd prefers {@link #unitFile}. */
  public String handMadeUnitFile(Role role) {
    return "/usr/lib/systemd/system/" + role.unit() + ".service";
  }

  /**
   * There while the files of a service have changed and it has not been started since. The unit
   * removes it whenever it starts, whoever starts it.
   */
  public String restartNote(Role role) {
    return settings(role) + "/restart-needed";
  }

  /** The service's own log, the newest part of it. */
  public String log(Role role) {
    String name =
        switch (role) {
          case ZOOKEEPER -> "zookeeper.log";
          case KAFKA -> "server.log";
          case SCHEMA_REGISTRY -> "schema-registry.log";
          case CONNECT -> "connect.log";
        };
    return home(role) + "/logs/" + name;
  }

  static String lastName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
