package io.kfctl.cluster.file;

import io.kfctl.cluster.Packages;
import io.kfctl.cluster.PluginSpec;
import io.kfctl.cluster.RegistrySettings.Flavor;
import io.kfctl.cluster.yaml.Findings;
import io.kfctl.cluster.yaml.LocalPaths;
import io.kfctl.cluster.yaml.Quoted;
import io.kfctl.cluster.yaml.Section;
import io.kfctl.cluster.yaml.Values;
import io.kfctl.cluster.yaml.YamlMap;
import io.kfctl.cluster.yaml.YamlNode;
import io.kfctl.cluster.yaml.YamlScalar;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code packages}: which programs and plugins, and where their archives lie. */
final class PackagesSection {
  /** The tutorial's plugin, for clusters with a Connect worker. */
  static final String DEFAULT_PLUGIN = "debezium-connector-mysql-2.3.2.Final-plugin.tar.gz";

  private final Findings findings;
  private final LocalPaths local;

  PackagesSection(Findings findings, LocalPaths local) {
    this.findings = findings;
    this.local = local;
  }

  /**
   * @param withConnect whether a host carries Connect
   */
  Packages read(Section root, Flavor flavor, boolean withConnect) {
    Section packages = root.section("packages");
    Path directory =
        new PlacesSections(findings, local)
            .localPath(packages, "directory")
            .orElse(local.folder().resolve("packages"));
    Packages.Versions versions = versions(packages, flavor);
    List<PluginSpec> plugins = plugins(packages, withConnect);
    packages.refuseOtherKeys();
    return new Packages(directory, versions, plugins);
  }

  private static Packages.Versions versions(Section packages, Flavor flavor) {
    Section versions = packages.section("versions");
    Packages.Versions read =
        new Packages.Versions(
            versions.textOrNumber("jdk", ValueRules.JDK).orElse("17"),
            versions.textOrNumber("zookeeper", ValueRules.VERSION).orElse("3.7.1"),
            versions.textOrNumber("kafka", ValueRules.VERSION).orElse("3.4.1"),
            versions
                .textOrNumber("schemaRegistry", ValueRules.VERSION)
                .orElse(defaultRegistryVersion(flavor)));
    versions.refuseOtherKeys();
    return read;
  }

  /** The version that is installed when none is written. */
  static String defaultRegistryVersion(Flavor flavor) {
    return flavor == Flavor.APICURIO ? "3.0.9" : "7.4.0";
  }

  private List<PluginSpec> plugins(Section packages, boolean withConnect) {
    Optional<List<YamlNode>> items = packages.list("plugins");
    if (items.isEmpty()) {
      return withConnect ? List.of(archive(DEFAULT_PLUGIN)) : List.of();
    }
    Map<String, PluginSpec> plugins = new LinkedHashMap<>();
    for (YamlNode item : items.get()) {
      plugin(item)
          .filter(plugin -> plugins.put(plugin.name(), plugin) != null)
          .ifPresent(twice -> refuseTwin(item, twice));
    }
    return List.copyOf(plugins.values());
  }

  private void refuseTwin(YamlNode item, PluginSpec plugin) {
    String name = item instanceof YamlScalar scalar ? scalar.shown() : Quoted.text(plugin.name());
    findings.error(item.path(), "two plugins are named " + name, "give one of them another name");
  }

  private Optional<PluginSpec> plugin(YamlNode item) {
    if (!(item instanceof YamlMap)) {
      return new Values(findings).text(item, ValueRules.ARCHIVE).map(PackagesSection::archive);
    }
    Section plugin = Section.of(Optional.of(item), item.path(), findings);
    Optional<String> name = plugin.requiredText("name", ValueRules.NAME);
    List<String> files = files(plugin);
    plugin.refuseOtherKeys();
    return name.filter(any -> !files.isEmpty()).map(given -> new PluginSpec(given, files));
  }

  private List<String> files(Section plugin) {
    Optional<List<YamlNode>> items =
        plugin.required("files") ? plugin.list("files") : Optional.empty();
    if (items.isPresent() && items.get().isEmpty()) {
      findings.error(plugin.pathOf("files"), "'files' is empty", "name at least one jar");
    }
    Values values = new Values(findings);
    List<String> files =
        items.orElse(List.of()).stream()
            .flatMap(item -> values.text(item, ValueRules.FILE_NAME).stream())
            .toList();
    boolean mixed = files.size() > 1 && files.stream().anyMatch(file -> !file.endsWith(".jar"));
    if (mixed) {
      findings.error(
          plugin.pathOf("files"), "'files' mixes jars and archives", "list jars, or one archive");
    }
    return files;
  }

  private static PluginSpec archive(String file) {
    return new PluginSpec(file.replaceFirst("\\.(tar\\.gz|tgz|zip)$", ""), List.of(file));
  }
}
