package io.kfctl.cli.group;

import io.kfctl.cli.output.Cell;
import io.kfctl.cli.output.Columns;
import io.kfctl.cli.output.Details;
import io.kfctl.kafka.GroupLag;
import io.kfctl.kafka.PartitionLag;
import io.kfctl.kafka.Verdict;
import io.kfctl.stack.ConnectorLag;
import java.util.List;
import java.util.Map;

/** One group with all its topics and partitions. */
final class LagDetails {
  private LagDetails() {}

  /**
   * @param byTopic whether people are shown its topics, and not its partitions
   */
  static Details of(ConnectorLag shown, Ages ages, boolean byTopic) {
    LagColumns columns = new LagColumns(ages);
    GroupLag lag = shown.lag();
    Details details =
        Details.of(lag.group())
            .field("group", Cell.text(lag.group()))
            .field("state", Cell.text(lag.state().name()));
    shown
        .connector()
        .map(SinkConnectors::shown)
        .ifPresent(name -> details.onlyText("connector", Cell.text(name)));
    details
        .field("lag", LagColumns.lag(lag.lag()))
        .field("verdict", Verdicts.cell(Verdict.of(lag)))
        .onlyJson("timeLagMs", Cell.number(ages.of(lag)).json());
    if (ages.areAsked()) {
      details.onlyText("age", Ages.cell(ages.of(lag)));
    }
    Columns<Map.Entry<String, GroupLag>> topics = columns.topics();
    List<Map.Entry<String, GroupLag>> byName = LagColumns.topics(lag);
    Columns<PartitionLag> partitions = columns.partitions(lag);
    return byTopic
        ? details
            .table("topics", topics, byName)
            .onlyJson("partitions", partitions, lag.partitions())
        : details
            .onlyJson("topics", topics, byName)
            .table("partitions", partitions, lag.partitions());
  }
}
