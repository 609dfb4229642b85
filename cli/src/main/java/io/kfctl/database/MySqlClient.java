package io.kfctl.database;

import io.kfctl.error.UserError;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.mariadb.jdbc.Driver;

/** A connection to a MySQL server. */
public final class MySqlClient implements AutoCloseable {
  /** Class 08 of SQLSTATE: the connection, not the statement, is at fault. */
  private static final String CONNECTION_FAILURE = "08";

  /** Class 28 of SQLSTATE: the login is refused. */
  private static final String LOGIN_REFUSED = "28";

  private static final String OPTIONS =
      "?sslMode=disable&connectTimeout=5000&socketTimeout=30000&timezone=UTC";

  private final MySqlLogin login;
  private final Connection connection;

  private MySqlClient(MySqlLogin login, Connection connection) {
    this.login = login;
    this.connection = connection;
  }

  /**
   * Logs in, within five seconds.
   *
   * @throws UserError with exit code 5 when the server cannot be reached or refuses the login
   */
  public static MySqlClient open(MySqlLogin login) {
    Properties user = new Properties();
    user.setProperty("user", login.user());
    user.setProperty("password", login.password());
    String url = "jdbc:mariadb://%s:%d/%s".formatted(login.host(), login.port(), OPTIONS);
    try {
      return new MySqlClient(login, new Driver().connect(url, user));
    } catch (SQLException e) {
      throw failure(login, e);
    }
  }

  /**
   * Runs one statement.
   *
   * @throws UserError with the server's words when it refuses
   */
  public SqlResult run(String sql) {
    try (Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return new SqlResult(List.of(), List.of(), statement.getLargeUpdateCount());
      }
      try (ResultSet result = statement.getResultSet()) {
        return read(result);
      }
    } catch (SQLException e) {
      throw failure(login, e);
    }
  }

  private static SqlResult read(ResultSet result) throws SQLException {
    ResultSetMetaData meta = result.getMetaData();
    List<String> columns = new ArrayList<>();
    for (int column = 1; column <= meta.getColumnCount(); column++) {
      columns.add(meta.getColumnLabel(column));
    }
    List<List<Optional<String>>> rows = new ArrayList<>();
    while (result.next()) {
      List<Optional<String>> row = new ArrayList<>();
      for (int column = 1; column <= columns.size(); column++) {
        row.add(Optional.ofNullable(result.getString(column)));
      }
      rows.add(row);
    }
    return new SqlResult(columns, rows, 0);
  }

  private static UserError failure(MySqlLogin login, SQLException e) {
    String state = Optional.ofNullable(e.getSQLState()).orElse("");
    String words = Optional.ofNullable(e.getMessage()).orElse("").lines().findFirst().orElse("");
    // The driver puts the connection's number before the server's words.
    String reason = words.replaceFirst("^\\(conn=\\d+\\) ", "");
    if (state.startsWith(CONNECTION_FAILURE)) {
      return UserError.unreachable("cannot reach MySQL as " + login + ": " + reason, "");
    }
    if (state.startsWith(LOGIN_REFUSED)) {
      return UserError.unreachable("MySQL refuses " + login + ": " + reason, "");
    }
    return UserError.failed("MySQL: " + reason, "");
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      // It is gone either way, and nothing was left to say to it.
    }
  }
}
