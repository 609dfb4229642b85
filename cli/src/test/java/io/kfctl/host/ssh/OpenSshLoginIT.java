package io.kfctl.host.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfctl.cluster.SshSettings.HostKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys as OpenSSH makes them, its agent, and its server. */
class OpenSshLoginIT {
  private static final String SECRET = "open sesame";

  @TempDir private Path serverFolder;
  @TempDir private Path home;
  private OpenSshd sshd;
  private ClientFixture client;

  @BeforeEach
  void start() throws IOException {
    sshd = OpenSshd.start(serverFolder);
    client = new ClientFixture(home);
    client.user = Optional.of(sshd.user());
    client.knows(sshd.knownHosts(sshd.port()));
  }

  @AfterEach
  void stop() {
    if (sshd != null) {
      sshd.close();
    }
  }

  private Path authorizedKey(String name, String passphrase, String... options) throws Exception {
    Path key = home.resolve(".ssh").resolve(name);
    List<String> words =
        new java.util.ArrayList<>(List.of("ssh-keygen", "-q", "-f", key.toString()));
    words.addAll(List.of("-N", passphrase));
    words.addAll(List.of(options));
    run(words);
    Files.writeString(
        serverFolder.resolve("authorized_keys"),
        Files.readString(Path.of(key + ".pub")),
        StandardOpenOption.APPEND);
    return key;
  }

  private String run(List<String> words) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().putAll(client.variables);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  @ParameterizedTest
  @CsvSource({
    "id_ed25519, -t ed25519",
    "id_ecdsa, -t ecdsa -b 256",
    "id_ecdsa, -t ecdsa -b 521",
    "id_rsa, -t rsa -b 2048",
    "id_rsa, -t rsa -b 2048 -m PEM",
    "id_rsa, -t rsa -b 2048 -m PKCS8"
  })
  void keysOfEveryKindOpenTheDoor(String name, String options) throws Exception {
    authorizedKey(name, "", options.split(" "));
    assertThat(client.reaches(sshd.port())).isTrue();
    assertThat(client.questions).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "id_ed25519, -t ed25519",
    "id_rsa, -t rsa -b 2048",
    "id_rsa, -t rsa -b 2048 -m PEM",
    "id_ecdsa, -t ecdsa -m PKCS8"
  })
  void keysOfEveryKindCanBeUnlocked(String name, String options) throws Exception {
    Path key = authorizedKey(name, SECRET, options.split(" "));
    client.types("wrong", SECRET);

    assertThat(client.reaches(sshd.port())).isTrue();
    assertThat(client.questions)
        .containsExactly("Passphrase for " + key + ":", "Passphrase for " + key + ":");
  }

  @Test
  void aLockedKeyWithoutItsPublicPartCanBeUnlocked() throws Exception {
    Path key = authorizedKey("id_rsa", SECRET, "-t", "rsa", "-b", "2048", "-m", "PEM");
    Files.delete(Path.of(key + ".pub"));
    client.types(SECRET);

    assertThat(client.reaches(sshd.port())).isTrue();
  }

  @Test
  void anAgentHoldsTheKey() throws Exception {
    Path key = authorizedKey("elsewhere", SECRET, "-t", "ed25519");
    Path socket = home.resolve("agent");
    Process agent =
        new ProcessBuilder("ssh-agent", "-D", "-a", socket.toString())
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("agent.log").toFile())
            .start();
    try {
      org.awaitility.Awaitility.await().until(() -> Files.exists(socket));
      client.variables.put("SSH_AUTH_SOCK", socket.toString());
      Path askpass =
          Files.writeString(home.resolve("askpass"), "#!/bin/sh\necho '" + SECRET + "'\n");
      assertThat(askpass.toFile().setExecutable(true)).isTrue();
      client.variables.put("SSH_ASKPASS", askpass.toString());
      client.variables.put("SSH_ASKPASS_REQUIRE", "force");
      run(List.of("ssh-add", key.toString()));

      assertThat(client.reaches(sshd.port())).isTrue();

      // The file that was asked for is locked, but the agent has it.
      client.privateKey = Optional.of(key);
      assertThat(client.reaches(sshd.port())).isTrue();
      assertThat(client.questions).isEmpty();

      // Another file was asked for: the agent's other keys are not offered.
      client.privateKey = Optional.of(sshd.clientKey());
      Files.writeString(
          serverFolder.resolve("authorized_keys"), Files.readString(Path.of(key + ".pub")));
      assertThatThrownBy(() -> client.reaches(sshd.port()))
          .hasMessageContaining("(offered " + sshd.clientKey() + ")");
    } finally {
      agent.destroy();
      agent.waitFor();
    }
  }

  @Test
  void anAgentThatIsGoneIsNoObstacle() throws Exception {
    authorizedKey("id_ed25519", "", "-t", "ed25519");
    client.variables.put("SSH_AUTH_SOCK", home.resolve("gone").toString());

    assertThat(client.reaches(sshd.port())).isTrue();
  }

  @Test
  void theHostIsAskedForAKeyOfATypeThatIsKnown() throws Exception {
    authorizedKey("id_ed25519", "", "-t", "ed25519");
    for (String known : sshd.hostKeys()) {
      client.knows("[127.0.0.1]:" + sshd.port() + " " + known + "\n");
      assertThat(client.reaches(sshd.port())).as(known).isTrue();
    }
  }

  @Test
  void hashedNamesByOpenSshAreFound() throws Exception {
    authorizedKey("id_ed25519", "", "-t", "ed25519");
    run(List.of("ssh-keygen", "-H", "-f", client.knownHosts().toString()));
    assertThat(Files.readString(client.knownHosts())).startsWith("|1|");

    assertThat(client.reaches(sshd.port())).isTrue();
  }

  @Test
  void whatWasAcceptedIsAcceptedByOpenSshToo() throws Exception {
    Path key = authorizedKey("id_ed25519", "", "-t", "ed25519");
    Files.delete(client.knownHosts());
    client.hostKeys = HostKeys.ACCEPT_NEW;

    assertThat(client.reaches(sshd.port())).isTrue();

    String output =
        run(
            List.of(
                "ssh",
                "-F",
                "/dev/null",
                "-i",
                key.toString(),
                "-p",
                String.valueOf(sshd.port()),
                "-o",
                "StrictHostKeyChecking=yes",
                "-o",
                "UserKnownHostsFile=" + client.knownHosts(),
                sshd.user() + "@127.0.0.1",
                "echo hello"));
    assertThat(output).endsWith("hello\n");
  }
}
