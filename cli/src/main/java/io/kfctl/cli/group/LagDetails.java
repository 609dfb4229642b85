package io.kfctl.cli.group;

import io.kfctl.cli.output.Cell;
import io.kfctl.cli.output.Details;
import io.kfctl.kafka.GroupLag;
import io.kfctl.stack.ConnectorLag;
import java.util.Optional;

/** One group with all its partitions. */
final class LagDetails {
  private LagDetails() {}

  static Details of(ConnectorLag shown) {
    GroupLag lag = shown.lag();
    Details details =
        Details.of(lag.group())
            .field("group", Cell.text(lag.group()))
            .field("state", Cell.text(lag.state().name()));
    Optional<String> connector = LagColumns.connector(shown);
    connector.ifPresent(name -> details.onlyText("connector", Cell.text(name)));
    return details
        .field("lag", LagColumns.lag(lag.lag()))
        .table("partitions", LagColumns.of(lag.partitions()), lag.partitions());
  }
}
