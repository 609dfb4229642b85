package io.kfctl.host.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.host.RemoteCommand;
import io.kfctl.host.Transport;
import io.kfctl.host.TransportContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

class LocalTransportTest extends TransportContract {
  private final LocalTransport local = new LocalTransport("node1", "root", IMPATIENT);

  @Override
  protected Transport transport() {
    return local;
  }

  @Test
  @EnabledIf("isRoot")
  void rootNeedsNoSudo() {
    assertThat(local.runOrThrow(RemoteCommand.of("id", "-u").asRoot()).text()).isEqualTo("0\n");
  }

  @Test
  void withoutRootEverythingIsRunByWhoeverRunsKfctl() {
    RemoteCommand who = RemoteCommand.of("id", "-un").asRoot();

    assertThat(local.rootless().runOrThrow(who).text())
        .isEqualTo(System.getProperty("user.name") + "\n");
  }

  static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }
}
