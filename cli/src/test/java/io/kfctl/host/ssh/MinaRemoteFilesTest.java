package io.kfctl.host.ssh;

import io.kfctl.host.RemoteFilesContract;
import io.kfctl.host.Transport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class MinaRemoteFilesTest extends RemoteFilesContract {
  @TempDir private static Path serverFolder;
  @TempDir private static Path home;
  private static MinaSshd sshd;
  private static Transport transport;
  @TempDir private Path folder;

  @BeforeAll
  static void start() throws IOException {
    sshd = MinaSshd.start(serverFolder);
    ClientFixture client = new ClientFixture(home);
    client.privateKey = Optional.of(sshd.clientKey());
    client.knows(sshd.knownHosts(sshd.port()));
    transport = client.client(sshd.port()).to(ClientFixture.host("node1", "127.0.0.1"));
  }

  @AfterAll
  static void stop() {
    transport.close();
    sshd.close();
  }

  @Override
  protected Transport transport() {
    return transport;
  }

  @Override
  protected String folder() {
    return folder.toString();
  }
}
