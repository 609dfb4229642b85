package io.kfctl;

import io.kfctl.cli.console.Console;
import io.kfctl.cli.console.SystemConsole;
import io.kfctl.cli.console.Terminals;
import io.kfctl.host.Patience;
import io.kfctl.host.RemoteCommand;
import io.kfctl.host.local.LocalTransport;
import io.kfctl.host.ssh.SshClasses;
import io.kfctl.kafka.RehearsalBroker;
import io.kfctl.net.LoopbackServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs short commands whose output nobody sees, so that the JVM loads the classes that most
 * commands need. The launcher lets the JVM put these into an archive, from which the next start
 * takes them. It must leave nothing behind, and contact nothing but this process itself.
 */
final class Rehearsal {
  private static final List<List<String>> WITHOUT_A_STACK =
      List.of(
          List.of("--help"),
          List.of("version", "--help"),
          List.of("version"),
          List.of("version", "-o", "json"),
          List.of("version", "-o", "yaml"),
          List.of("version", "-o", "no-such-format"),
          List.of("complete", "zsh", "--", "-"),
          List.of("no-such-command"));

  private static final List<List<String>> WITH_A_STACK =
      List.of(
          List.of("lag", RehearsalBroker.GROUP, "--max", "1"),
          List.of("lag", RehearsalBroker.BUSY_GROUP),
          List.of("lag"),
          List.of("lag", "-o", "json"),
          List.of("topic", "list"),
          List.of("topic", "offsets", RehearsalBroker.TOPIC, "--time", "2026-03-01T08:00:00Z"),
          List.of("connector", "list"),
          List.of("connector", "status", "rehearsal", "-v"));

  /** Where a command line is played. */
  interface Stage {
    void play(Console console, Map<String, String> environment, String[] line);
  }

  private final Stage stage;
  private final Path folder;

  private Rehearsal(Stage stage, Path folder) {
    this.stage = stage;
    this.folder = folder;
  }

  static void perform(Stage stage) {
    try {
      Path folder = Files.createTempDirectory("kfctl-rehearsal");
      try (RehearsalBroker kafka = RehearsalBroker.start();
          RehearsalWorker connect = RehearsalWorker.start();
          LoopbackServer ssh = LoopbackServer.open("rehearsal-echo")) {
        ssh.begin(Rehearsal::echo);
        Rehearsal rehearsal = new Rehearsal(stage, folder);
        WITHOUT_A_STACK.forEach(line -> rehearsal.play(line, List.of()));
        rehearsal.playAt(kafka.endpoint().port(), connect.port(), ssh.endpoint().port());
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      // without loopback or a folder for temporary files the next start is a little slower
    }
  }

  /**
   * Says whatever it is told. An ssh client agrees with it on all algorithms, since they are its
   * own, makes its keys and gives up at the server's proof.
   */
  private static void echo(Socket client) throws IOException {
    client.getInputStream().transferTo(client.getOutputStream());
  }

  private void playAt(int kafka, int connect, int ssh) throws IOException {
    Path file = folder.resolve("cluster.yaml");
    Files.writeString(file, clusterFile(folder, kafka, connect, ssh));
    Files.writeString(folder.resolve("contexts.yaml"), contexts(file));
    List<String> named = List.of("-f", file.toString());
    WITH_A_STACK.forEach(line -> play(line, named));
    play(List.of("lag", RehearsalBroker.GROUP), List.of());
    play(List.of("context", "list"), List.of());
    List<String> consume = List.of("consume", RehearsalBroker.RECORDS);
    List<String> registry = List.of("--registry-url", "http://127.0.0.1:" + connect);
    play(consume, Stream.concat(named.stream(), registry.stream()).toList());
    play(
        consume,
        Stream.concat(registry.stream(), Stream.of("-o", "json", "-f", file.toString())).toList());
    // Every plan renders, and whatever goes to hosts goes over ssh, which ends early here.
    play(List.of("render", "-d", folder.resolve("out").toString()), named);
    play(List.of("status"), named);
    SshClasses.rehearse();
    new LocalTransport("rehearsal", "rehearsal", Patience.DEFAULT)
        .run(RemoteCommand.script("rehearsal", "exit 0").asLogin());
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static String clusterFile(Path folder, int kafka, int connect, int ssh) {
    return """
        name: rehearsal
        ssh: {user: rehearsal, port: %d, hostKeys: accept-new, knownHosts: %s/known_hosts}
        packages:
          plugins: [a.tar.gz, {name: b, files: [b.jar]}]
        kafka: {port: %d, heap: 1g, properties: {log.retention.bytes: 1000000}}
        connect: {properties: {listeners: "http://127.0.0.1:%d", consumer.max.poll.records: 1000}}
        hosts:
          - {name: node1, address: 127.0.0.1, roles: [zookeeper, kafka, schema-registry, connect]}
        """
        .formatted(ssh, folder, kafka, connect);
  }

  private static String contexts(Path clusterFile) {
    return "current: rehearsal\ncontexts:\n- {name: rehearsal, cluster: %s}\n"
        .formatted(clusterFile);
  }

  private void play(List<String> line, List<String> more) {
    for (String terminals : List.of("", "12")) {
      String[] words = Stream.concat(line.stream(), more.stream()).toArray(String[]::new);
      stage.play(console(terminals), Map.of("KFCTL_HOME", folder.toString()), words);
    }
  }

  private static Console console(String terminals) {
    return new SystemConsole(
        InputStream.nullInputStream(),
        OutputStream.nullOutputStream(),
        OutputStream.nullOutputStream(),
        Terminals.of(terminals, "UTF-8"));
  }
}
