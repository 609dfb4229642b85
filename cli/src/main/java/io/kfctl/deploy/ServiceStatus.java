package io.kfctl.deploy;

import io.kfctl.deploy.health.Health;
import io.kfctl.host.ServiceState;

/** One service of one host: what the service manager says of it, and what it says itself. */
public record ServiceStatus(ServiceState state, Health health) {

  /** Whether it runs and does its work. */
  public boolean isWell() {
    return state.isRunning() && health.isHealthy();
  }
}
