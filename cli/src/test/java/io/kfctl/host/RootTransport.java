package io.kfctl.host;

import io.kfctl.host.ssh.TestbedTransports;
import io.kfctl.testbed.TestHost;
import io.kfctl.testbed.Testbed;
import java.io.OutputStream;

/** Runs everything as root: for tests that would otherwise say so in each line. */
final class RootTransport implements Transport {
  private final Transport transport;

  private RootTransport(Transport transport) {
    this.transport = transport;
  }

  /** A transport to the testbed's node2, where root may not log in. */
  static RootTransport throughSudo(Testbed testbed) {
    TestHost host = testbed.require(2).get(1);
    return new RootTransport(TestbedTransports.to(testbed, host, Patience.DEFAULT));
  }

  /** A new folder on the host that only root may enter. */
  String newFolder() {
    return runOrThrow(RemoteCommand.of("mktemp", "-d", "/var/tmp/kfctl-test-XXXXXX"))
        .text()
        .strip();
  }

  void remove(String folder) {
    runOrThrow(RemoteCommand.of("rm", "-rf", "--one-file-system", folder));
  }

  @Override
  public String hostName() {
    return transport.hostName();
  }

  @Override
  public CommandResult run(RemoteCommand command, OutputStream stdout) {
    return transport.run(command.asRoot(), stdout);
  }

  @Override
  public void close() {
    transport.close();
  }
}
