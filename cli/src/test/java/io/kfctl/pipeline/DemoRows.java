package io.kfctl.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

/**
 * The rows of {@link DemoDatabase} on both sides of the pipeline: changes them where they come from
 * and looks whether they arrive. All may be done any number of times.
 */
public final class DemoRows {
  /** Connect's tasks may be starting, and the machine may be busy. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final String INDEX_COMPONENTS =
      "SELECT * FROM %sindex_components ORDER BY trade_date, code, indexCode, flag";
  private static final String STOCK_BASIC = "SELECT * FROM %sstock_basic ORDER BY id, ts_code";
  private static final String SOURCE = "basicinfo.";
  private static final String SINK = "warehouse.mysqlserver_basicinfo_";

  private final DemoDatabase database;

  public DemoRows(DemoDatabase database) {
    this.database = database;
  }

  /**
   * Waits until the sink has each row of the source and no other, value by value. A source that has
   * lost its rows is a failure too.
   */
  public void awaitArrived() {
    for (String table : List.of(INDEX_COMPONENTS, STOCK_BASIC)) {
      List<List<String>> source = database.rows(table.formatted(SOURCE));
      assertThat(source).as("rows of the source").isNotEmpty();
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(200))
          .untilAsserted(() -> assertThat(database.rows(table.formatted(SINK))).isEqualTo(source));
    }
  }

  /** Waits for the tutorial's 4 + 3 rows, with their Chinese text and their numbers. */
  public void awaitSnapshot() {
    awaitArrived();
    assertThat(indexComponents()).hasSize(4);
    assertThat(indexComponents().get(3))
        .containsExactly(
            "2006-11-30 00:00:00",
            "600031",
            "2018-06-30 06:48:02",
            "沪深300",
            "000300",
            "三一重工",
            "XSHG",
            "0.002900",
            "2018-06-30 05:48:05",
            "1");
    assertThat(stocks()).hasSize(3);
    assertThat(stocks().get(1))
        .containsExactly("2", "000002.SZ", "000002", "万科A", "深圳", "地产", "1991-01-29");
  }

  /**
   * Inserts, updates, changes a primary key and deletes, as the tutorial does, each with a look at
   * the sink. In the end the rows are those of before.
   */
  public void walkThroughChanges() {
    insertTwo();
    awaitArrived();
    assertThat(codes()).contains("600051", "600052");

    update("深圳 → 北京");
    awaitArrived();
    assertThat(stocks().get(1)).contains("深圳 → 北京");

    changeKey();
    awaitArrived();
    assertThat(codes()).contains("600061").doesNotContain("600051");

    deleteTwo();
    update("深圳");
    awaitArrived();
    assertThat(codes()).doesNotContain("600061", "600052");
  }

  /** Inserts the tutorial's two rows into index_components. */
  public void insertTwo() {
    database.execute(
        """
        INSERT INTO basicinfo.index_components
          (trade_date,code,effDate,indexShortName,indexCode,secShortName,exchangeCD,weight,timestamp,flag)
        VALUES
          ('2006-11-30','600051','2018-06-30 05:48:05','上证180','000010','三一重工','XXXB',0.0043,'2018-06-30 05:48:05',1),
          ('2006-11-30','600052','2018-06-30 06:48:02','沪深300','000300','三一重工','XSHG',0.0029,'2018-06-30 05:48:05',1)
        """);
  }

  /** Updates the area of stock 2. */
  public void update(String area) {
    database.execute("UPDATE basicinfo.stock_basic SET area='%s' WHERE id=2".formatted(area));
  }

  /** Updates a part of a primary key: a delete and an insert to whoever follows. */
  public void changeKey() {
    database.execute("UPDATE basicinfo.index_components SET code='600061' WHERE code='600051'");
  }

  /** Deletes what {@link #insertTwo} inserted and {@link #changeKey} changed. */
  public void deleteTwo() {
    database.execute("DELETE FROM basicinfo.index_components WHERE code IN ('600061', '600052')");
  }

  /**
   * Inserts a stock: a row that comes while something else happens.
   *
   * @param id greater than 4, and another each time
   */
  public void addStock(long id) {
    database.execute(
        "INSERT INTO basicinfo.stock_basic VALUES (%1$d,'%1$06d.SZ','%1$06d','股票 %1$d','深圳','银行',NULL)"
            .formatted(id));
  }

  /** What the sink has, in the order of the primary key. */
  public List<List<String>> indexComponents() {
    return database.rows(INDEX_COMPONENTS.formatted(SINK));
  }

  /** What the sink has, in the order of the primary key. */
  public List<List<String>> stocks() {
    return database.rows(STOCK_BASIC.formatted(SINK));
  }

  private List<String> codes() {
    return indexComponents().stream().map(row -> row.get(1)).toList();
  }
}
