package io.kfctl.host;

import io.kfctl.host.ssh.TestbedTransports;
import io.kfctl.testbed.Testbed;
import io.kfctl.testbed.TestbedExtension;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every service manager does, done by a real systemd. */
@ExtendWith(TestbedExtension.class)
class SystemdServicesContractHostIT extends ServiceManagerContract {
  private static final String CLEAR =
      """
      folder=$1
      shift
      for unit; do
        systemctl stop "$unit"
        systemctl disable "$unit"
        rm -f "/etc/systemd/system/$unit.service"
      done 2>/dev/null
      systemctl daemon-reload
      systemctl reset-failed
      journalctl --rotate --quiet
      journalctl --vacuum-time=1s --quiet
      rm -rf "$folder"
      mkdir "$folder"
      """;

  private final Testbed testbed;
  private Optional<Transport> transport = Optional.empty();

  SystemdServicesContractHostIT(Testbed testbed) {
    this.testbed = testbed;
  }

  @BeforeEach
  void connect() {
    transport =
        Optional.of(TestbedTransports.to(testbed, testbed.require(1).get(0), Patience.DEFAULT));
    clear();
  }

  @AfterEach
  void leave() {
    if (transport.isPresent()) {
      clear();
      transport().run(RemoteCommand.of("rm", "-rf", folder()));
      transport().close();
    }
  }

  private void clear() {
    transport()
        .run(RemoteCommand.script("clear", CLEAR, folder(), UNITS.get(0), UNITS.get(1)).asRoot());
  }

  @Override
  protected Transport transport() {
    return transport.orElseThrow();
  }

  @Override
  protected ServiceManager services() {
    return new SystemdServices(transport());
  }

  @Override
  protected String units() {
    return "/etc/systemd/system";
  }

  @Override
  protected String folder() {
    return "/root/contract";
  }
}
