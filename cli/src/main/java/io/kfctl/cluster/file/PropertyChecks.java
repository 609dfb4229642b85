package io.kfctl.cluster.file;

import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.ConfigKeys;
import io.kfctl.cluster.LogRetention;
import io.kfctl.cluster.Role;
import io.kfctl.cluster.yaml.Findings;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** Looks at the properties that pass through to the services. Their values are never shown. */
final class PropertyChecks implements Check {
  private static final String KAFKA = "kafka.properties.";

  /** What kfctl sets for each host, so that one value for all would break the cluster. */
  private static final Map<String, String> OWN_KEYS =
      Map.of("broker.id", "hosts[].id", "node.id", "hosts[].id");

  private static final Set<String> KRAFT_KEYS =
      Set.of("process.roles", "controller.quorum.voters", "controller.listener.names");

  private static final String ADVICE =
      "kfctl cannot see the disks from here: multiply it by the partitions of a broker, or set"
          + " log.retention.hours";

  private final ConfigKeys configKeys;

  PropertyChecks(ConfigKeys configKeys) {
    this.configKeys = configKeys;
  }

  @Override
  public void check(Draft draft) {
    Cluster cluster = draft.cluster();
    unknown(draft, Role.KAFKA, KAFKA, cluster.kafka().properties());
    unknown(draft, Role.CONNECT, "connect.properties.", cluster.connect().properties());
    cluster.kafka().properties().keySet().forEach(key -> refuseOwn(draft.findings(), key));
    retention(draft);
  }

  private void unknown(Draft draft, Role role, String path, Map<String, String> properties) {
    String version = draft.cluster().packages().versions().kafka();
    for (String key : properties.keySet()) {
      configKeys
          .unknown(role, version, key)
          .ifPresent(
              remark -> draft.findings().warning(path + key, remark.message(), remark.advice()));
    }
  }

  private static void refuseOwn(Findings findings, String key) {
    if (OWN_KEYS.containsKey(key)) {
      findings.errorAtKey(
          KAFKA + key, "'" + key + "' comes from " + OWN_KEYS.get(key), "remove it here");
    }
    if (KRAFT_KEYS.contains(key)) {
      findings.errorAtKey(KAFKA + key, "'" + key + "' is for Kafka without ZooKeeper", "remove it");
    }
  }

  private static void retention(Draft draft) {
    LogRetention retention = LogRetention.of(draft.cluster().kafka());
    if (!retention.unlimitedTime()) {
      return;
    }
    Stream.concat(Stream.of(LogRetention.BYTES_KEY), LogRetention.TIME_KEYS.stream())
        .map(key -> KAFKA + key)
        .filter(draft.findings()::isWritten)
        .findFirst()
        .ifPresent(path -> draft.findings().warning(path, grows(draft, retention), ADVICE));
  }

  private static String grows(Draft draft, LogRetention retention) {
    OptionalLong bytes = retention.bytesPerPartition();
    if (bytes.isEmpty()) {
      return "nothing is ever deleted, neither by age nor by size: the disk will fill";
    }
    String size =
        draft.findings().isReference(KAFKA + LogRetention.BYTES_KEY)
            ? "log.retention.bytes"
            : gibibytes(bytes.getAsLong());
    return "nothing is deleted by age, and log.retention.bytes counts for each partition: every"
        + " partition may grow to "
        + size;
  }

  private static String gibibytes(long bytes) {
    long gibibyte = 1L << 30;
    return bytes % gibibyte == 0 ? bytes / gibibyte + " GiB" : bytes + " bytes";
  }
}
