package io.kfctl.playground;

import io.kfctl.error.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A running MySQL with the settings that change data capture needs (row images in the binlog,
 * GTIDs) and the tutorial's two tables. Users: {@code datasyn} as in the tutorial, {@code demo} who
 * may change both databases.
 */
public final class MySqlServer implements AutoCloseable {
  private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  private final MySqlBinaries binaries;
  private final Path folder;
  private final String address;
  private final int port;
  private Process process;

  /**
   * @param folder for data, logs and settings; a second server on the same folder finds the rows of
   *     the first
   * @param address what it listens on
   */
  public MySqlServer(MySqlBinaries binaries, Path folder, String address, int port) {
    this.binaries = binaries;
    this.folder = folder.toAbsolutePath();
    this.address = address;
    this.port = port;
  }

  /**
   * Makes the data folder on the first start, and returns when the server accepts connections.
   *
   * @throws UserError when it does not come up, with the end of its log
   */
  public void start() {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("my.cnf"), settings());
      if (Files.notExists(folder.resolve("data"))) {
        initialize();
      }
      process = mysqld().start();
      awaitConnections();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return port;
  }

  /** Asks the server to end and waits for it; a server that does not end in a minute is killed. */
  @Override
  public void close() {
    if (process == null) {
      return;
    }
    process.destroy();
    try {
      if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** Made under another name and renamed when whole: a killed first start begins anew. */
  private void initialize() throws IOException {
    Path statements = folder.resolve("init.sql");
    Files.write(statements, SqlScript.demo());
    Path fresh = Files.createTempDirectory(folder, "data-");
    Process initializing =
        mysqld(
                "--datadir=" + fresh,
                "--initialize-insecure",
                "--init-file=" + statements,
                "--skip-log-bin")
            .start();
    if (!endsWell(initializing)) {
      throw UserError.failed("MySQL could not make its data folder: " + logEnd(), "");
    }
    Files.move(fresh, folder.resolve("data"));
  }

  private boolean endsWell(Process initializing) {
    try {
      if (initializing.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        return initializing.exitValue() == 0;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    initializing.destroyForcibly();
    return false;
  }

  private ProcessBuilder mysqld(String... options) {
    List<String> command = new ArrayList<>();
    command.add(binaries.home().resolve("bin/mysqld").toString());
    command.add("--defaults-file=" + folder.resolve("my.cnf"));
    command.addAll(List.of(options));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("out.log").toFile()));
    binaries
        .libraries()
        .ifPresent(path -> builder.environment().put("LD_LIBRARY_PATH", path.toString()));
    return builder;
  }

  private void awaitConnections() throws IOException {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (!accepts()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        close();
        throw UserError.failed("MySQL did not start: " + logEnd(), "");
      }
      pause();
    }
  }

  private boolean accepts() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 1000);
      // The server greets first: one byte of it proves that it is MySQL's protocol, not the
      // backlog.
      socket.setSoTimeout(1000);
      return socket.getInputStream().read() >= 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String logEnd() throws IOException {
    Path log = folder.resolve("mysql.log");
    if (Files.notExists(log)) {
      return "it wrote no log";
    }
    List<String> lines = Files.readAllLines(log);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
  }

  private String settings() {
    Path home = binaries.home().toAbsolutePath();
    return """
        [mysqld]
        basedir=%1$s
        lc_messages_dir=%1$s/share
        character_sets_dir=%1$s/share/charsets
        datadir=%2$s/data
        socket=mysql.sock
        pid-file=%2$s/mysql.pid
        log-error=%2$s/mysql.log
        bind-address=%3$s
        port=%4$d
        user=%5$s
        mysqlx=0
        skip_name_resolve=1
        default_authentication_plugin=mysql_native_password
        character_set_server=utf8mb4
        default_time_zone='+00:00'
        server-id=1
        log_bin=mysql-bin
        binlog_format=ROW
        binlog_row_image=FULL
        gtid_mode=ON
        enforce_gtid_consistency=ON
        # small: this is a demonstration beside a whole stack
        innodb_buffer_pool_size=64M
        performance_schema=OFF
        """
        .formatted(home, folder, address, port, System.getProperty("user.name"));
  }
}
