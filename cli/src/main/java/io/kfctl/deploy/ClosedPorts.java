package io.kfctl.deploy;

import io.kfctl.deploy.health.Health;
import io.kfctl.error.UserError;
import io.kfctl.host.CommandResult;
import io.kfctl.host.RemoteCommand;
import java.util.Optional;

/** Tells a service that is not there from one that is there and cannot be reached from here. */
final class ClosedPorts {
  private ClosedPorts() {}

  /**
   * @return the error for a port that something listens on at the host, and that refuses or
   *     swallows connections from here
   */
  static Optional<UserError> find(Fleet fleet, Health health) {
    if (health.verdict() != Health.Verdict.UNREACHABLE || health.port() == 0) {
      return Optional.empty();
    }
    String port = Integer.toString(health.port());
    CommandResult listening =
        fleet
            .transport(health.host())
            .run(RemoteCommand.of("ss", "-Hltn", "sport", "=", ":" + port));
    if (!listening.succeeded() || listening.text().isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        UserError.unreachable(
            "%s: port %s (%s) listens on the host, but is closed from here: %s"
                .formatted(health.host().name(), port, health.role().unit(), health.detail()),
            "open TCP port %s from this machine to %s in the firewalls between them"
                .formatted(port, health.host().address())));
  }
}
