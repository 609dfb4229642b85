package io.kfctl.host.ssh;

import io.kfctl.cluster.Host;
import io.kfctl.cluster.Role;
import io.kfctl.cluster.SshSettings;
import io.kfctl.cluster.SshSettings.HostKeys;
import io.kfctl.host.Patience;
import io.kfctl.host.Prompt;
import io.kfctl.host.Transport;
import io.kfctl.testbed.TestHost;
import io.kfctl.testbed.Testbed;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** kfctl's own way to the testbed's hosts. */
public final class TestbedTransports {
  private TestbedTransports() {}

  /** A transport to the host, as its login. */
  public static Transport to(Testbed testbed, TestHost host, Patience patience) {
    SshSettings settings =
        new SshSettings(
            Optional.of(host.login()),
            Optional.empty(),
            Optional.of(testbed.key()),
            Optional.of(testbed.knownHosts()),
            HostKeys.STRICT);
    SshEnvironment environment = new SshEnvironment(Path.of("/nonexistent"), "somebody", Map.of());
    return SshClient.of(settings, environment, Prompt.NOBODY, patience)
        .to(new Host(host.name(), 1, host.address(), Set.of(Role.KAFKA)));
  }
}
