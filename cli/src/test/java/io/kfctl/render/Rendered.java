package io.kfctl.render;

import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Host;
import io.kfctl.cluster.RegistrySettings.Flavor;
import io.kfctl.cluster.Role;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** What a host got, looked at by tests. */
final class Rendered {
  private final List<RenderedFile> files;

  private Rendered(List<RenderedFile> files) {
    this.files = files;
  }

  static Rendered first(Clusters clusters) {
    Cluster cluster = clusters.build();
    return of(cluster, cluster.hosts().get(0));
  }

  static Rendered of(Cluster cluster, Host host) {
    return new Rendered(new Renderer(cluster, RenderSecrets.placeholders()).files(host));
  }

  List<RenderedFile> files() {
    return files;
  }

  RenderedFile file(Role role, String name) {
    return files.stream()
        .filter(file -> file.role() == role && file.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " of " + role + " in " + files));
  }

  String text(Role role, String name) {
    return file(role, name).content();
  }

  /** As the service itself reads it. */
  Map<String, String> properties(Role role, String name) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text(role, name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toMap(key -> key, properties::getProperty));
  }

  Map<String, String> settings(Role role) {
    return properties(
        role, ServiceFiles.fileName(ServiceFiles.of(role, Flavor.CONFLUENT).settings()));
  }

  /** The assignments of an env file, without the quotes that systemd takes off. */
  Map<String, String> env(Role role, String name) {
    Map<String, String> env = new LinkedHashMap<>();
    text(role, name)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("=", 2))
        .forEach(pair -> env.put(pair[0], pair[1].replaceAll("^\"(.*)\"$", "$1")));
    return env;
  }
}
