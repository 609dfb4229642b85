package io.kfctl.host.local;

import io.kfctl.host.Patience;
import io.kfctl.host.RemoteArchiveContract;
import io.kfctl.host.Transport;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class LocalRemoteArchiveTest extends RemoteArchiveContract {
  @TempDir private Path folder;

  @Override
  protected Transport transport() {
    return new LocalTransport("here", "me", Patience.DEFAULT);
  }

  @Override
  protected String folder() {
    return folder.toString();
  }
}
