package io.kfctl.deploy.plan;

import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Host;
import io.kfctl.cluster.Role;
import io.kfctl.deploy.facts.HostFacts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a user should know of a host before an install, and what kfctl leaves as it is. */
final class Notes {
  private static final long MEBIBYTE = 1L << 20;

  private Notes() {}

  static List<String> of(Wanted wanted, HostFacts facts) {
    List<String> notes = new ArrayList<>();
    long heaps = heapBytes(wanted.cluster(), wanted.host());
    if (heaps > facts.memoryBytes()) {
      notes.add(
          "the services may use %d MiB of heap, the host has %d MiB of memory: set smaller heaps"
              .formatted(heaps / MEBIBYTE, facts.memoryBytes() / MEBIBYTE));
    }
    String plugins = wanted.cluster().paths().plugins() + "/";
    facts.foreignPlugins().stream()
        .filter(folder -> folder.startsWith(plugins))
        .map(folder -> folder + " is not kfctl's and stays as it is; Connect loads it")
        .forEach(notes::add);
    HostLayout layout = new HostLayout(wanted.cluster());
    Arrays.stream(Role.values())
        .filter(role -> !wanted.host().has(role))
        .filter(role -> HandInstalled.isOurs(facts.contents().get(layout.unitFile(role))))
        .map(
            role ->
                role.unit() + " is installed here and no longer in the file; it is left as it is")
        .forEach(notes::add);
    return notes;
  }

  private static long heapBytes(Cluster cluster, Host host) {
    return host.roles().stream().mapToLong(role -> bytes(heap(cluster, role))).sum();
  }

  private static String heap(Cluster cluster, Role role) {
    return switch (role) {
      case ZOOKEEPER -> cluster.zookeeper().heap();
      case KAFKA -> cluster.kafka().heap();
      case SCHEMA_REGISTRY -> cluster.schemaRegistry().heap();
      case CONNECT -> cluster.connect().heap();
    };
  }

  /** As the JVM reads -Xmx: k, m, g or t after the number, in either case. */
  static long bytes(String heap) {
    long number = Long.parseLong(heap.replaceAll("\\D", ""));
    return switch (heap.toLowerCase(Locale.ROOT).charAt(heap.length() - 1)) {
      case 'k' -> number << 10;
      case 'm' -> number << 20;
      case 'g' -> number << 30;
      case 't' -> number << 40;
      default -> number;
    };
  }
}
