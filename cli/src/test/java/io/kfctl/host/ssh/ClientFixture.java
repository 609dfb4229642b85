package io.kfctl.host.ssh;

import io.kfctl.cluster.Host;
import io.kfctl.cluster.Role;
import io.kfctl.cluster.SshSettings;
import io.kfctl.cluster.SshSettings.HostKeys;
import io.kfctl.host.Patience;
import io.kfctl.host.Prompt;
import io.kfctl.host.RemoteCommand;
import io.kfctl.host.Transport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An operator with a home folder, who can be asked questions. */
final class ClientFixture {
  static final Patience PATIENCE =
      new Patience(
          Duration.ofSeconds(2),
          Duration.ofSeconds(3),
          Duration.ofSeconds(3),
          Duration.ofSeconds(8),
          Duration.ofSeconds(2));

  final Path home;
  final Map<String, String> variables = new HashMap<>();
  final List<String> questions = new ArrayList<>();
  private final List<String> answers = new ArrayList<>();
  HostKeys hostKeys = HostKeys.STRICT;
  Optional<Path> privateKey = Optional.empty();
  Optional<String> user = Optional.of("deploy");

  ClientFixture(Path home) throws IOException {
    this.home = home;
    Files.createDirectories(home.resolve(".ssh"));
  }

  /** The person types these, one after the other, and then goes away. */
  ClientFixture types(String... secrets) {
    answers.addAll(List.of(secrets));
    return this;
  }

  Path knownHosts() {
    return home.resolve(".ssh/known_hosts");
  }

  void knows(String lines) throws IOException {
    Files.writeString(knownHosts(), lines);
  }

  void config(String text) throws IOException {
    Files.writeString(home.resolve(".ssh/config"), text);
  }

  private synchronized Optional<char[]> answer(String question) {
    questions.add(question);
    return answers.isEmpty() ? Optional.empty() : Optional.of(answers.remove(0).toCharArray());
  }

  SshClient client(int port) {
    SshSettings settings =
        new SshSettings(user, Optional.of(port), privateKey, Optional.empty(), hostKeys);
    Prompt prompt = this::answer;
    return SshClient.of(settings, new SshEnvironment(home, "typist", variables), prompt, PATIENCE);
  }

  static Host host(String name, String address) {
    return new Host(name, 1, address, Set.of(Role.KAFKA));
  }

  /** Logs in once and says whether a command runs. */
  boolean reaches(int port) {
    try (Transport transport = client(port).to(host("node1", "127.0.0.1"))) {
      return transport.run(RemoteCommand.of("true")).succeeded();
    }
  }
}
