package io.kfctl.playground;

import io.kfctl.cluster.Role;
import io.kfctl.database.MySqlClient;
import io.kfctl.database.SqlResult;
import io.kfctl.error.UserError;
import io.kfctl.host.ServiceManager;
import io.kfctl.host.ServiceState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The whole stack on this machine, without root and without systemd: deployed by the very code that
 * deploys to hosts, from a cluster file that one can read, with plain processes as services.
 */
public final class Playground {
  /** A broker hands over what it leads through ZooKeeper; a worker says goodbye to the broker. */
  private static final List<List<String>> STOPPED_TOGETHER =
      List.of(
          List.of(Role.CONNECT.unit(), Role.SCHEMA_REGISTRY.unit(), DemoMySql.UNIT),
          List.of(Role.KAFKA.unit()),
          List.of(Role.ZOOKEEPER.unit()));

  private final PlaygroundFolder folder;
  private final PlaygroundParts parts;

  public Playground(PlaygroundFolder folder, PlaygroundParts parts) {
    this.folder = folder;
    this.parts = parts;
  }

  public PlaygroundFolder folder() {
    return folder;
  }

  /** Whether one was ever begun here. */
  public boolean exists() {
    return Files.exists(folder.notes());
  }

  /**
   * Makes what is missing, starts what does not run, and returns when the demonstration's rows have
   * arrived in the sink. What an interrupted one left undone is done.
   *
   * @param packages where the archives are; those of before, or the playground's own, if left out
   * @param say told what the user should know on the way
   * @return whether MySQL and the connectors run too; they cannot everywhere
   * @throws UserError for whatever stands in the way
   */
  public boolean up(Optional<Path> packages, Consumer<String> say) {
    folder.make();
    return PlaygroundLock.holding(folder, () -> new PlaygroundUp(folder, parts, say).run(packages));
  }

  /** What a service of the playground does now, and where it listens. */
  public record Service(ServiceState state, int port) {}

  /**
   * Every service, in the order in which they start.
   *
   * @throws UserError with exit code 4 when there is no playground
   */
  public List<Service> services() {
    PlaygroundPorts ports = notes().ports();
    List<ServiceState> states = parts.services().states(units());
    List<Service> found = new ArrayList<>();
    for (ServiceState state : states) {
      found.add(new Service(state, ports.number(PlaygroundPort.of(state.unit()))));
    }
    return found;
  }

  /**
   * Runs statements in the demonstration's MySQL, as the user who may change both databases.
   *
   * @param show told of each result as it comes
   * @throws UserError with exit code 4 when there is no playground, 5 when its MySQL does not run
   */
  public void sql(List<String> statements, Consumer<SqlResult> show) {
    try (MySqlClient mysql = MySqlClient.open(DemoTables.login(notes().ports()))) {
      statements.forEach(statement -> show.accept(mysql.run(statement)));
    }
  }

  /**
   * Waits until the sink has the rows of the source.
   *
   * @throws UserError when that takes longer than two minutes
   */
  public void awaitArrived() {
    new DemoTables(DemoTables.login(notes().ports())).awaitArrived();
  }

  /**
   * Waits until the sink has the rows of the source, and has committed that.
   *
   * @throws UserError when that takes longer than four minutes
   */
  public void awaitCommitted() {
    awaitArrived();
    SinkLag.awaitNone(notes().ports());
  }

  /**
   * Waits until the sink connector has failed.
   *
   * @throws UserError when that takes longer than two minutes
   */
  public void awaitSinkFailed() {
    String url = "http://127.0.0.1:" + notes().ports().number(PlaygroundPort.CONNECT);
    new RunningConnectors(List.of(url), parts.progress()).awaitFailed(DemoConnectors.SINK);
  }

  private PlaygroundNotes notes() {
    return PlaygroundNotes.read(folder.notes())
        .orElseThrow(
            () ->
                UserError.notFound(
                    "there is no playground in " + folder.root(), "kfctl playground up"));
  }

  /** Stops what runs, the last started first; what it has stays. */
  public void down() {
    if (Files.exists(folder.root())) {
      PlaygroundLock.holding(folder, this::stopAll);
    }
  }

  /** An {@code up} that was cut short has not made all units. */
  private boolean stopAll() {
    List<String> made =
        parts.services().states(units()).stream()
            .filter(ServiceState::loaded)
            .map(ServiceState::unit)
            .toList();
    stop(parts.services(), made);
    return true;
  }

  /** Stops these: whoever needs another before that one, and the others at the same time. */
  static void stop(ServiceManager services, Collection<String> units) {
    for (List<String> together : STOPPED_TOGETHER) {
      List<Beside<Boolean>> stopping =
          together.stream().filter(units::contains).map(unit -> stopping(services, unit)).toList();
      try {
        stopping.forEach(Beside::get);
      } finally {
        stopping.forEach(Beside::close);
      }
    }
  }

  private static Beside<Boolean> stopping(ServiceManager services, String unit) {
    return Beside.start(
        "stop " + unit,
        () -> {
          services.stop(unit);
          return true;
        });
  }

  /**
   * Stops what runs and removes everything that the playground has.
   *
   * @param archives the archives too, which take time to make or to fetch
   */
  public void reset(boolean archives) {
    if (Files.exists(folder.root())) {
      PlaygroundLock.holding(folder, () -> stopAll() && remove(archives));
    }
  }

  private boolean remove(boolean archives) {
    try (Stream<Path> children = Files.list(folder.root())) {
      for (Path child : children.toList()) {
        if (archives || !child.equals(folder.packages())) {
          FileTree.delete(child);
        }
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In the order in which they start. */
  static List<String> units() {
    List<String> units = new ArrayList<>(List.of(DemoMySql.UNIT));
    for (Role role : Role.values()) {
      units.add(role.unit());
    }
    return units;
  }
}
