package io.kfctl.host.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SshConfigTest {
  @TempDir private Path folder;

  private SshConfig config(String text) throws IOException {
    return SshConfig.read(Files.writeString(folder.resolve("config"), text));
  }

  private AbstractThrowableAssert<?, ?> assertRefused(String text, String host) {
    return assertThatThrownBy(() -> config(text).forHost(host))
        .isInstanceOf(UserError.class)
        .satisfies(e -> assertThat(((UserError) e).exitCode()).isEqualTo(ExitCode.USAGE));
  }

  @Test
  void aMissingFileSaysNothing() {
    SshConfig.Options options = SshConfig.read(folder.resolve("none")).forHost("node1");

    assertThat(options.value("User")).isEmpty();
    assertThat(options.identityFiles()).isEmpty();
  }

  @Test
  void theFirstValueWinsAndIdentityFilesAddUp() throws IOException {
    SshConfig.Options options =
        config(
                """
                User everybody
                Host node1
                  User first
                  Port 2201
                  IdentityFile ~/.ssh/one
                Host node*
                  Port 2202
                  HostName 10.0.0.9
                  IdentityFile ~/.ssh/two
                Host other
                  IdentityFile ~/.ssh/three
                """)
            .forHost("node1");

    assertThat(options.value("user")).contains("everybody");
    assertThat(options.value("Port")).contains("2201");
    assertThat(options.value("HostName")).contains("10.0.0.9");
    assertThat(options.identityFiles()).containsExactly("~/.ssh/one", "~/.ssh/two");
  }

  @Test
  void readsEveryWayToWriteALine() throws IOException {
    SshConfig.Options options =
        config(
                """

                # a comment
                  HOST   node1  "node 2"
                \tuser=equal
                \tPort = 2222   # and why
                \tIdentityFile "/keys/with space"
                \tHostKeyAlias 'single'
                \tUserKnownHostsFile /a "/b c" /d\\ e
                "HostName" quoted
                """)
            .forHost("node 2");

    assertThat(options.value("User")).contains("equal");
    assertThat(options.value("Port")).contains("2222");
    assertThat(options.identityFiles()).containsExactly("/keys/with space");
    assertThat(options.value("HostKeyAlias")).contains("single");
    assertThat(options.values("UserKnownHostsFile")).contains(List.of("/a", "/b c", "/d e"));
    assertThat(options.value("HostName")).contains("quoted");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ProxyJump bastion",
        "proxycommand nc %h %p",
        "BindAddress 10.0.0.1",
        "BindInterface eth1",
        "AddressFamily inet6",
        "CanonicalizeHostname always",
        "CertificateFile ~/.ssh/x-cert.pub",
        "PKCS11Provider /usr/lib/p11.so",
        "KnownHostsCommand /usr/bin/keys %H",
        "RevokedHostKeys /etc/ssh/revoked",
        "RemoteCommand tmux",
        "LocalCommand knock %h",
        "RefuseConnection \"under repair\"",
        "Ciphers aes256-ctr",
        "KexAlgorithms -curve25519-sha256",
        "HostKeyAlgorithms ssh-rsa",
        "MACs hmac-sha2-512",
        "PubkeyAcceptedAlgorithms ssh-rsa",
        "RequiredRSASize 4096"
      })
  void whatChangesTheWayIsRefusedWhereItApplies(String line) {
    String keyword = line.split(" ")[0];

    assertRefused("Host node1\n  " + line, "node1")
        .hasMessage(
            folder.resolve("config")
                + " line 2: "
                + keyword
                + " applies to node1, but kfctl cannot follow it")
        .satisfies(
            e ->
                assertThat(((UserError) e).hint())
                    .contains("take the host out of its block: Host ... !node1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ProxyJump bastion",
        "ProxyCommand nc %h %p",
        "Include ~/.ssh/more",
        "NoSuchKeyword yes",
        "Ciphers aes256-ctr"
      })
  void whatAppliesToOtherHostsDoesNotMatter(String line) throws IOException {
    assertThat(config("Host * !node1\n  " + line + "\n").forHost("node1").value("User")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ServerAliveInterval 30",
        "LogLevel QUIET",
        "Compression yes",
        "AddKeysToAgent yes",
        "ControlMaster auto",
        "ControlPath ~/.ssh/%C",
        "ProxyUseFdpass no",
        "ForwardAgent yes",
        "SendEnv LANG LC_*",
        "StrictHostKeyChecking no",
        "HashKnownHosts yes",
        "ProxyJump none",
        "ProxyCommand none",
        "AddressFamily any",
        "AddressFamily inet",
        "CanonicalizeHostname no",
        "Ciphers +3des-cbc",
        "KexAlgorithms ^sntrup761x25519-sha512@openssh.com",
        "HostKeyAlgorithms +ssh-rsa",
        "PubkeyAcceptedKeyTypes +ssh-rsa",
        "UseKeychain yes",
        "Protocol 2"
      })
  void whatChangesNothingIsFine(String line) throws IOException {
    assertThat(config(line + "\nUser me\n").forHost("node1").value("User")).contains("me");
  }

  @Test
  void noneAboveTakesALaterJumpAway() throws IOException {
    SshConfig config =
        config("Host node1\n  ProxyJump none\nHost *\n  ProxyJump bastion\n  User me\n");

    assertThat(config.forHost("node1").value("User")).contains("me");
    assertThatThrownBy(() -> config.forHost("node2"))
        .hasMessageEndingWith("line 4: ProxyJump applies to node2, but kfctl cannot follow it");
  }

  @Test
  void matchIsRefusedForEveryHost() {
    assertRefused("Host other\n  User x\nMatch host node9\n  User y\n", "node1")
        .hasMessageEndingWith("line 3: Match applies to node1, but kfctl cannot follow it")
        .satisfies(
            e ->
                assertThat(((UserError) e).hint())
                    .contains("move the block to a file of its own, which only ssh -F reads"));
  }

  @Test
  void includeAtTheTopIsRefusedWithAWayOut() throws IOException {
    assertRefused("Include ~/.ssh/more\n", "10.0.0.5")
        .satisfies(
            e ->
                assertThat(((UserError) e).hint())
                    .contains("write \"Host * !10.0.0.5\" above it and \"Host *\" below it"));
    // and that way works
    String text = "Host * !10.0.0.5\nInclude ~/.ssh/more\nHost *\nUser me\n";
    assertThat(config(text).forHost("10.0.0.5").value("User")).contains("me");
  }

  @Test
  void anUnknownKeywordIsRefusedUnlessTheFileSaysToIgnoreIt() throws IOException {
    assertRefused("ProxyHump bastion\n", "node1")
        .hasMessageEndingWith(
            "line 1: ProxyHump is not a keyword that kfctl knows, and it applies to node1");
    assertThat(
            config("IgnoreUnknown Other,proxyh*\nProxyHump bastion\n").forHost("node1").value("x"))
        .isEqualTo(Optional.empty());
  }

  @Test
  void aQuoteThatIsNotClosedIsRefused() {
    assertRefused("User me\nIdentityFile \"/a b\n", "node1")
        .hasMessageEndingWith("line 2: a quote that is not closed");
  }

  @Test
  void aKeywordWithoutAValueIsRefused() {
    assertRefused("User\n", "node1").hasMessageEndingWith("line 1: User has no value");
  }
}
