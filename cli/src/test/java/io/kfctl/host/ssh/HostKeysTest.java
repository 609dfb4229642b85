package io.kfctl.host.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfctl.cluster.SshSettings.HostKeys;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import io.kfctl.host.HostException;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostKeysTest {
  @TempDir private Path serverFolder;
  @TempDir private Path home;
  private MinaSshd sshd;
  private ClientFixture client;

  @BeforeEach
  void start() throws IOException {
    sshd = MinaSshd.start(serverFolder);
    client = new ClientFixture(home);
    client.privateKey = Optional.of(sshd.clientKey());
  }

  @AfterEach
  void stop() {
    sshd.close();
  }

  private String line(KeyPair key) {
    return "[127.0.0.1]:" + sshd.port() + " " + MinaSshd.publicKey(key) + "\n";
  }

  private AbstractThrowableAssert<?, ?> assertRefused() {
    return assertThatThrownBy(() -> client.reaches(sshd.port()))
        .isInstanceOf(HostException.Unreachable.class)
        .satisfies(e -> assertThat(((UserError) e).exitCode()).isEqualTo(ExitCode.UNREACHABLE));
  }

  private static String hintOf(Throwable e) {
    return ((UserError) e).hint().orElse("");
  }

  @Test
  void aKnownKeyIsTrusted() throws IOException {
    client.knows(line(sshd.key()));

    assertThat(client.reaches(sshd.port())).isTrue();
  }

  @Test
  void anUnknownKeyIsRefusedWithItsFingerprintAndTheNextCommand() {
    assertRefused()
        .hasMessage(
            "node1: the host key of 127.0.0.1 port "
                + sshd.port()
                + " is not in "
                + client.knownHosts()
                + ": ECDSA "
                + MinaSshd.fingerprint(sshd.key()))
        .satisfies(
            e ->
                assertThat(hintOf(e))
                    .isEqualTo(
                        "compare it with: ssh-keygen -lf /etc/ssh/ssh_host_ecdsa_key.pub (on the"
                            + " host), then: ssh-keyscan -H -p "
                            + sshd.port()
                            + " 127.0.0.1 >> "
                            + client.knownHosts()
                            + "; or set ssh.hostKeys to accept-new in the cluster file"));
    assertThat(client.knownHosts()).doesNotExist();
  }

  @Test
  void anUnknownKeyIsAddedWhenThatIsWanted() throws IOException {
    client.hostKeys = HostKeys.ACCEPT_NEW;

    assertThat(client.reaches(sshd.port())).isTrue();

    assertThat(client.knownHosts()).hasContent(line(sshd.key()));
    client.hostKeys = HostKeys.STRICT;
    assertThat(client.reaches(sshd.port())).isTrue();
  }

  @Test
  void aNewKeyThatCannotBeAddedIsNotTrusted() throws IOException {
    client.hostKeys = HostKeys.ACCEPT_NEW;
    client.config("UserKnownHostsFile /proc/none/known_hosts\n"); // no folder can be made there

    assertRefused()
        .hasMessageStartingWith(
            "node1: its new host key cannot be added to /proc/none/known_hosts: ");
  }

  @Test
  void aChangedKeyIsRefusedInEitherMode() throws IOException {
    KeyPair old = MinaSshd.hostKey();
    client.knows("# the cluster\n" + line(old));

    for (HostKeys mode : HostKeys.values()) {
      client.hostKeys = mode;
      assertRefused()
          .hasMessage(
              "node1: the host key of 127.0.0.1 port "
                  + sshd.port()
                  + " has changed: it shows ECDSA "
                  + MinaSshd.fingerprint(sshd.key())
                  + ", but "
                  + client.knownHosts()
                  + " line 2 has ECDSA "
                  + MinaSshd.fingerprint(old)
                  + "; was the host set up anew, or does someone stand in between?")
          .satisfies(
              e ->
                  assertThat(hintOf(e))
                      .isEqualTo(
                          "if the new key is right: ssh-keygen -R '[127.0.0.1]:"
                              + sshd.port()
                              + "' -f "
                              + client.knownHosts()
                              + ", then: ssh-keyscan -H -p "
                              + sshd.port()
                              + " 127.0.0.1 >> "
                              + client.knownHosts()));
      assertThat(client.knownHosts()).hasContent("# the cluster\n" + line(old));
    }
  }

  @Test
  void aRevokedKeyIsRefused() throws IOException {
    client.knows(line(sshd.key()) + "@revoked * " + MinaSshd.publicKey(sshd.key()) + "\n");

    assertRefused()
        .hasMessage(
            "node1: the host key of 127.0.0.1 port "
                + sshd.port()
                + " is revoked by "
                + client.knownHosts()
                + " line 2: ECDSA "
                + MinaSshd.fingerprint(sshd.key()));
  }

  @Test
  void anAliasIsLookedUpInsteadOfTheAddress() throws IOException {
    client.knows("broker " + MinaSshd.publicKey(sshd.key()) + "\n");
    client.config("HostKeyAlias broker\n");

    assertThat(client.reaches(sshd.port())).isTrue();
  }

  @Test
  void aLineForTheBareAddressWillDoButCannotContradict() throws IOException {
    client.knows("127.0.0.1 " + MinaSshd.publicKey(sshd.key()) + "\n");
    assertThat(client.reaches(sshd.port())).isTrue();

    client.knows("127.0.0.1 " + MinaSshd.publicKey(MinaSshd.hostKey()) + "\n");
    assertRefused().hasMessageContaining(" is not in ");
  }

  @Test
  void anAuthorityIsMentionedBecauseItIsNotUsed() throws IOException {
    client.knows("@cert-authority * " + MinaSshd.publicKey(MinaSshd.hostKey()) + "\n");

    assertRefused()
        .hasMessageContaining(
            "; kfctl does not use the authority in " + client.knownHosts() + " line 1: ECDSA ");
  }
}
