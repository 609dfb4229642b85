package io.kfctl.cluster;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A whole cluster file, read and checked: every value is there, defaults included, and the values
 * agree with each other.
 *
 * @param file the file it was read from; relative paths in it were taken from its folder
 * @param javaHome the JDK on the hosts to use; empty means that the JDK archive is installed
 * @param templates a folder whose files win over the templates of the same relative name
 */
public record Cluster(
    Path file,
    String name,
    SshSettings ssh,
    ServiceAccount service,
    Paths paths,
    Optional<String> javaHome,
    Packages packages,
    List<Host> hosts,
    ZooKeeperSettings zookeeper,
    KafkaSettings kafka,
    RegistrySettings schemaRegistry,
    ConnectSettings connect,
    Optional<Path> templates) {

  public Cluster {
    hosts = List.copyOf(hosts);
  }

  /** The hosts that carry the role, in the file's order. */
  public List<Host> hostsWith(Role role) {
    return hosts.stream().filter(host -> host.has(role)).toList();
  }

  /** The JAVA_HOME that services run with: the given one, or the link that install makes. */
  public String effectiveJavaHome() {
    return javaHome.orElse(paths.java() + "/java" + packages.versions().jdk());
  }

  /** Without the properties of services, which may hold secrets. */
  @Override
  public String toString() {
    return "cluster " + name + " of " + file;
  }
}
