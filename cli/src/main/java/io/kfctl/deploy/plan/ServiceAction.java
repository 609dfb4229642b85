package io.kfctl.deploy.plan;

import io.kfctl.cluster.Host;
import io.kfctl.cluster.Role;
import java.util.Locale;

/** A service of one host that is started, restarted or stopped. */
public record ServiceAction(Host host, Role role, Verb verb) {

  /** What happens to it. */
  public enum Verb {
    START,
    RESTART,
    STOP;

    /** As a sentence begins: start, restart, stop. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** For example {@code restart kafka-server}. */
  public String title() {
    return verb.word() + " " + role.unit();
  }
}
