package io.kfctl;

import io.kfctl.cli.console.Console;
import io.kfctl.cli.console.SystemConsole;
import io.kfctl.cli.console.Terminals;
import io.kfctl.kafka.RehearsalBroker;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
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
          List.of("lag"),
          List.of("lag", "-o", "json"),
          List.of("topic", "list"),
          List.of("topic", "offsets", RehearsalBroker.TOPIC, "--time", "2026-03-01T08:00:00Z"),
          List.of("connector", "list"),
          List.of("connector", "status", "rehearsal", "-v"));

  private final Function<Console, Function<String[], ?>> run;

  private Rehearsal(Function<Console, Function<String[], ?>> run) {
    this.run = run;
  }

  /**
   * @param run runs one command line on a console
   */
  static void perform(Function<Console, Function<String[], ?>> run) {
    Rehearsal rehearsal = new Rehearsal(run);
    WITHOUT_A_STACK.forEach(line -> rehearsal.play(line, List.of()));
    try (RehearsalBroker kafka = RehearsalBroker.start();
        RehearsalWorker connect = RehearsalWorker.start();
        RehearsalEcho ssh = RehearsalEcho.start()) {
      rehearsal.playAt(kafka.endpoint().port(), connect.port(), ssh.port());
    } catch (IOException e) {
      // without loopback or a folder for temporary files the next start is a little slower
    }
  }

  private void playAt(int kafka, int connect, int ssh) throws IOException {
    Path folder = Files.createTempDirectory("kfctl-rehearsal");
    try {
      Path file = folder.resolve("cluster.yaml");
      Files.writeString(file, clusterFile(folder, kafka, connect, ssh));
      WITH_A_STACK.forEach(line -> play(line, List.of("-f", file.toString())));
      // Every plan renders, and whatever goes to hosts goes over ssh, which ends early here.
      String out = folder.resolve("out").toString();
      play(List.of("render"), List.of("-d", out, "-f", file.toString()));
      play(List.of("status"), List.of("-f", file.toString()));
    } finally {
      delete(folder);
    }
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
        kafka: {port: %d}
        connect: {port: %d}
        hosts:
          - {name: node1, address: 127.0.0.1, roles: [zookeeper, kafka, schema-registry, connect]}
        """
        .formatted(ssh, folder, kafka, connect);
  }

  private void play(List<String> line, List<String> more) {
    for (String terminals : List.of("", "12")) {
      String[] words = Stream.concat(line.stream(), more.stream()).toArray(String[]::new);
      run.apply(console(terminals)).apply(words);
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
