package io.kfctl.cli.output;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Something to show. */
record Connector(String name, String state, int tasks, OptionalLong lag, Optional<Instant> since) {
  static final Columns<Connector> COLUMNS =
      Columns.<Connector>none()
          .with("name", c -> Cell.text(c.name()))
          .with("state", c -> Cell.text(c.state()).in(c.style()))
          .with("lag", c -> Cell.number(c.lag()))
          .with("runningSince", c -> Cell.time(c.since()))
          .wide("taskCount", c -> Cell.number(c.tasks()))
          .onlyTable("brief", c -> Cell.text(c.tasks() + " tasks"))
          .onlyJson("tasks", c -> JsonNodeFactory.instance.arrayNode().add(c.tasks()));

  static final List<Connector> SOME =
      List.of(
          new Connector(
              "mysql-src",
              "RUNNING",
              1,
              OptionalLong.of(7),
              Optional.of(Instant.parse("2026-03-01T08:00:00.123Z"))),
          new Connector("订单同步", "FAILED", 12, OptionalLong.of(12345), Optional.empty()),
          new Connector("x", "PAUSED", 2, OptionalLong.empty(), Optional.empty()));

  Style style() {
    return switch (state) {
      case "RUNNING" -> Style.GOOD;
      case "FAILED" -> Style.BAD;
      default -> Style.WARNING;
    };
  }

  Details details() {
    return Details.of(name)
        .field("name", Cell.text(name))
        .field("totalLag", Cell.number(lag))
        .table("members", COLUMNS, List.of(this));
  }
}
