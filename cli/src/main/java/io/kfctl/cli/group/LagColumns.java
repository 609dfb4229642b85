package io.kfctl.cli.group;

import io.kfctl.cli.output.Cell;
import io.kfctl.cli.output.Columns;
import io.kfctl.cli.output.Style;
import io.kfctl.connect.ConnectorState;
import io.kfctl.kafka.Consumer;
import io.kfctl.kafka.PartitionLag;
import io.kfctl.stack.ConnectorLag;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Lag as tables: the partitions of a group, and groups in brief. */
final class LagColumns {
  private static final Columns<PartitionLag> NUMBERS =
      Columns.<PartitionLag>none()
          .with("topic", lag -> Cell.text(lag.id().topic()))
          .with("partition", lag -> Cell.number(lag.id().partition()))
          .with("committed", lag -> Cell.number(lag.committed()))
          .with("end", lag -> Cell.number(lag.end()))
          .with("lag", lag -> lag(lag.lag()))
          .wide("start", lag -> Cell.number(lag.start()));

  private static final Columns<PartitionLag> PARTITIONS =
      readers(NUMBERS.onlyJson("condition", lag -> Cell.text(Conditions.word(lag)).json()));

  private static final Columns<PartitionLag> PARTITIONS_WITH_NOTES =
      readers(
          NUMBERS
              .onlyJson("condition", lag -> Cell.text(Conditions.word(lag)).json())
              .onlyTable("note", lag -> Cell.text(Conditions.note(lag)).in(Style.WARNING)));

  /** Groups in brief; in JSON they are whole. */
  static final Columns<ConnectorLag> GROUPS =
      Columns.<ConnectorLag>none()
          .with("group", shown -> Cell.text(shown.lag().group()))
          .with("state", shown -> Cell.text(shown.lag().state().name()))
          .with("lag", shown -> lag(shown.lag().lag()))
          .nested("partitions", PARTITIONS, shown -> shown.lag().partitions())
          .onlyTable("partitions", shown -> Cell.number(shown.lag().partitions().size()))
          .onlyTable("connector", shown -> Cell.text(connector(shown)));

  private LagColumns() {}

  /** With a column of notes where there is something to note. */
  static Columns<PartitionLag> of(List<PartitionLag> partitions) {
    return partitions.stream().anyMatch(lag -> Conditions.note(lag).isPresent())
        ? PARTITIONS_WITH_NOTES
        : PARTITIONS;
  }

  /** The connector's name, and its state where that is not as it should be. */
  static Optional<String> connector(ConnectorLag shown) {
    return shown
        .connector()
        .map(
            connector ->
                connector.state().equals(ConnectorState.RUNNING)
                    ? connector.name()
                    : "%s (%s)".formatted(connector.name(), connector.state()));
  }

  private static Columns<PartitionLag> readers(Columns<PartitionLag> columns) {
    return columns
        .wide("clientId", lag -> consumer(lag, Consumer::clientId))
        .wide("host", lag -> consumer(lag, Consumer::host))
        .wide("memberId", lag -> consumer(lag, Consumer::memberId));
  }

  private static Cell consumer(PartitionLag lag, Function<Consumer, String> property) {
    return Cell.text(lag.consumer().map(property));
  }

  static Cell lag(OptionalLong lag) {
    return Cell.number(lag).in(lag.orElse(1) == 0 ? Style.GOOD : Style.WARNING);
  }
}
