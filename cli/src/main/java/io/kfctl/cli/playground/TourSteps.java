package io.kfctl.cli.playground;

import io.kfctl.cli.playground.TourStep.Typed;
import io.kfctl.cli.playground.TourStep.Until;
import java.util.List;

/** The tour: rows change, a sink breaks and is repaired. It leaves the rows as it found them. */
final class TourSteps {
  private static final String SINK_TABLE = "warehouse.mysqlserver_basicinfo_stock_basic";
  private static final String ASIDE = "warehouse.stock_basic_aside";
  private static final Typed SHOW_SINK =
      sql("SELECT id, ts_code, name, area FROM " + SINK_TABLE + " ORDER BY id");
  private static final Typed STATUS = Typed.of("connector", "status", "ddb-sink");
  private static final Typed LAG = Typed.of("lag", "connect-ddb-sink");

  private TourSteps() {}

  static List<TourStep> all() {
    return List.of(
        new TourStep(
            "Two connectors run: MySQL to Kafka, and Kafka to a second database.",
            List.of(Typed.of("connector", "list"), SHOW_SINK),
            Until.NOW,
            List.of()),
        new TourStep(
            "A row is inserted in MySQL. A moment later the sink has it.",
            List.of(
                sql(
                    "INSERT INTO basicinfo.stock_basic VALUES"
                        + " (9,'600036.SH','600036','招商银行','深圳','银行','2002-04-09')")),
            Until.ARRIVED,
            List.of(SHOW_SINK)),
        new TourStep(
            "A key changes. To the sink that is a delete and an insert.",
            List.of(sql("UPDATE basicinfo.stock_basic SET ts_code='600036.XX' WHERE id=9")),
            Until.ARRIVED,
            List.of(SHOW_SINK)),
        new TourStep(
            "The row is deleted.",
            List.of(sql("DELETE FROM basicinfo.stock_basic WHERE id=9")),
            Until.COMMITTED,
            List.of(SHOW_SINK, LAG)),
        new TourStep(
            "Somebody takes the sink's table away, and a row comes. The sink fails: who looks at"
                + " its status learns why, and the lag says what is waiting.",
            List.of(
                sql("RENAME TABLE " + SINK_TABLE + " TO " + ASIDE),
                sql("UPDATE basicinfo.stock_basic SET area='北京' WHERE id=1")),
            Until.SINK_FAILED,
            List.of(STATUS, LAG)),
        new TourStep(
            "The repair: the table comes back, and what failed of the sink is started again. Its"
                + " position was kept, so nothing is lost.",
            List.of(
                sql("RENAME TABLE " + ASIDE + " TO " + SINK_TABLE),
                Typed.of("connector", "restart", "ddb-sink", "--failed")),
            Until.ARRIVED,
            List.of(SHOW_SINK)),
        new TourStep(
            "Everything as it was.",
            List.of(sql("UPDATE basicinfo.stock_basic SET area='深圳' WHERE id=1")),
            Until.COMMITTED,
            List.of(Typed.of("connector", "list"))));
  }

  private static Typed sql(String statement) {
    return Typed.of("playground", "sql", statement);
  }
}
