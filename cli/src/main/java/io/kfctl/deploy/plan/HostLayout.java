package io.kfctl.deploy.plan;

import io.kfctl.archive.Archive;
import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Role;
import java.util.Optional;

/** Where programs and kfctl's own notes lie on every host of a cluster. */
public final class HostLayout {
  /** Says which cluster a host belongs to. */
  public static final String OWNER_FILE = "/etc/kfctl/cluster";

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

  /** The link inside the Confluent folder under which the tutorial keeps plugins. */
  public String confluentPlugins() {
    return cluster.paths().install() + "/confluent/share/java/plugin";
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
    return cluster.paths().data() + "/" + role.folder() + "/etc/restart-needed";
  }
}
