package io.kfctl.playground;

import io.kfctl.archive.AtomicFile;
import io.kfctl.error.Interrupted;
import io.kfctl.error.UserError;
import io.kfctl.host.ServiceManager;
import io.kfctl.host.ServiceState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A MySQL with the settings that change data capture needs and the tutorial's two tables, as a
 * service of this machine. Users: {@code datasyn} as in the tutorial, {@code warehouse} for the
 * sink, {@code demo} who may change both databases.
 */
public final class DemoMySql {
  /** Its unit's name. */
  public static final String UNIT = "mysql";

  private static final Duration INITIALIZE_LIMIT = Duration.ofMinutes(2);
  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final int LOG_LINES = 5;
  private static final String UNFINISHED = "data-";

  private final MySqlBinaries binaries;
  private final Path folder;
  private final Path units;
  private final ServiceManager services;
  private final String address;
  private final int port;

  /**
   * @param folder for data, logs and settings; what an earlier one left there is used again
   * @param units where the service manager finds unit files
   * @param address what it listens on
   */
  public DemoMySql(
      MySqlBinaries binaries,
      Path folder,
      Path units,
      ServiceManager services,
      String address,
      int port) {
    this.binaries = binaries;
    this.folder = folder.toAbsolutePath();
    this.units = units;
    this.services = services;
    this.address = address;
    this.port = port;
  }

  public int port() {
    return port;
  }

  /**
   * Writes settings and unit, and on the first time makes the databases. It changes nothing that a
   * running server reads.
   *
   * @throws UserError when the databases cannot be made, with the end of the server's log
   */
  public void prepare() {
    try {
      Files.createDirectories(folder);
      Files.createDirectories(units);
      Path programs = binaries.home().toAbsolutePath();
      write(settings(), new MySqlSettings(programs, folder, address, port).text());
      write(environment(), environmentText());
      write(units.resolve(UNIT + ".service"), unit(programs));
      if (Files.notExists(folder.resolve("data"))) {
        initialize();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Starts it unless it runs; returns when it accepts connections.
   *
   * @throws UserError when it does not come up, with the end of its log
   */
  public void start() {
    services.reload();
    services.start(UNIT);
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (!accepts()) {
      ServiceState state = services.states(List.of(UNIT)).get(0);
      if (!state.isUp() || state.hasDied() || System.nanoTime() > deadline) {
        throw UserError.failed("MySQL did not start:\n" + logEnd().indent(2).stripTrailing(), "");
      }
      Pause.shortly();
    }
  }

  /** Returns when it has ended. */
  public void stop() {
    services.stop(UNIT);
  }

  private Path settings() {
    return folder.resolve("my.cnf");
  }

  private Path environment() {
    return folder.resolve("mysql.env");
  }

  private String environmentText() {
    return binaries.libraries().map(path -> "LD_LIBRARY_PATH=\"" + path + "\"\n").orElse("");
  }

  private String unit(Path programs) {
    return """
        # Written by kfctl.
        [Unit]
        Description=MySQL of the demonstration

        [Service]
        Type=simple
        EnvironmentFile=%s
        ExecStart=%s/bin/mysqld --defaults-file=%s
        TimeoutStopSec=60
        """
        .formatted(environment(), programs, settings());
  }

  private static void write(Path file, String text) throws IOException {
    AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Made under another name and renamed when whole: a killed first start begins anew. */
  private void initialize() throws IOException {
    Path statements = folder.resolve("init.sql");
    Files.write(statements, SqlScript.demo());
    removeLeftovers();
    Path fresh = Files.createTempDirectory(folder, UNFINISHED);
    List<String> command = new ArrayList<>();
    command.add(binaries.home().resolve("bin/mysqld").toString());
    command.add("--defaults-file=" + settings());
    command.add("--datadir=" + fresh);
    command.add("--initialize-insecure");
    command.add("--init-file=" + statements);
    command.add("--skip-log-bin");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(folder.resolve("initialize.log").toFile());
    binaries
        .libraries()
        .ifPresent(path -> builder.environment().put("LD_LIBRARY_PATH", path.toString()));
    if (!endsWell(builder.start())) {
      throw UserError.failed(
          "MySQL could not make its databases:\n" + logEnd().indent(2).stripTrailing(),
          "see whether the disk is full, then try again");
    }
    Files.move(fresh, folder.resolve("data"));
  }

  /** What an initialization left that was killed. */
  private void removeLeftovers() throws IOException {
    try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, UNFINISHED + "*")) {
      for (Path leftover : leftovers) {
        FileTree.delete(leftover);
      }
    }
  }

  private static boolean endsWell(Process initializing) {
    try {
      if (initializing.waitFor(INITIALIZE_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        return initializing.exitValue() == 0;
      }
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Interrupted();
    } finally {
      Killed.waitFor(initializing);
    }
  }

  /** The server greets first: a byte of it proves more than an open port. */
  private boolean accepts() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 1000);
      socket.setSoTimeout(1000);
      return socket.getInputStream().read() >= 0;
    } catch (IOException e) {
      return false;
    }
  }

  private String logEnd() {
    Path log = folder.resolve("mysql.log");
    try {
      if (Files.notExists(log)) {
        return "it wrote no log";
      }
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
    } catch (IOException e) {
      return "its log cannot be read: " + e.getMessage();
    }
  }
}
