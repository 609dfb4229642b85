package io.kfctl.cli.topic;

import io.kfctl.cli.output.Cell;
import io.kfctl.cli.output.Columns;
import io.kfctl.kafka.LogRange;
import java.util.OptionalLong;

/** The reach of partitions as a table, and as Kafka's GetOffsetShell prints it. */
final class OffsetColumns {
  private static final Columns<LogRange> RANGE =
      Columns.<LogRange>none()
          .with("topic", range -> Cell.text(range.id().topic()))
          .with("partition", range -> Cell.number(range.id().partition()))
          .with("start", range -> Cell.number(range.start()))
          .with("end", range -> Cell.number(range.end()))
          .with("records", range -> Cell.number(range.records()));

  private static final Columns<LogRange> WITHOUT_TIME =
      RANGE
          .onlyJson("offset", range -> Cell.MISSING.json())
          .named(range -> colons(range, range.end()));

  private static final Columns<LogRange> WITH_TIME =
      RANGE
          .with("offset", range -> Cell.number(range.at()))
          .named(range -> colons(range, range.at()));

  private OffsetColumns() {}

  /**
   * @param time whether an offset by time was asked for
   */
  static Columns<LogRange> of(boolean time) {
    return time ? WITH_TIME : WITHOUT_TIME;
  }

  private static String colons(LogRange range, OptionalLong offset) {
    return range.id() + ":" + (offset.isPresent() ? offset.getAsLong() : "");
  }
}
