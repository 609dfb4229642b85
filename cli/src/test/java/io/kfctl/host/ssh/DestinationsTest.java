package io.kfctl.host.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfctl.cluster.Host;
import io.kfctl.cluster.Role;
import io.kfctl.cluster.SshSettings;
import io.kfctl.cluster.SshSettings.HostKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DestinationsTest {
  private static final SshSettings NOTHING =
      new SshSettings(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), HostKeys.STRICT);

  @TempDir private Path home;
  private final Map<String, String> variables = new HashMap<>();

  private SshDestination destination(SshSettings settings, String config) throws IOException {
    Path file = Files.writeString(home.resolve("config"), config);
    SshEnvironment environment = new SshEnvironment(home, "typist", variables);
    return new Destinations(settings, SshConfig.read(file), environment)
        .of(new Host("node1", 1, "10.0.0.1", Set.of(Role.KAFKA)));
  }

  @Test
  void theDefaultsAreThoseOfSsh() throws IOException {
    SshDestination destination = destination(NOTHING, "");

    assertThat(destination.host()).isEqualTo("node1");
    assertThat(destination.address()).isEqualTo("10.0.0.1");
    assertThat(destination.port()).isEqualTo(22);
    assertThat(destination.user()).isEqualTo("typist");
    assertThat(destination.keys())
        .containsExactly(
            home.resolve(".ssh/id_ed25519"),
            home.resolve(".ssh/id_ecdsa"),
            home.resolve(".ssh/id_rsa"));
    assertThat(destination.onlyTheseKeys()).isFalse();
    assertThat(destination.agent()).isEmpty();
    assertThat(destination.knownHosts()).containsExactly(home.resolve(".ssh/known_hosts"));
    assertThat(destination.globalKnownHosts()).containsExactly(Path.of("/etc/ssh/ssh_known_hosts"));
    assertThat(destination.knownAs()).isEqualTo("10.0.0.1");
    assertThat(destination.sshCommand()).isEqualTo("ssh typist@10.0.0.1");
    assertThat(destination.keyscanCommand()).isEqualTo("ssh-keyscan -H 10.0.0.1");
  }

  @Test
  void theConfigFileIsFollowed() throws IOException {
    variables.put("SSH_AUTH_SOCK", "/run/agent");
    variables.put("KEYS", "/keys");
    SshDestination destination =
        destination(
            NOTHING,
            """
            Host 10.0.0.1
              HostName %h.example
              Port 2222
              User deploy
              IdentityFile ~/.ssh/%r@%h
              IdentityFile ${KEYS}/%u-%p-%%
              IdentitiesOnly yes
              UserKnownHostsFile ~/known_one %d/known_two
              GlobalKnownHostsFile none
              HostKeyAlias broker
            """);

    assertThat(destination.address()).isEqualTo("10.0.0.1.example");
    assertThat(destination.port()).isEqualTo(2222);
    assertThat(destination.user()).isEqualTo("deploy");
    assertThat(destination.keys())
        .containsExactly(
            home.resolve(".ssh/deploy@10.0.0.1.example"), Path.of("/keys/typist-2222-%"));
    assertThat(destination.onlyTheseKeys()).isTrue();
    assertThat(destination.agent()).contains(Path.of("/run/agent"));
    assertThat(destination.knownHosts())
        .containsExactly(home.resolve("known_one"), home.resolve("known_two"));
    assertThat(destination.globalKnownHosts()).isEmpty();
    assertThat(destination.knownAs()).isEqualTo("broker");
    assertThat(destination.where()).isEqualTo("10.0.0.1.example port 2222");
    assertThat(destination.sshCommand()).isEqualTo("ssh -p 2222 deploy@10.0.0.1.example");
  }

  @Test
  void theClusterFileWinsOverTheConfigFile() throws IOException {
    Path key = Files.createFile(home.resolve("key"));
    SshSettings settings =
        new SshSettings(
            Optional.of("root"),
            Optional.of(2200),
            Optional.of(key),
            Optional.of(home.resolve("known")),
            HostKeys.ACCEPT_NEW);

    SshDestination destination =
        destination(
            settings, "User x\nPort 1\nIdentityFile /x\nUserKnownHostsFile /y\nHostName other\n");

    assertThat(destination.user()).isEqualTo("root");
    assertThat(destination.port()).isEqualTo(2200);
    assertThat(destination.keys()).containsExactly(key);
    assertThat(destination.onlyTheseKeys()).isTrue();
    assertThat(destination.knownHosts()).containsExactly(home.resolve("known"));
    assertThat(destination.globalKnownHosts()).isEmpty();
    assertThat(destination.hostKeys()).isEqualTo(HostKeys.ACCEPT_NEW);
    assertThat(destination.address()).isEqualTo("other");
    assertThat(destination.knownAs()).isEqualTo("[other]:2200");
  }

  @Test
  void anAgentCanBeChosenOrTurnedOff() throws IOException {
    variables.put("SSH_AUTH_SOCK", "/run/agent");
    variables.put("MINE", "/run/mine");

    assertThat(destination(NOTHING, "IdentityAgent none\n").agent()).isEmpty();
    assertThat(destination(NOTHING, "IdentityAgent SSH_AUTH_SOCK\n").agent())
        .contains(Path.of("/run/agent"));
    assertThat(destination(NOTHING, "IdentityAgent $MINE\n").agent())
        .contains(Path.of("/run/mine"));
    assertThat(destination(NOTHING, "IdentityAgent \"~/a b\"\n").agent())
        .contains(home.resolve("a b"));
  }

  @Test
  void aKeyThatIsNotThereIsSaidAtOnce() {
    Path key = home.resolve("missing");
    SshSettings settings =
        new SshSettings(
            Optional.empty(),
            Optional.empty(),
            Optional.of(key),
            Optional.empty(),
            HostKeys.STRICT);

    assertThatThrownBy(() -> destination(settings, ""))
        .hasMessage("ssh.privateKey: there is no file " + key);
  }

  @Test
  void whatCannotBeExpandedIsSaid() {
    assertThatThrownBy(() -> destination(NOTHING, "IdentityFile ~/%C\n"))
        .hasMessage("~/.ssh/config: kfctl does not know %C in ~/%C");
    assertThatThrownBy(() -> destination(NOTHING, "IdentityFile ${NONE}/x\n"))
        .hasMessage("~/.ssh/config: the environment variable NONE in ${NONE}/x is not set");
    assertThatThrownBy(() -> destination(NOTHING, "Port 70000\n"))
        .hasMessage("~/.ssh/config: Port 70000 is no port");
    assertThatThrownBy(() -> destination(NOTHING, "Port x\n"))
        .hasMessage("~/.ssh/config: Port x is no port");
  }
}
