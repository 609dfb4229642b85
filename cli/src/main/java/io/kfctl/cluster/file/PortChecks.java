package io.kfctl.cluster.file;

import io.kfctl.cluster.BoundPort;
import io.kfctl.cluster.Endpoints;
import io.kfctl.cluster.Host;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Checks that no two programs of a host want the same port. */
final class PortChecks implements Check {
  private static final int SSH_PORT = 22;

  @Override
  public void check(Draft draft) {
    Endpoints endpoints = new Endpoints(draft.cluster());
    for (Host host : draft.cluster().hosts()) {
      check(draft, host, endpoints.boundPorts(host));
    }
  }

  private static void check(Draft draft, Host host, List<BoundPort> ports) {
    int ssh = draft.cluster().ssh().port().orElse(SSH_PORT);
    Map<Integer, BoundPort> taken = new HashMap<>();
    for (BoundPort port : ports) {
      BoundPort other = taken.putIfAbsent(port.port(), port);
      // The listeners of one service may share a port on several addresses.
      if (other != null && !other.purpose().equals(port.purpose())) {
        clash(draft, host, port, other.purpose(), other.setting());
      }
      if (port.port() == ssh) {
        clash(draft, host, port, "ssh", "ssh.port");
      }
    }
  }

  private static void clash(
      Draft draft, Host host, BoundPort port, String other, String otherSetting) {
    boolean otherIsWritten =
        draft.findings().isWritten(otherSetting) && !draft.findings().isWritten(port.setting());
    String path = otherIsWritten ? otherSetting : port.setting();
    boolean secret =
        Stream.of(port.setting(), otherSetting).anyMatch(draft.findings()::isReference);
    draft
        .findings()
        .error(
            path,
            (secret ? "one port" : "port " + port.port())
                + (" on " + draft.shown(host) + " is wanted by " + other)
                + (" and " + port.purpose()),
            "give one of them another port: " + otherSetting + " or " + port.setting());
  }
}
