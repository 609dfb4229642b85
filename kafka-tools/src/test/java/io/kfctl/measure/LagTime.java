package io.kfctl.measure;

import io.kfctl.kafka.ClientSettings;
import io.kfctl.kafka.GroupLag;
import io.kfctl.kafka.KafkaCluster;
import io.kfctl.kafka.LagReport;
import io.kfctl.net.Endpoint;
import java.util.List;

/**
 * How long it takes from the start of a JVM until the lag is known, for a comparison with
 * kafka.admin.ConsumerGroupCommand: {@code LagTime BOOTSTRAP GROUP...}. Run it with and without a
 * class data archive ({@code -XX:ArchiveClassesAtExit}, {@code -XX:SharedArchiveFile}); loading
 * classes is most of the time.
 */
public final class LagTime {
  private LagTime() {}

  public static void main(String[] args) {
    List<String> groups = List.of(args).subList(1, args.length);
    long start = System.nanoTime();
    LagReport report;
    ClientSettings settings =
        ClientSettings.of(Endpoint.parseList(args[0]).toArray(new Endpoint[0]));
    try (KafkaCluster cluster = new KafkaCluster(settings)) {
      report = cluster.lag(groups);
    }
    long millis = (System.nanoTime() - start) / 1_000_000;
    long known = report.groups().stream().mapToLong(GroupLag::knownLag).sum();
    System.out.println(
        "%d groups, %d missing, lag %d, %d ms"
            .formatted(report.groups().size(), report.missing().size(), known, millis));
  }
}
