package io.kfctl.cli.group;

import io.kfctl.cli.output.Cell;
import io.kfctl.cli.output.Details;
import io.kfctl.kafka.GroupLag;
import io.kfctl.kafka.Verdict;
import io.kfctl.stack.ConnectorLag;
import java.util.Optional;

/** One group with all its partitions. */
final class LagDetails {
  private LagDetails() {}

  static Details of(ConnectorLag shown, Ages ages) {
    LagColumns columns = new LagColumns(ages);
    GroupLag lag = shown.lag();
    Details details =
        Details.of(lag.group())
            .field("group", Cell.text(lag.group()))
            .field("state", Cell.text(lag.state().name()));
    Optional<String> connector = LagColumns.connector(shown);
    connector.ifPresent(name -> details.onlyText("connector", Cell.text(name)));
    details
        .field("lag", LagColumns.lag(lag.lag()))
        .field("verdict", Verdicts.cell(Verdict.of(lag)))
        .onlyJson("timeLagMs", Cell.number(ages.of(lag)).json());
    if (ages.areAsked()) {
      details.onlyText("age", Ages.cell(ages.of(lag)));
    }
    return details.table("partitions", columns.partitions(lag), lag.partitions());
  }
}
