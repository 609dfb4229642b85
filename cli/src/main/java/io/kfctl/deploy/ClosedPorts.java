package io.kfctl.deploy;

import io.kfctl.cluster.Host;
import io.kfctl.deploy.health.Health;
import io.kfctl.error.UserError;
import io.kfctl.host.CommandResult;
import io.kfctl.host.RemoteCommand;
import io.kfctl.net.Endpoint;
import io.kfctl.net.Tcp;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tells a service that is not there from one that is there and cannot be reached from here. One
 * object serves one wait.
 */
final class ClosedPorts {
  /**
   * A service that has just begun to listen is not closed because it could not be reached before.
   */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private static final Duration CONNECT = Duration.ofSeconds(3);

  private final Fleet fleet;
  private final Map<Host, Long> listeningSince = new HashMap<>();

  ClosedPorts(Fleet fleet) {
    this.fleet = fleet;
  }

  /**
   * As {@link #find}, for a service that may only be slow: something has listened for a while, and
   * not even a connection comes about.
   */
  Optional<UserError> findLasting(Health health) {
    if (!isCandidate(health)) {
      return Optional.empty();
    }
    Long since = listeningSince.get(health.host());
    if (since == null) {
      if (listens(health)) {
        listeningSince.put(health.host(), System.nanoTime());
      }
      return Optional.empty();
    }
    if (System.nanoTime() - since < GRACE.toNanos() || isOpen(health)) {
      return Optional.empty();
    }
    return find(health);
  }

  /**
   * @return the error for a port that something listens on at the host, and that refuses or
   *     swallows connections from here
   */
  Optional<UserError> find(Health health) {
    if (!isCandidate(health) || !listens(health)) {
      return Optional.empty();
    }
    return Optional.of(
        UserError.unreachable(
            "%s: port %d (%s) listens on the host, but is closed from here: %s"
                .formatted(
                    health.host().name(), health.port(), health.role().unit(), health.detail()),
            "open TCP port %d from this machine to %s in the firewalls between them"
                .formatted(health.port(), health.host().address())));
  }

  private static boolean isCandidate(Health health) {
    return health.verdict() == Health.Verdict.UNREACHABLE && health.port() != 0;
  }

  private boolean listens(Health health) {
    CommandResult listening =
        fleet
            .transport(health.host())
            .run(RemoteCommand.of("ss", "-Hltn", "sport", "=", ":" + health.port()));
    return listening.succeeded() && !listening.text().isBlank();
  }

  private static boolean isOpen(Health health) {
    return new Tcp().probe(new Endpoint(health.host().address(), health.port()), CONNECT).isEmpty();
  }
}
