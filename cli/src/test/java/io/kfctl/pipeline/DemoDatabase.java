package io.kfctl.pipeline;

import io.kfctl.archive.assemble.Coordinates;
import io.kfctl.archive.assemble.MavenArtifacts;
import io.kfctl.host.Patience;
import io.kfctl.host.local.LocalTransport;
import io.kfctl.host.process.ProcessServices;
import io.kfctl.net.Ports;
import io.kfctl.playground.DemoMySql;
import io.kfctl.playground.MySqlBinaries;
import io.kfctl.progress.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The demonstration's MySQL, brand-new and on a free port, for a test: the tutorial's database
 * {@code basicinfo} with its rows, and the sink's {@code warehouse} with empty tables.
 */
public final class DemoDatabase implements AutoCloseable {
  private static final Path BINARIES =
      Path.of(System.getProperty("basedir", "."), "target", "mysql").toAbsolutePath().normalize();

  private final Path folder;
  private final String address;
  private final DemoMySql server;

  private DemoDatabase(Path folder, String address, DemoMySql server) {
    this.folder = folder;
    this.address = address;
    this.server = server;
  }

  /**
   * Starts it.
   *
   * @param address of this machine, at which whoever reads from it finds it
   */
  public static DemoDatabase start(String address) {
    try (MavenArtifacts maven = MavenArtifacts.open(System.getenv(), Progress.SILENT)) {
      Coordinates artifact = Coordinates.parse(MySqlBinaries.ARTIFACT);
      MySqlBinaries binaries = MySqlBinaries.install(() -> maven.resolve(artifact), BINARIES);
      Path folder = Files.createTempDirectory("kfctl-mysql-");
      Path units = Files.createDirectory(folder.resolve("units"));
      DemoMySql server =
          new DemoMySql(
              binaries,
              folder.resolve("mysql"),
              units,
              new ProcessServices(machine(), units.toString()),
              address,
              Ports.free());
      DemoDatabase database = new DemoDatabase(folder, address, server);
      server.prepare();
      Runtime.getRuntime().addShutdownHook(new Thread(database::stop, "stop MySQL"));
      server.start();
      return database;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LocalTransport machine() {
    return new LocalTransport("localhost", System.getProperty("user.name"), Patience.DEFAULT)
        .rootless();
  }

  public String address() {
    return address;
  }

  public int port() {
    return server.port();
  }

  /** Runs statements in a row, as the user who may change both databases. */
  public void execute(String... statements) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(String.join("; ", statements), e);
    }
  }

  /** What a query finds, every value as text; NULL is "null". */
  public List<List<String>> rows(String query) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      List<List<String>> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(row(result));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  private static List<String> row(ResultSet result) throws SQLException {
    List<String> values = new ArrayList<>();
    for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
      values.add(String.valueOf(result.getString(column)));
    }
    return List.copyOf(values);
  }

  /** Gives a user another password, as that user. */
  public void changePassword(String user, String old, String fresh) {
    try (Connection connection = connect(user, old);
        PreparedStatement statement = connection.prepareStatement("SET PASSWORD = ?")) {
      statement.setString(1, fresh);
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException("change the password of " + user, e);
    }
  }

  private Connection connect() throws SQLException {
    return connect("demo", "demo");
  }

  private Connection connect(String user, String password) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:mysql://%s:%d/?sslMode=DISABLED&connectionTimeZone=SERVER".formatted(address, port()),
        user,
        password);
  }

  /** Harmless once it is closed. */
  private void stop() {
    if (Files.exists(folder)) {
      server.stop();
    }
  }

  /** Stops it and removes its data. */
  @Override
  public void close() {
    stop();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
