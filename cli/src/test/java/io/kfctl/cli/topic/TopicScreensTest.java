package io.kfctl.cli.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.cli.output.NarrowScreen;
import io.kfctl.kafka.ConfigValue;
import io.kfctl.kafka.LogRange;
import io.kfctl.kafka.Partition;
import io.kfctl.kafka.PartitionDetails;
import io.kfctl.kafka.PartitionId;
import io.kfctl.kafka.Topic;
import io.kfctl.kafka.TopicDetails;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A topic on three brokers, of which one is gone, on a narrow terminal without colour. */
class TopicScreensTest {
  private static final String NAME = "mysqlserver.basicinfo.stock_basic";
  private final Partition well =
      new Partition(
          new PartitionId(NAME, 0), OptionalInt.of(1), List.of(1, 2, 3), List.of(1, 2, 3));
  private final Partition behind =
      new Partition(new PartitionId(NAME, 1), OptionalInt.of(2), List.of(2, 3, 1), List.of(2));
  private final Partition offline =
      new Partition(new PartitionId(NAME, 2), OptionalInt.empty(), List.of(3), List.of());

  @Test
  void one_in_full() {
    Instant first = Instant.parse("2026-02-01T08:00:00Z");
    TopicDetails details =
        new TopicDetails(
            new Topic(NAME, false, List.of(well, behind, offline)),
            List.of(
                new PartitionDetails(
                    well,
                    range(well, 1_000, 1_234_567),
                    OptionalLong.of(123_456_789),
                    Optional.of(first),
                    Optional.of(first.plusSeconds(100))),
                new PartitionDetails(
                    behind,
                    range(behind, 0, 0),
                    OptionalLong.of(0),
                    Optional.empty(),
                    Optional.empty()),
                new PartitionDetails(
                    offline,
                    new LogRange(
                        offline.id(),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        OptionalLong.empty()),
                    OptionalLong.empty(),
                    Optional.empty(),
                    Optional.empty())),
            List.of(
                new ConfigValue("cleanup.policy", Optional.of("compact"), ConfigValue.Source.TOPIC),
                new ConfigValue(
                    "min.insync.replicas", Optional.of("2"), ConfigValue.Source.BROKER)),
            OptionalLong.of(370_370_367));
    assertThat(NarrowScreen.of(output -> output.details(TopicView.of(details))))
        .isEqualTo(
            """
            Topic:              mysqlserver.basicinfo.stock_basic
            Internal:           no
            Replication:        3
            Min in sync:        2
            Under replicated:   2
            Under min in sync:  2
            Offline:            1
            Records:            -
            Size:               370 MB
            First record:       2026-02-01T08:00:00Z
            Last record:        2026-02-01T08:01:40Z

            PARTITION  LEADER  REPLICAS  IN-SYNC  START      END    SIZE
                    0       1  1,2,3     1,2,3     1000  1234567  123 MB
                    1       2  2,3,1     2            0        0     0 B
                    2       -  3         -            -        -       -

            KEY                  VALUE    SET-BY
            cleanup.policy       compact  topic
            min.insync.replicas  2        broker
            """);
  }

  @Test
  void all_in_brief() {
    List<Topic> topics =
        List.of(
            new Topic("mysql.信息.股票", false, List.of(well, behind, offline)),
            new Topic("行情", false, List.of(well)));
    assertThat(NarrowScreen.of(output -> output.rows(TopicListCommand.COLUMNS, topics)))
        .isEqualTo(
            """
            NAME             PARTITIONS  REPLICATION  UNDER-REP  OFFLINE
            mysql.信息.股票           3            3          2        1
            行情                      1            3          0        0
            """);
  }

  @Test
  void offsets_by_time() {
    OptionalLong unknown = OptionalLong.empty();
    List<LogRange> ranges =
        List.of(
            new LogRange(
                new PartitionId("mysql.信息", 11),
                OptionalLong.of(1_000),
                OptionalLong.of(1_234_567),
                OptionalLong.of(1_200_000)),
            new LogRange(new PartitionId("行情", 2), unknown, unknown, unknown));
    assertThat(NarrowScreen.of(output -> output.rows(OffsetColumns.of(true), ranges)))
        .isEqualTo(
            """
            TOPIC       PARTITION  START      END  RECORDS   OFFSET
            mysql.信息         11   1000  1234567  1233567  1200000
            行情                2      -        -        -        -
            """);
  }

  private static LogRange range(Partition partition, long start, long end) {
    return new LogRange(
        partition.id(), OptionalLong.of(start), OptionalLong.of(end), OptionalLong.empty());
  }
}
