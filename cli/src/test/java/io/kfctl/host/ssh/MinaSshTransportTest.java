package io.kfctl.host.ssh;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class MinaSshTransportTest extends SshTransportContract {
  @TempDir private static Path folder;
  private static MinaSshd sshd;

  @BeforeAll
  static void start() throws IOException {
    sshd = MinaSshd.start(folder);
  }

  @AfterAll
  static void stop() {
    sshd.close();
  }

  @Override
  TestSshd sshd() {
    return sshd;
  }
}
