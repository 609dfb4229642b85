package io.kfctl.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.PluginSpec;
import io.kfctl.net.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The assembled archives, unpacked as hosts unpack them, and the ways to call what they hold. */
final class InstalledPackages {
  private final Path folder;
  private final Map<ArchiveKind, Path> homes = new EnumMap<>(ArchiveKind.class);
  final int zookeeperPort = Ports.free();
  final int kafkaPort = Ports.free();
  final int registryPort = Ports.free();
  final int connectPort = Ports.free();

  /**
   * @param folder where all of it goes, configuration and data too
   */
  InstalledPackages(Path folder, String... plugins) throws IOException {
    this.folder = folder;
    Path packages = AssembledPackages.directory();
    PluginSpec[] specs =
        List.of(plugins).stream()
            .map(name -> new PluginSpec(name + "-plugin", List.of(name + "-plugin.tar.gz")))
            .toArray(PluginSpec[]::new);
    Cluster cluster = SampleClusters.apicurio(packages, specs);
    Archives archives = new Archives(new PackageDirectory(packages), folder.resolve("cache"));
    for (Archive archive : archives.forCluster(cluster)) {
      unpack(archive);
    }
  }

  private void unpack(Archive archive) throws IOException {
    boolean plugin =
        archive.kind() == ArchiveKind.PLUGIN || archive.kind() == ArchiveKind.CONVERTER;
    Path home = (plugin ? plugins() : folder.resolve("opt")).resolve(archive.folder());
    Files.createDirectories(home);
    String strip = "--strip-components=" + archive.stripComponents();
    run(Map.of(), "tar", "xzf", archive.file().toString(), "-C", home.toString(), strip);
    homes.put(archive.kind(), home);
  }

  Path home(ArchiveKind kind) {
    return homes.get(kind);
  }

  Path plugins() {
    return folder.resolve("plugins");
  }

  Path folder() {
    return folder;
  }

  String java() {
    return home(ArchiveKind.JDK).resolve("bin/java").toString();
  }

  String zookeeperScript(String name) {
    return home(ArchiveKind.ZOOKEEPER).resolve("bin").resolve(name).toString();
  }

  String kafkaScript(String name) {
    return home(ArchiveKind.KAFKA).resolve("bin").resolve(name).toString();
  }

  Map<String, String> zookeeperEnvironment() {
    return Map.of(
        "JAVA_HOME",
        home(ArchiveKind.JDK).toString(),
        "ZOO_LOG_DIR",
        folder.resolve("zookeeper-logs").toString(),
        "ZK_SERVER_HEAP",
        "128",
        "JMXDISABLE",
        "true");
  }

  Map<String, String> kafkaEnvironment(String logs) {
    return Map.of(
        "JAVA_HOME", home(ArchiveKind.JDK).toString(),
        "LOG_DIR", folder.resolve(logs).toString(),
        "KAFKA_HEAP_OPTS", "-Xmx384m");
  }

  /** Runs one of Kafka's tools against the broker; its output, each byte a character. */
  String tool(String name, String... arguments) {
    List<String> words =
        new ArrayList<>(List.of(kafkaScript(name), "--bootstrap-server", "127.0.0.1:" + kafkaPort));
    words.addAll(List.of(arguments));
    return run(kafkaEnvironment("tool-logs"), words.toArray(String[]::new));
  }

  /** Runs a program to its end; its output, each byte a character. */
  String run(Map<String, String> environment, String... words) {
    return new String(LaunchedProcess.run(folder, environment, List.of(words)), ISO_8859_1);
  }

  Path write(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }
}
