package io.kfctl.deploy;

import io.kfctl.archive.Archive;
import io.kfctl.archive.ArchiveKind;
import io.kfctl.archive.JdkPlatform;
import io.kfctl.archive.Origin;
import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.PluginSpec;
import io.kfctl.cluster.RegistrySettings.Flavor;
import io.kfctl.cluster.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Archives that hold a line of text each, named as real ones are. */
public final class SampleArchives {
  private final Path folder;
  private final Map<String, String> variants = new HashMap<>();
  private List<JdkPlatform> platforms =
      List.of(new JdkPlatform("linux", "x64", Optional.of("2.34")));

  public SampleArchives(Path folder) {
    this.folder = folder;
  }

  /** From now on the archive of this name holds something else, under the same version. */
  public SampleArchives variant(String name, String variant) {
    variants.put(name, variant);
    return this;
  }

  /** From now on there is a JDK for each of these. */
  public SampleArchives jdks(JdkPlatform... these) {
    platforms = List.of(these);
    return this;
  }

  /** What the cluster needs. */
  public List<Archive> of(Cluster cluster) {
    List<Archive> archives = new ArrayList<>();
    if (cluster.javaHome().isEmpty()) {
      platforms.forEach(platform -> archives.add(jdk(cluster, platform)));
    }
    String zookeeper = cluster.packages().versions().zookeeper();
    archives.add(
        archive(
            ArchiveKind.ZOOKEEPER,
            "zookeeper",
            zookeeper,
            "apache-zookeeper-" + zookeeper + "-bin",
            Set.of(Role.ZOOKEEPER)));
    String kafka = cluster.packages().versions().kafka();
    archives.add(
        archive(
            ArchiveKind.KAFKA,
            "kafka",
            kafka,
            "kafka_2.13-" + kafka,
            Set.of(Role.KAFKA, Role.CONNECT)));
    String registry = cluster.packages().versions().schemaRegistry();
    if (cluster.schemaRegistry().flavor() == Flavor.CONFLUENT) {
      archives.add(
          archive(
              ArchiveKind.REGISTRY,
              "confluent",
              registry,
              "confluent-" + registry,
              Set.of(Role.SCHEMA_REGISTRY, Role.CONNECT)));
    } else {
      archives.add(
          archive(
              ArchiveKind.REGISTRY,
              "apicurio-registry",
              registry,
              "apicurio-registry-" + registry,
              Set.of(Role.SCHEMA_REGISTRY)));
      archives.add(
          archive(
              ArchiveKind.CONVERTER,
              "avro-converter",
              "2.6.13",
              "avro-converter-2.6.13",
              Set.of(Role.CONNECT)));
    }
    for (PluginSpec plugin : cluster.packages().plugins()) {
      archives.add(
          archive(
              ArchiveKind.PLUGIN, plugin.name(), "1", plugin.name() + "-1", Set.of(Role.CONNECT)));
    }
    return archives;
  }

  private Archive jdk(Cluster cluster, JdkPlatform platform) {
    String version = cluster.packages().versions().jdk();
    String name = "jdk-" + version + "_linux-" + platform.arch();
    return archive(
        ArchiveKind.JDK,
        name,
        version,
        "jdk-" + version,
        Set.of(Role.values()),
        Optional.of(platform));
  }

  private Archive archive(
      ArchiveKind kind, String name, String version, String target, Set<Role> roles) {
    return archive(kind, name, version, target, roles, Optional.empty());
  }

  private Archive archive(
      ArchiveKind kind,
      String name,
      String version,
      String target,
      Set<Role> roles,
      Optional<JdkPlatform> platform) {
    String content = name + " " + version + " " + variants.getOrDefault(name, "");
    Path file = folder.resolve(target + ".tar.gz");
    if (platform.isPresent()) {
      file = folder.resolve(name + ".tar.gz");
    }
    try {
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Archive(
        kind,
        name,
        version,
        target,
        1,
        file,
        content.length(),
        FakeShell.sha256(content),
        Origin.OFFICIAL,
        roles,
        platform);
  }
}
