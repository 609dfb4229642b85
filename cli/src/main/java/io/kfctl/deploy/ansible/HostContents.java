package io.kfctl.deploy.ansible;

import io.kfctl.archive.Archive;
import io.kfctl.archive.JdkPlatform;
import io.kfctl.cluster.Endpoints;
import io.kfctl.cluster.Host;
import io.kfctl.cluster.HostPort;
import io.kfctl.cluster.Role;
import io.kfctl.deploy.plan.HostLayout;
import io.kfctl.render.RenderSecrets;
import io.kfctl.render.RenderedDirectory;
import io.kfctl.render.RenderedFile;
import io.kfctl.render.Renderer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What one host shall have, as plain values: the variables that the playbook loops over. */
final class HostContents {
  private final HostLayout layout;
  private final Renderer renderer;
  private final List<Archive> archives;
  private final Endpoints endpoints;

  HostContents(HostLayout layout, Renderer renderer, List<Archive> archives, Endpoints endpoints) {
    this.layout = layout;
    this.renderer = renderer;
    this.archives = List.copyOf(archives);
    this.endpoints = endpoints;
  }

  /** Parents first. */
  List<Map<String, Object>> directories(Host host) {
    return renderer.directories(host).stream().map(HostContents::directory).toList();
  }

  private static Map<String, Object> directory(RenderedDirectory directory) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("path", directory.path());
    values.put("owner", directory.owner());
    values.put("group", directory.group());
    values.put("mode", directory.mode());
    return values;
  }

  List<Map<String, Object>> files(Host host) {
    return renderer.files(host).stream().map(HostContents::file).toList();
  }

  private static Map<String, Object> file(RenderedFile file) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("path", file.path());
    values.put("owner", file.owner());
    values.put("group", file.group());
    values.put("mode", file.mode());
    values.put("unit", file.role().unit());
    values.put("kind", file.kind().name().toLowerCase(Locale.ROOT));
    values.put("placeholder", file.content().contains(RenderSecrets.PLACEHOLDER));
    return values;
  }

  List<Map<String, Object>> archives(Host host) {
    return archives.stream()
        .filter(archive -> archive.isNeededOn(host))
        .map(archive -> archive(host, archive))
        .toList();
  }

  private Map<String, Object> archive(Host host, Archive archive) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("file", archive.file().toAbsolutePath().toString());
    values.put("sha256", archive.sha256());
    values.put("folder", layout.parent(archive) + "/" + archive.folder());
    values.put("strip", archive.stripComponents());
    values.put("link", layout.link(archive).orElse(""));
    values.put("machines", archive.platform().map(JdkPlatform::machines).orElse(List.of()));
    values.put("glibc", archive.platform().flatMap(JdkPlatform::minimumGlibc).orElse(""));
    values.put("units", units(host, archive));
    return values;
  }

  private static List<String> units(Host host, Archive archive) {
    return host.roles().stream().filter(archive.roles()::contains).map(Role::unit).toList();
  }

  /** Links that lead to no archive's folder. */
  List<Map<String, Object>> links(Host host) {
    return layout.pluginLink(host).stream()
        .map(
            link ->
                Map.<String, Object>of(
                    "path", link, "target", layout.plugins(), "units", List.of()))
        .toList();
  }

  /** What reads the plugins when it starts. */
  List<String> pluginUnits(Host host) {
    return host.has(Role.CONNECT) ? List.of(Role.CONNECT.unit()) : List.of();
  }

  /** In the order in which they start. */
  List<Map<String, Object>> services(Host host) {
    return host.roles().stream().map(role -> service(host, role)).toList();
  }

  private Map<String, Object> service(Host host, Role role) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("unit", role.unit());
    values.put("note", layout.restartNote(role));
    port(host, role)
        .ifPresent(
            port -> {
              values.put("host", port.host());
              values.put("port", port.port());
            });
    url(host, role).ifPresent(url -> values.put("url", url));
    return values;
  }

  private Optional<HostPort> port(Host host, Role role) {
    return switch (role) {
      case ZOOKEEPER -> Optional.of(endpoints.zooKeeper().client(host));
      case KAFKA -> Optional.of(endpoints.kafka().bootstrap(host));
      case SCHEMA_REGISTRY, CONNECT -> Optional.empty();
    };
  }

  /** What answers with a list as soon as the service does its work. */
  private Optional<String> url(Host host, Role role) {
    return switch (role) {
      case ZOOKEEPER, KAFKA -> Optional.empty();
      case SCHEMA_REGISTRY -> Optional.of(endpoints.registry().apiUrl(host) + "/subjects");
      case CONNECT -> Optional.of(endpoints.connect().url(host) + "/connectors");
    };
  }
}
