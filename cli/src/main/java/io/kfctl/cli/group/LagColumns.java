package io.kfctl.cli.group;

import com.fasterxml.jackson.databind.JsonNode;
import io.kfctl.cli.output.Cell;
import io.kfctl.cli.output.Columns;
import io.kfctl.cli.output.Style;
import io.kfctl.kafka.Consumer;
import io.kfctl.kafka.GroupLag;
import io.kfctl.kafka.PartitionLag;
import io.kfctl.kafka.Verdict;
import io.kfctl.stack.ConnectorLag;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;

/** Lag as tables: the partitions of a group, and groups in brief. */
final class LagColumns {
  /** What is told of the topics of a group wherever they are shown. */
  static final Columns<Map.Entry<String, GroupLag>> TOPICS =
      Columns.<Map.Entry<String, GroupLag>>none()
          .with("topic", topic -> Cell.text(topic.getKey()))
          .with("partitions", topic -> Cell.number(topic.getValue().partitions().size()))
          .with("lag", topic -> lag(topic.getValue().lag()));

  private final Ages ages;

  LagColumns(Ages ages) {
    this.ages = ages;
  }

  /** With a column of notes where there is something to note. */
  Columns<PartitionLag> partitions(GroupLag group) {
    boolean noted = group.partitions().stream().anyMatch(l -> Conditions.note(l).isPresent());
    return partitions(group.group(), noted);
  }

  private Columns<PartitionLag> partitions(String group, boolean noted) {
    Columns<PartitionLag> columns =
        Columns.<PartitionLag>none()
            .with("topic", lag -> Cell.text(lag.id().topic()))
            .with("partition", lag -> Cell.number(lag.id().partition()))
            .with("committed", lag -> Cell.number(lag.committed()))
            .with("end", lag -> Cell.number(lag.end()))
            .with("lag", lag -> lag(lag.lag()));
    if (ages.areAsked()) {
      columns = columns.onlyTable("age", lag -> Ages.cell(ages.of(group, lag)));
    }
    columns =
        columns
            .onlyJson("timeLagMs", lag -> Cell.number(ages.of(group, lag)).json())
            .wide("start", lag -> Cell.number(lag.start()))
            .wide("fromStart", lag -> Cell.number(lag.fromStart()))
            .onlyJson("condition", lag -> Cell.text(Conditions.word(lag)).json());
    if (noted) {
      columns = columns.onlyTable("note", lag -> Cell.text(Conditions.note(lag)).in(Style.WARNING));
    }
    return columns
        .wide("clientId", lag -> consumer(lag, Consumer::clientId))
        .wide("host", lag -> consumer(lag, Consumer::host))
        .wide("memberId", lag -> consumer(lag, Consumer::memberId));
  }

  /** The topics of a group, each with all its partitions together. */
  Columns<Map.Entry<String, GroupLag>> topics() {
    Columns<Map.Entry<String, GroupLag>> columns = TOPICS;
    if (ages.areAsked()) {
      columns = columns.onlyTable("age", topic -> Ages.cell(ages.of(topic.getValue())));
    }
    return columns.onlyJson("timeLagMs", topic -> Cell.number(ages.of(topic.getValue())).json());
  }

  /** Groups in brief; in JSON they are whole. */
  Columns<ConnectorLag> groups() {
    Columns<ConnectorLag> columns =
        Columns.<ConnectorLag>none()
            .with("group", shown -> Cell.text(shown.lag().group()))
            .with("state", shown -> Cell.text(shown.lag().state().name()))
            .with("lag", shown -> lag(shown.lag().lag()));
    if (ages.areAsked()) {
      columns = columns.onlyTable("age", shown -> Ages.cell(ages.of(shown.lag())));
    }
    return columns
        .with("verdict", shown -> Verdicts.cell(Verdict.of(shown.lag())))
        .onlyJson("timeLagMs", shown -> Cell.number(ages.of(shown.lag())).json())
        .onlyJson("topics", shown -> topics().json(topics(shown.lag())))
        .onlyJson("partitions", this::nested)
        .onlyTable("partitions", shown -> Cell.number(shown.lag().partitions().size()))
        .onlyTable("connector", shown -> Cell.text(shown.connector().map(SinkConnectors::shown)));
  }

  static List<Map.Entry<String, GroupLag>> topics(GroupLag lag) {
    return List.copyOf(lag.byTopic().entrySet());
  }

  private JsonNode nested(ConnectorLag shown) {
    return partitions(shown.lag().group(), false).json(shown.lag().partitions());
  }

  private static Cell consumer(PartitionLag lag, Function<Consumer, String> property) {
    return Cell.text(lag.consumer().map(property));
  }

  static Cell lag(OptionalLong lag) {
    return Cell.number(lag).in(lag.orElse(1) == 0 ? Style.GOOD : Style.WARNING);
  }
}
