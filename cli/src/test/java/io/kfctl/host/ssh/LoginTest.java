package io.kfctl.host.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfctl.cluster.SshSettings.HostKeys;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import io.kfctl.host.HostException;
import io.kfctl.host.RemoteCommand;
import io.kfctl.host.Transport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.keyboard.InteractiveChallenge;
import org.apache.sshd.server.auth.keyboard.KeyboardInteractiveAuthenticator;
import org.apache.sshd.server.session.ServerSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginTest {
  private static final String SECRET = "corrèct horse";

  @TempDir private Path serverFolder;
  @TempDir private Path home;
  private MinaSshd sshd;
  private ClientFixture client;

  @BeforeEach
  void prepare() throws IOException {
    client = new ClientFixture(home);
    client.hostKeys = HostKeys.ACCEPT_NEW;
  }

  @AfterEach
  void stop() {
    sshd.close();
  }

  private void start(Consumer<SshServer> settings) throws IOException {
    sshd = MinaSshd.start(serverFolder, settings);
  }

  private void acceptPassword(SshServer server) {
    server.setPasswordAuthenticator(
        (user, password, session) -> user.equals("deploy") && password.equals(SECRET));
    server.setKeyboardInteractiveAuthenticator(null);
  }

  /** Puts the key that the server accepts where ssh looks for keys. */
  private Path defaultKey(String name) throws IOException {
    Path key = home.resolve(".ssh").resolve(name);
    Files.copy(sshd.clientKey(), key);
    Files.copy(Path.of(sshd.clientKey() + ".pub"), Path.of(key + ".pub"));
    return key;
  }

  /** A key with a passphrase, accepted by the server. */
  private Path lockedKey(String name) throws IOException {
    Path key = home.resolve(".ssh").resolve(name);
    MinaSshd.writeClientKey(key, SECRET);
    String authorized = Files.readString(Path.of(key + ".pub")).split(" ")[1];
    start(
        server ->
            server.setPublickeyAuthenticator(
                (user, shown, session) -> PublicKeyEntry.toString(shown).contains(authorized)));
    return key;
  }

  @Test
  void aDefaultKeyIsFound() throws IOException {
    start(server -> {});
    defaultKey("id_ecdsa");

    assertThat(client.reaches(sshd.port())).isTrue();
    assertThat(client.questions).isEmpty();
  }

  @Test
  void aKeyFromTheConfigFileIsUsed() throws IOException {
    start(server -> {});
    client.config("IdentityFile " + sshd.clientKey() + "\n");

    assertThat(client.reaches(sshd.port())).isTrue();
  }

  @Test
  void aPassphraseIsAskedOnceForAllHosts() throws IOException {
    Path key = lockedKey("id_ecdsa");
    client.types(SECRET);

    SshClient ssh = client.client(sshd.port());
    for (String name : List.of("node1", "node2", "node3")) {
      try (Transport transport = ssh.to(ClientFixture.host(name, "127.0.0.1"))) {
        assertThat(transport.run(RemoteCommand.of("true")).succeeded()).isTrue();
      }
    }

    assertThat(client.questions).containsExactly("Passphrase for " + key + ":");
  }

  @Test
  void aWrongPassphraseIsAskedAgain() throws IOException {
    lockedKey("id_ecdsa");
    client.types("wrong", SECRET);

    assertThat(client.reaches(sshd.port())).isTrue();
    assertThat(client.questions).hasSize(2);
  }

  @Test
  void aLockedKeyWithoutATerminalSaysWhatToDo() throws IOException {
    Path key = lockedKey("id_ecdsa");

    assertThatThrownBy(() -> client.reaches(sshd.port()))
        .isInstanceOf(HostException.Locked.class)
        .hasMessage("node1: the key " + key + " was not unlocked with its passphrase")
        .satisfies(
            e -> {
              assertThat(((UserError) e).exitCode()).isEqualTo(ExitCode.USAGE);
              assertThat(((UserError) e).hint())
                  .contains("run kfctl in a terminal, or: ssh-add " + key);
            });
  }

  @Test
  void aLockedKeyThatTheHostDoesNotWantIsNotAskedFor() throws IOException {
    MinaSshd.writeClientKey(home.resolve(".ssh/id_ed25519"), SECRET);
    start(server -> {});
    defaultKey("id_ecdsa");

    assertThat(client.reaches(sshd.port())).isTrue();
    assertThat(client.questions).isEmpty();
  }

  @Test
  void aPasswordIsTheLastResort() throws IOException {
    start(this::acceptPassword);
    client.types(SECRET);

    assertThat(client.reaches(sshd.port())).isTrue();
    assertThat(client.questions).containsExactly("Password for deploy@node1:");
  }

  @Test
  void aWrongPasswordIsAskedThreeTimes() throws IOException {
    start(this::acceptPassword);
    client.types("a", "b", "c", SECRET);

    assertThatThrownBy(() -> client.reaches(sshd.port()))
        .isInstanceOf(HostException.Unreachable.class)
        .hasMessage("node1: the login of deploy was refused (no key was found)");
    assertThat(client.questions).hasSize(3);
  }

  @Test
  void aRefusedLoginSaysWhatWasOfferedAndWhatToDo() throws IOException {
    start(this::acceptPassword);
    Path key = home.resolve(".ssh/id_rsa");
    MinaSshd.writeClientKey(key, "");
    Files.writeString(home.resolve(".ssh/id_ecdsa"), "this is no key");

    assertThatThrownBy(() -> client.reaches(sshd.port()))
        .isInstanceOf(HostException.Unreachable.class)
        .hasMessage(
            "node1: the login of deploy was refused (offered "
                + key
                + "; "
                + home.resolve(".ssh/id_ecdsa")
                + " cannot be used; there is no terminal to ask for a password)")
        .satisfies(
            e -> {
              assertThat(((UserError) e).exitCode()).isEqualTo(ExitCode.UNREACHABLE);
              assertThat(((UserError) e).hint())
                  .contains(
                      "try: ssh-copy-id -p "
                          + sshd.port()
                          + " deploy@127.0.0.1; or set ssh.user and ssh.privateKey in the cluster"
                          + " file");
            });
  }

  @Test
  void aRefusedKeyOfTheClusterFileIsTheOneToAuthorize() throws Exception {
    start(server -> {});
    Path key = home.resolve("mine");
    MinaSshd.writeClientKey(key, "");
    client.privateKey = Optional.of(key);

    assertThatThrownBy(() -> client.reaches(sshd.port()))
        .isInstanceOf(HostException.Unreachable.class)
        .satisfies(
            e ->
                assertThat(((UserError) e).hint().orElseThrow())
                    .startsWith("try: ssh-copy-id -i " + key + " -p " + sshd.port() + " deploy@"));
  }

  @Test
  void theOnlyKeyThatWasAskedForMustBeAKey() throws IOException {
    start(server -> {});
    Path key = Files.writeString(home.resolve("mine"), "this is no key");
    client.privateKey = Optional.of(key);

    assertThatThrownBy(() -> client.reaches(sshd.port()))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith(key + ": not a private key that kfctl can read: ")
        .satisfies(e -> assertThat(((UserError) e).exitCode()).isEqualTo(ExitCode.USAGE));
  }

  @Test
  void keyboardInteractiveQuestionsAreAskedWithoutTheHostsTricks() throws IOException {
    start(
        server ->
            server.setKeyboardInteractiveAuthenticator(
                new KeyboardInteractiveAuthenticator() {
                  @Override
                  public InteractiveChallenge generateChallenge(
                      ServerSession session, String user, String language, String methods) {
                    InteractiveChallenge challenge = new InteractiveChallenge();
                    challenge.addPrompt("Pass\u001b[2Jword: ", false);
                    challenge.addPrompt("Code:", true);
                    return challenge;
                  }

                  @Override
                  public boolean authenticate(
                      ServerSession session, String user, List<String> answers) {
                    return answers.equals(List.of(SECRET, "123456"));
                  }
                }));
    client.types(SECRET, "123456");

    assertThat(client.reaches(sshd.port())).isTrue();
    assertThat(client.questions)
        .containsExactly("deploy@node1: Pass [2Jword:", "deploy@node1: Code:");
  }
}
