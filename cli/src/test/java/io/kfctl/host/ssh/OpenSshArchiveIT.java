package io.kfctl.host.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kfctl.host.Archives;
import io.kfctl.host.HostException;
import io.kfctl.host.ProcessTable;
import io.kfctl.host.RemoteArchive;
import io.kfctl.host.RemoteArchiveContract;
import io.kfctl.host.RemoteCommand;
import io.kfctl.host.Transport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenSshArchiveIT extends RemoteArchiveContract {
  private static final int LARGE = 200_000_000;

  @TempDir private static Path serverFolder;
  private static OpenSshd sshd;
  @TempDir private Path home;
  @TempDir private Path folder;
  private Cable cable;
  private Transport transport;

  @BeforeAll
  static void start() throws IOException {
    sshd = OpenSshd.start(serverFolder);
  }

  @AfterAll
  static void stop() {
    if (sshd != null) {
      sshd.close();
    }
  }

  @BeforeEach
  void connect() throws IOException {
    cable = Cable.to(sshd.port());
    ClientFixture client = new ClientFixture(home);
    client.user = Optional.of(sshd.user());
    client.privateKey = Optional.of(sshd.clientKey());
    client.knows(sshd.knownHosts(cable.port()));
    transport = client.client(cable.port()).to(ClientFixture.host("node1", "127.0.0.1"));
  }

  @AfterEach
  void disconnect() throws IOException {
    transport.close();
    cable.close();
  }

  @Override
  protected Transport transport() {
    return transport;
  }

  @Override
  protected String folder() {
    return folder.toString();
  }

  @Test
  void aLargeArchiveArrivesOrIsCutAndTheNextRunFinishes() throws IOException {
    Path large = Archives.tgz(Files.createTempDirectory(source, "large"), LARGE);
    RemoteArchive archive = Archives.archive(large);
    String target = folder + "/kafka-1";
    RemoteCommand unpack = archive.unpackTo(target, 1);
    AtomicLong sent = new AtomicLong();
    RemoteCommand counted =
        unpack.withInput(unpack.input().orElseThrow().counting(sent::addAndGet));

    CompletableFuture<?> cut = CompletableFuture.runAsync(() -> transport.run(counted));
    await().atMost(Duration.ofSeconds(60)).until(() -> cable.carried() > LARGE / 3);
    cable.sever();
    assertThatThrownBy(cut::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(HostException.ConnectionLost.class)
        .hasMessageContaining("node1: connection lost during: unpack kafka-1.tgz");
    await().atMost(Duration.ofSeconds(20)).until(() -> !ProcessTable.hasArgument(target));

    sent.set(0);
    transport.runOrThrow(counted);
    assertThat(sent.get()).isEqualTo(Files.size(large)).isGreaterThan(LARGE);
    assertThat(Path.of(target, "random")).hasSize(LARGE);
    assertThat(Path.of(target, ".kfctl-archive")).hasContent(archive.sha256() + "  kafka-1.tgz\n");
  }
}
