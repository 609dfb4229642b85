package io.kfctl.playground;

import io.kfctl.database.MySqlClient;
import io.kfctl.database.MySqlLogin;
import io.kfctl.error.UserError;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The demonstration's rows on both sides of the pipeline. */
final class DemoTables {
  /** The sink starts when the source's topics are there, which it looks for now and then. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** The JDBC sink names tables after topics; all but the order is the same on both sides. */
  private static final List<String> TABLES =
      List.of(
          "%sindex_components ORDER BY trade_date, code, indexCode, flag",
          "%sstock_basic ORDER BY id, ts_code");

  private final MySqlLogin login;

  DemoTables(MySqlLogin login) {
    this.login = login;
  }

  /** As the user who may change both databases. */
  static MySqlLogin login(PlaygroundPorts ports) {
    return new MySqlLogin("127.0.0.1", ports.number(PlaygroundPort.MYSQL), "demo", "demo");
  }

  /**
   * Waits until the sink has each row of the source and no other, value by value.
   *
   * @throws UserError when that takes longer than two minutes
   */
  void awaitArrived() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try (MySqlClient mysql = MySqlClient.open(login)) {
      while (!haveArrived(mysql)) {
        if (System.nanoTime() > deadline) {
          throw UserError.failed(
              "the rows of the demonstration have not arrived within "
                  + PATIENCE.toSeconds()
                  + " s",
              "see why: kfctl connector status");
        }
        Pause.shortly();
      }
    }
  }

  private static boolean haveArrived(MySqlClient mysql) {
    return TABLES.stream()
        .allMatch(
            table ->
                rows(mysql, table.formatted("basicinfo."))
                    .equals(rows(mysql, table.formatted("warehouse.mysqlserver_basicinfo_"))));
  }

  private static List<List<Optional<String>>> rows(MySqlClient mysql, String table) {
    return mysql.run("SELECT * FROM " + table).rows();
  }
}
