package io.kfctl.playground;

import io.kfctl.archive.PackageState;
import io.kfctl.archive.assemble.Assembler;
import io.kfctl.archive.assemble.AssemblyRequest;
import io.kfctl.archive.assemble.Coordinates;
import io.kfctl.archive.assemble.MavenArtifacts;
import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Endpoints;
import io.kfctl.deploy.Deployment;
import io.kfctl.error.ExitCode;
import io.kfctl.error.Interrupted;
import io.kfctl.error.UserError;
import io.kfctl.host.ServiceState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** One {@code up}: from whatever is there to rows in the sink. */
final class PlaygroundUp {
  private static final String LOOPBACK = "127.0.0.1";

  private final PlaygroundFolder folder;
  private final PlaygroundParts parts;
  private final Consumer<String> say;

  PlaygroundUp(PlaygroundFolder folder, PlaygroundParts parts, Consumer<String> say) {
    this.folder = folder;
    this.parts = parts;
    this.say = say;
  }

  /** Gives whether MySQL and the connectors run too. */
  boolean run(Optional<Path> packages) {
    PlaygroundNotes notes = notes(packages);
    notes.write(folder.notes());
    PlaygroundClusterFile.write(folder, notes.ports(), parts.javaHome(), notes.packages());
    Cluster cluster = parts.clusters().apply(folder.clusterFile());
    Set<String> before = units(ServiceState::isUp);
    try {
      return start(cluster, notes.ports());
    } catch (RuntimeException | Error e) {
      if (!Interrupted.isCauseOf(e)) {
        throw e;
      }
      stopStarted(before);
      throw new Interrupted(e);
    }
  }

  private boolean start(Cluster cluster, PlaygroundPorts ports) {
    try (Beside<Boolean> mysql = Beside.start("mysql", () -> startMySql(ports))) {
      provideArchives(cluster);
      deploy(cluster);
      boolean withMySql = mysql.get();
      if (withMySql) {
        connect(cluster, ports);
      }
      return withMySql;
    }
  }

  /** Who presses Ctrl-C does not want half of a playground to run on. */
  private void stopStarted(Set<String> before) {
    Thread.interrupted(); // that one has been heard; another ends this too
    List<String> started = new ArrayList<>(units(ServiceState::isUp));
    started.removeAll(before);
    if (!started.isEmpty()) {
      say.accept("interrupted: stopping what was started");
      Playground.stop(parts.services(), started);
    }
  }

  /** What is known of before, with other ports in place of those that others took since. */
  private PlaygroundNotes notes(Optional<Path> packages) {
    Optional<PlaygroundNotes> before = PlaygroundNotes.read(folder.notes());
    PlaygroundPorts wanted = before.map(PlaygroundNotes::ports).orElseGet(PlaygroundPorts::usual);
    Set<String> running = before.isPresent() ? units(ServiceState::isRunning) : Set.of();
    PlaygroundPorts free = wanted.free(port -> running.contains(port.unit()), PlaygroundUp::isFree);
    free.differences(wanted).forEach(say);
    return new PlaygroundNotes(
        free,
        packages
            .or(() -> before.map(PlaygroundNotes::packages))
            .orElseGet(folder::packages)
            .toAbsolutePath()
            .normalize());
  }

  private Set<String> units(Predicate<ServiceState> which) {
    return parts.services().states(Playground.units()).stream()
        .filter(which)
        .map(ServiceState::unit)
        .collect(Collectors.toSet());
  }

  /** Whoever listens on all addresses has it on loopback too. */
  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(LOOPBACK))) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  private void provideArchives(Cluster cluster) {
    boolean complete =
        parts.archives().apply(cluster).list(cluster).stream()
            .allMatch(state -> state.state() == PackageState.State.PRESENT);
    if (!complete) {
      new Assembler(parts.environment(), parts.progress())
          .assemble(AssemblyRequest.of(cluster), cluster.packages().directory(), false);
    }
  }

  private void deploy(Cluster cluster) {
    try (Deployment deployment = parts.deployments().apply(cluster)) {
      deployment.install(deployment.plan(false));
    }
  }

  /** False where no binary can be had: then the stack comes up without it, and says so. */
  private boolean startMySql(PlaygroundPorts ports) {
    try (MavenArtifacts maven = MavenArtifacts.open(parts.environment(), parts.progress())) {
      MySqlBinaries binaries =
          MySqlBinaries.install(() -> fetchMySql(maven), folder.mysql().resolve("programs"));
      DemoMySql mysql =
          new DemoMySql(
              binaries,
              folder.mysql(),
              folder.units(),
              parts.services(),
              LOOPBACK,
              ports.number(PlaygroundPort.MYSQL));
      mysql.prepare();
      mysql.start();
      return true;
    } catch (MySqlBinaries.NotToBeHad e) {
      say.accept(e.getMessage() + ": the playground comes up without MySQL and its connectors");
      e.hint().ifPresent(say);
      return false;
    }
  }

  /** Who carried the archives in, but not this one, has a use for the rest all the same. */
  private static Path fetchMySql(MavenArtifacts maven) {
    try {
      return maven.resolve(Coordinates.parse(MySqlBinaries.ARTIFACT));
    } catch (UserError e) {
      if (e.exitCode() == ExitCode.UNREACHABLE || e.exitCode() == ExitCode.NOT_FOUND) {
        throw new MySqlBinaries.NotToBeHad(
            e.getMessage(), "kfctl playground up brings them, once it is to be had");
      }
      throw e;
    }
  }

  private void connect(Cluster cluster, PlaygroundPorts ports) {
    Endpoints endpoints = new Endpoints(cluster);
    DemoConnectors connectors =
        new DemoConnectors(
            endpoints.bootstrapServers(),
            LOOPBACK,
            ports.number(PlaygroundPort.MYSQL),
            DemoConnectors.TUTORIAL_PASSWORD);
    connectors.writeSource(folder.connectors());
    connectors.writeSink(folder.connectors());
    new RunningConnectors(endpoints.connectUrls(), parts.progress()).run(connectors.configs());
    parts
        .progress()
        .during(
            "",
            "wait for the rows of " + DemoConnectors.SOURCE + " in " + DemoConnectors.SINK,
            0,
            task -> {
              new DemoTables(DemoTables.login(ports)).awaitArrived();
              SinkLag.awaitNone(ports);
            });
  }
}
