package io.kfctl.host.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.host.ssh.KnownHost.HostPublicKey;
import io.kfctl.host.ssh.KnownHosts.Kind;
import io.kfctl.host.ssh.KnownHosts.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownHostsTest {
  private static final String ED25519 =
      "AAAAC3NzaC1lZDI1NTE5AAAAIMO/MD31U4ZXdOhbhB1quZiMk0l5RK3SSbkPYALNY2Gn";

  private static final String OTHER =
      "AAAAC3NzaC1lZDI1NTE5AAAAIBsYe46TxxfQqvGNctFFu7uOIZRE6l0PJ51ZguL8raxF";

  private static final String ECDSA =
      "AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBGbCLY6kH0iqxuqZ7kIuOiwAivLSOZOVp"
          + "/uSAgpOAvtgiDGbNf1Yo1l0xs7pGHGhF1CEraRi0kQ+41TFYvYLRzA=";

  @TempDir private Path folder;

  private KnownHosts known(String text) throws IOException {
    return KnownHosts.read(List.of(Files.writeString(folder.resolve("known_hosts"), text)));
  }

  private static HostPublicKey key(String base64) {
    return HostPublicKey.of(Base64.getDecoder().decode(base64));
  }

  private static Kind judged(KnownHosts hosts, String name, String base64) {
    return hosts.judge(name, key(base64)).kind();
  }

  @Test
  void knowsPlainNamesInLists() throws IOException {
    KnownHosts hosts = known("node1,10.0.0.1,*.lan,!bad.lan ssh-ed25519 " + ED25519 + " comment\n");

    assertThat(judged(hosts, "node1", ED25519)).isEqualTo(Kind.KNOWN);
    assertThat(judged(hosts, "NODE1", ED25519)).isEqualTo(Kind.KNOWN);
    assertThat(judged(hosts, "10.0.0.1", ED25519)).isEqualTo(Kind.KNOWN);
    assertThat(judged(hosts, "a.lan", ED25519)).isEqualTo(Kind.KNOWN);
    assertThat(judged(hosts, "bad.lan", ED25519)).isEqualTo(Kind.UNKNOWN);
    assertThat(judged(hosts, "[node1]:2222", ED25519)).isEqualTo(Kind.UNKNOWN);
    assertThat(judged(hosts, "node2", ED25519)).isEqualTo(Kind.UNKNOWN);
  }

  @Test
  void knowsHashedNames() throws IOException {
    // made by ssh-keygen -H
    KnownHosts hosts =
        known(
            """
            |1|ZqaVuWSbwTJH69DB4HBLxIK+wZs=|y8c5yS4ONhcDtmDGUhrTlCmSXL0= ssh-ed25519 %s
            |1|Db1Om2tEKVEqJkrO2zm1Wx1sid8=|ySww9rhZN76JkpUIQ7qjtF/fpNw= ssh-ed25519 %s
            |1|broken|x ssh-ed25519 %s
            """
                .formatted(ED25519, ED25519, ED25519));

    assertThat(judged(hosts, "node1", ED25519)).isEqualTo(Kind.KNOWN);
    assertThat(judged(hosts, "Node1", ED25519)).isEqualTo(Kind.KNOWN);
    assertThat(judged(hosts, "[10.0.0.1]:2222", ED25519)).isEqualTo(Kind.KNOWN);
    assertThat(judged(hosts, "10.0.0.1", ED25519)).isEqualTo(Kind.UNKNOWN);
    assertThat(judged(hosts, "node1", OTHER)).isEqualTo(Kind.CHANGED);
  }

  @Test
  void aKnownHostWithAnotherKeyHasChanged() throws IOException {
    KnownHosts hosts = known("# first\n\nnode1 ssh-ed25519 " + OTHER + "\n");

    Verdict verdict = hosts.judge("node1", key(ED25519));

    assertThat(verdict.kind()).isEqualTo(Kind.CHANGED);
    assertThat(verdict.entry().map(KnownHost::place))
        .contains(folder.resolve("known_hosts") + " line 3");
  }

  @Test
  void aKeyOfAnotherTypeIsAChangeToo() throws IOException {
    KnownHosts hosts = known("node1 ssh-ed25519 " + ED25519 + "\n");

    assertThat(judged(hosts, "node1", ECDSA)).isEqualTo(Kind.CHANGED);
  }

  @Test
  void anyOfSeveralKeysWillDo() throws IOException {
    KnownHosts hosts =
        known("node1 ssh-ed25519 " + OTHER + "\nnode1 ssh-ed25519 " + ED25519 + "\n");

    assertThat(judged(hosts, "node1", ED25519)).isEqualTo(Kind.KNOWN);
    assertThat(hosts.plain("node1")).hasSize(2);
  }

  @Test
  void aRevokedKeyIsRefusedWhateverElseIsSaid() throws IOException {
    KnownHosts hosts =
        known("node1 ssh-ed25519 " + ED25519 + "\n@revoked * ssh-ed25519 " + ED25519 + "\n");

    assertThat(judged(hosts, "node1", ED25519)).isEqualTo(Kind.REVOKED);
    assertThat(judged(hosts, "node9", ED25519)).isEqualTo(Kind.REVOKED);
  }

  @Test
  void passesOverWhatIsNoEntry() throws IOException {
    KnownHosts hosts =
        known(
            """
            node1
            node1 ssh-ed25519
            node1 ssh-ed25519 not-base64!
            node1 ssh-rsa %s
            @cert-authority *.lan ssh-ed25519 %s
            """
                .formatted(ED25519, ED25519));

    assertThat(judged(hosts, "node1", ED25519)).isEqualTo(Kind.UNKNOWN);
    assertThat(judged(hosts, "a.lan", ED25519)).isEqualTo(Kind.UNKNOWN);
    assertThat(hosts.certAuthority("a.lan")).isPresent();
    assertThat(hosts.certAuthority("node1")).isEqualTo(Optional.empty());
  }

  @Test
  void addsALineToANewFileThatOnlyItsOwnerReads() throws IOException {
    Path file = folder.resolve("ssh/known_hosts");

    KnownHosts.add(file, "node1", key(ED25519));

    assertThat(file).hasContent("node1 ssh-ed25519 " + ED25519 + "\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void addsALineAfterALineWithoutItsEnd() throws IOException {
    Path file = Files.writeString(folder.resolve("known_hosts"), "# no newline");

    KnownHosts.add(file, "node1", key(ED25519));
    KnownHosts.add(file, "node2", key(OTHER));

    assertThat(file)
        .hasContent(
            "# no newline\nnode1 ssh-ed25519 " + ED25519 + "\nnode2 ssh-ed25519 " + OTHER + "\n");
  }

  @Test
  void showsFingerprintsAsSshDoes() {
    // by ssh-keygen -l
    assertThat(key(ED25519).fingerprint())
        .isEqualTo("SHA256:B3bw5Bk/UURNWp5ekqQ0IegXiFv/07RPrTdnU8CbBhc");
    assertThat(key(ECDSA).fingerprint())
        .isEqualTo("SHA256:cwtossHS/3uqxs8wtG656LLqcvSqDi7Z9rUrA3TZBFQ");
    assertThat(key(ED25519).typeName()).isEqualTo("ED25519");
    assertThat(key(ECDSA).typeName()).isEqualTo("ECDSA");
  }
}
