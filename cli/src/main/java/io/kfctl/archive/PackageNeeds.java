package io.kfctl.archive;

import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.PluginSpec;
import io.kfctl.cluster.RegistrySettings.Flavor;
import io.kfctl.cluster.Role;
import io.kfctl.error.UserError;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds out which programs a cluster needs, in the order in which hosts get them. */
final class PackageNeeds {
  private static final Set<Role> REGISTRY_HOSTS = EnumSet.of(Role.SCHEMA_REGISTRY);
  private static final Set<Role> CONNECT_HOSTS = EnumSet.of(Role.CONNECT);
  private static final Set<Role> CONFLUENT_HOSTS = EnumSet.of(Role.SCHEMA_REGISTRY, Role.CONNECT);

  private final Cluster cluster;
  private final SortedSet<String> names;
  private final List<PackageNeed> needs = new ArrayList<>();

  private PackageNeeds(Cluster cluster, SortedSet<String> names) {
    this.cluster = cluster;
    this.names = names;
  }

  /**
   * @param names the files of the packages directory: a JDK is known by its shape, not by one name
   * @throws UserError when a plugin's name is none (exit 2)
   */
  static List<PackageNeed> of(Cluster cluster, SortedSet<String> names) {
    return new PackageNeeds(cluster, names).collect();
  }

  private List<PackageNeed> collect() {
    if (cluster.javaHome().isEmpty()) {
      addJdks();
    }
    String zookeeper = cluster.packages().versions().zookeeper();
    add(
        ArchiveKind.ZOOKEEPER,
        "zookeeper",
        zookeeper,
        EnumSet.of(Role.ZOOKEEPER),
        PackageNames.zooKeeper(zookeeper),
        "bin/zkServer.sh");
    String kafka = cluster.packages().versions().kafka();
    add(
        ArchiveKind.KAFKA,
        "kafka",
        kafka,
        EnumSet.of(Role.KAFKA, Role.CONNECT),
        PackageNames.kafka(kafka),
        "bin/kafka-run-class.sh");
    if (cluster.schemaRegistry().flavor() == Flavor.CONFLUENT) {
      addConfluent();
    } else {
      addApicurio();
    }
    addPlugins();
    return needs.stream().filter(need -> isCarried(need.roles())).toList();
  }

  private boolean isCarried(Set<Role> roles) {
    return roles.stream().anyMatch(role -> !cluster.hostsWith(role).isEmpty());
  }

  private void addConfluent() {
    String version = cluster.packages().versions().schemaRegistry();
    add(
        ArchiveKind.REGISTRY,
        PackageNames.CONFLUENT,
        version,
        CONFLUENT_HOSTS,
        PackageNames.confluent(version),
        "bin/schema-registry-start");
  }

  private void addApicurio() {
    String version = cluster.packages().versions().schemaRegistry();
    add(
        ArchiveKind.REGISTRY,
        "apicurio-registry",
        version,
        REGISTRY_HOSTS,
        PackageNames.apicurio(version),
        PackageNames.registryRunner(version));
    String converter = PackageNames.CONVERTER_VERSION;
    add(
        ArchiveKind.CONVERTER,
        "apicurio-avro-converter",
        converter,
        CONNECT_HOSTS,
        PackageNames.converter(converter),
        "apicurio-registry-utils-converter-" + converter + ".jar");
  }

  private void add(
      ArchiveKind kind,
      String name,
      String version,
      Set<Role> roles,
      List<Candidate> candidates,
      String marker) {
    List<String> accepted = candidates.stream().map(Candidate::fileNames).toList();
    needs.add(
        new PackageNeed(kind, name, version, roles, candidates, Optional.of(marker), accepted));
  }

  /**
   * One for each architecture that the directory has a JDK of; one without any when it has none.
   */
  private void addJdks() {
    String feature = cluster.packages().versions().jdk();
    List<JdkFileName> jdks =
        names.stream()
            .flatMap(file -> JdkFileName.parse(file, feature).stream())
            .sorted(JdkFileName.BEST_FIRST)
            .toList();
    SortedSet<String> archs = new TreeSet<>(jdks.stream().map(JdkFileName::arch).toList());
    for (String arch : archs) {
      addJdk(feature, jdks.stream().filter(jdk -> jdk.arch().equals(arch)).toList());
    }
    if (archs.isEmpty()) {
      addJdk(feature, List.of());
    }
  }

  private void addJdk(String feature, List<JdkFileName> jdks) {
    List<Candidate> candidates =
        jdks.stream()
            .map(
                jdk ->
                    new Candidate(
                        List.of(jdk.file()),
                        jdk.origin(),
                        jdk.version(),
                        PackageNames.jdkFolder(jdk.version())))
            .toList();
    List<String> accepted =
        List.of(
            "jdk-" + feature + "*_linux-*_bin.tar.gz",
            "another vendor's JDK " + feature + " for Linux as .tar.gz",
            "jdk-" + feature + "*_linux-*.tar.gz");
    needs.add(
        new PackageNeed(
            ArchiveKind.JDK,
            "jdk",
            feature,
            EnumSet.allOf(Role.class),
            candidates,
            Optional.of("bin/java"),
            accepted));
  }

  private void addPlugins() {
    Set<String> seen = new HashSet<>();
    for (PluginSpec spec : cluster.packages().plugins()) {
      PluginNames plugin = PluginNames.of(spec);
      // Without a version in the names the content's checksum stands for it, once it is known.
      String version = plugin.version().orElse("");
      String folder = version.isEmpty() ? plugin.name() : plugin.name() + "-" + version;
      PlainNames.requireFolder(folder);
      if (!seen.add(folder)) {
        throw UserError.usage(
            "packages.plugins: two plugins would both be installed as " + folder,
            "remove one of them from " + cluster.file());
      }
      Candidate candidate = new Candidate(spec.files(), Origin.OFFICIAL, version, folder);
      needs.add(
          new PackageNeed(
              ArchiveKind.PLUGIN,
              plugin.name(),
              version,
              CONNECT_HOSTS,
              List.of(candidate),
              Optional.empty(),
              List.of(candidate.fileNames())));
    }
  }
}
