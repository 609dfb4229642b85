package io.kfctl.deploy;

import io.kfctl.archive.Archive;
import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Host;
import io.kfctl.cluster.RegistrySettings.Flavor;
import io.kfctl.cluster.Role;
import io.kfctl.deploy.facts.HostFacts;
import io.kfctl.deploy.plan.Wanted;
import io.kfctl.render.RenderSecrets;
import io.kfctl.render.Renderer;
import io.kfctl.render.Secret;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** What every host of a cluster shall have: its files, directories and archives. */
final class DesiredState {
  private static final int SECRET_BYTES = 24;
  private static final String METADATA_SECRET = "metadata.encoder.secret";

  private final Cluster cluster;
  private final List<Archive> archives;

  DesiredState(Cluster cluster, List<Archive> archives) {
    this.cluster = cluster;
    this.archives = List.copyOf(archives);
  }

  /** Before anything is known of the hosts: secrets are placeholders. */
  Map<Host, Wanted> outline() {
    return wanted(RenderSecrets.placeholders());
  }

  /**
   * With the cluster's own secret: the one that a host has, else a new one.
   *
   * @param facts of all hosts, gathered for {@link #outline}
   */
  Map<Host, Wanted> complete(Map<Host, Wanted> outline, Map<Host, HostFacts> facts) {
    if (cluster.schemaRegistry().flavor() != Flavor.CONFLUENT
        || cluster.hostsWith(Role.SCHEMA_REGISTRY).isEmpty()) {
      return outline;
    }
    String secret =
        facts.values().stream()
            .flatMap(host -> existing(host).stream())
            .findFirst()
            .orElseGet(DesiredState::generated);
    return wanted(new RenderSecrets(Optional.of(new Secret(secret))));
  }

  private Map<Host, Wanted> wanted(RenderSecrets secrets) {
    Renderer renderer = new Renderer(cluster, secrets);
    Map<Host, Wanted> wanted = new LinkedHashMap<>();
    for (Host host : cluster.hosts()) {
      List<Archive> needed = archives.stream().filter(a -> a.isNeededOn(host)).toList();
      wanted.put(
          host,
          new Wanted(cluster, host, renderer.directories(host), renderer.files(host), needed));
    }
    return wanted;
  }

  /** The file that every host asks for by name; a placeholder or Confluent's example is none. */
  private Optional<String> existing(HostFacts facts) {
    return facts.contents().entrySet().stream()
        .filter(file -> file.getKey().endsWith("/schema-registry.properties"))
        .flatMap(file -> secretIn(file.getValue()).stream())
        .filter(secret -> !secret.isBlank() && !secret.startsWith("REPLACE_ME"))
        .filter(secret -> !secret.equals(RenderSecrets.PLACEHOLDER))
        .findFirst();
  }

  private static Optional<String> secretIn(String text) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException e) {
      // A broken escape: no registry has ever read this file, so nothing depends on its secret.
      return Optional.empty();
    }
    return Optional.ofNullable(properties.getProperty(METADATA_SECRET));
  }

  private static String generated() {
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
