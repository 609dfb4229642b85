package io.kfctl.archive.assemble;

import io.kfctl.archive.DebeziumPlugin;
import io.kfctl.archive.PackageNames;
import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Packages;
import io.kfctl.cluster.RegistrySettings.Flavor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What to assemble.
 *
 * @param jdk the major version; empty where the hosts have a JDK of their own
 * @param apicurio the version of Apicurio's registry, with which goes its converter; empty for
 *     flavour confluent, whose archive cannot be assembled
 */
public record AssemblyRequest(
    Optional<String> jdk,
    String zookeeper,
    String kafka,
    Optional<String> apicurio,
    List<DebeziumPlugin> plugins) {

  private static final List<DebeziumPlugin> DEFAULT_PLUGINS =
      List.of(
          new DebeziumPlugin("mysql", "2.3.2.Final"), new DebeziumPlugin("jdbc", "2.4.2.Final"));

  public AssemblyRequest {
    plugins = List.copyOf(plugins);
  }

  /** The versions that a cluster file without any names. */
  public static AssemblyRequest defaults() {
    return new AssemblyRequest(
        Optional.of("17"),
        "3.7.1",
        "3.4.1",
        Optional.of(PackageNames.APICURIO_REGISTRY),
        DEFAULT_PLUGINS);
  }

  /** The versions of the cluster file, and the Debezium connectors that it names on top. */
  public static AssemblyRequest of(Cluster cluster) {
    Packages.Versions versions = cluster.packages().versions();
    boolean apicurio = cluster.schemaRegistry().flavor() == Flavor.APICURIO;
    Stream<DebeziumPlugin> named =
        cluster.packages().plugins().stream()
            .flatMap(plugin -> plugin.files().stream())
            .flatMap(file -> DebeziumPlugin.of(file).stream());
    return new AssemblyRequest(
        cluster.javaHome().isPresent() ? Optional.empty() : Optional.of(versions.jdk()),
        versions.zookeeper(),
        versions.kafka(),
        apicurio ? Optional.of(versions.schemaRegistry()) : Optional.empty(),
        Stream.concat(named, DEFAULT_PLUGINS.stream()).distinct().toList());
  }
}
