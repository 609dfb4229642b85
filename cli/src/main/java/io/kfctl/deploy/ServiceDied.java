package io.kfctl.deploy;

import io.kfctl.cluster.Host;
import io.kfctl.cluster.Role;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;

/** A service that was started ended by itself. The message carries the end of its log. */
final class ServiceDied extends UserError {
  ServiceDied(Host host, Role role, String lastWords) {
    super(
        ExitCode.FAILED,
        "%s: %s died after it was started\nits last words:\n%s"
            .formatted(host.name(), role.unit(), lastWords.indent(2).stripTrailing()),
        "all of its log: kfctl logs %s --host %s".formatted(role.roleName(), host.name()));
  }
}
