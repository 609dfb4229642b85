package io.kfctl.host;

import io.kfctl.testbed.TestHost;
import io.kfctl.testbed.Testbed;
import java.util.List;

class SudoLoginHostIT extends HostTransportContract {
  SudoLoginHostIT(Testbed testbed) {
    super(testbed);
  }

  @Override
  TestHost host(List<TestHost> hosts) {
    return hosts.get(1);
  }
}
