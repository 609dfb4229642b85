package io.kfctl.render;

import io.kfctl.cluster.Role;
import io.kfctl.error.UserError;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The directories that hold what a service knows, read from the settings it will really have, since
 * {@code properties} may move them to other disks.
 */
final class StateDirectories {
  private StateDirectories() {}

  /** In the order of the settings; empty for services that keep their state in Kafka. */
  static List<String> of(Role role, Map<String, String> settings) {
    return switch (role) {
      case ZOOKEEPER -> paths(role, settings, "dataDir", "dataLogDir");
      // log.dirs wins over log.dir (Kafka documentation, broker configs).
      case KAFKA ->
          paths(role, settings, settings.containsKey("log.dirs") ? "log.dirs" : "log.dir");
      case SCHEMA_REGISTRY, CONNECT -> List.of();
    };
  }

  private static List<String> paths(Role role, Map<String, String> settings, String... keys) {
    Set<String> paths = new LinkedHashSet<>();
    for (String key : keys) {
      values(settings.getOrDefault(key, "")).forEach(path -> paths.add(checked(role, key, path)));
    }
    if (paths.isEmpty()) {
      throw UserError.usage(
          role.roleName() + ": " + keys[0] + " is missing, so its data has no place",
          "set it in the template or under " + role.roleName() + ".properties in cluster.yaml");
    }
    return List.copyOf(paths);
  }

  private static Stream<String> values(String list) {
    return Arrays.stream(list.split(",")).map(String::strip).filter(path -> !path.isEmpty());
  }

  private static String checked(Role role, String key, String path) {
    if (SafeWords.PATH.accepts(path)) {
      return path;
    }
    throw UserError.usage(
        "%s: %s is \"%s\", which is no %s"
            .formatted(role, key, path.strip(), SafeWords.PATH.description()),
        "change " + key + " under " + role.roleName() + ".properties in cluster.yaml");
  }
}
