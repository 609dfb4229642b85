package io.kfctl.host.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.cluster.SshSettings.HostKeys;
import io.kfctl.host.RemoteCommand;
import io.kfctl.host.Transport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.kex.KexProposalOption;
import org.apache.sshd.server.SshServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which cipher carries archives to hosts. */
class CipherTest {
  @TempDir private Path serverFolder;
  @TempDir private Path home;

  @Test
  void counter_mode_is_preferred_because_java_without_its_optimizing_compiler_is_slow_at_gcm()
      throws IOException {
    assertThat(negotiatedWith(server -> {})).isEqualTo("aes128-ctr");
  }

  @Test
  void a_server_that_allows_only_gcm_gets_gcm() throws IOException {
    assertThat(
            negotiatedWith(server -> server.setCipherFactories(List.of(BuiltinCiphers.aes256gcm))))
        .isEqualTo("aes256-gcm@openssh.com");
  }

  private String negotiatedWith(Consumer<SshServer> settings) throws IOException {
    AtomicReference<SshServer> started = new AtomicReference<>();
    MinaSshd sshd = MinaSshd.start(serverFolder, settings.andThen(started::set));
    ClientFixture client = new ClientFixture(home);
    client.hostKeys = HostKeys.ACCEPT_NEW;
    client.privateKey = Optional.of(sshd.clientKey());
    try (sshd;
        Transport transport =
            client.client(sshd.port()).to(ClientFixture.host("node1", "127.0.0.1"))) {
      transport.runOrThrow(RemoteCommand.of("true"));
      return started
          .get()
          .getActiveSessions()
          .get(0)
          .getNegotiatedKexParameter(KexProposalOption.C2SENC);
    }
  }
}
