package io.kfctl.host.ssh;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class OpenSshTransportIT extends SshTransportContract {
  @TempDir private static Path folder;
  private static OpenSshd sshd;

  @BeforeAll
  static void start() throws IOException {
    sshd = OpenSshd.start(folder);
  }

  @AfterAll
  static void stop() {
    if (sshd != null) {
      sshd.close();
    }
  }

  @Override
  TestSshd sshd() {
    return sshd;
  }
}
