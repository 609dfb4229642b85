package io.kfctl.deploy.health;

import io.kfctl.cluster.Host;
import io.kfctl.cluster.Role;

/**
 * How one service of one host is, as seen from where kfctl runs.
 *
 * @param detail what it does, for example {@code leader}; or why it is not well
 * @param port the port that was tried; 0 when none was
 */
public record Health(Host host, Role role, Verdict verdict, String detail, int port) {

  /** What the gate found. */
  public enum Verdict {
    /** It does its work. */
    HEALTHY,
    /** It answers, or others answer for it, and something is missing. */
    UNWELL,
    /** It cannot be reached from here. */
    UNREACHABLE
  }

  public static Health healthy(Host host, Role role, String detail) {
    return new Health(host, role, Verdict.HEALTHY, detail, 0);
  }

  public static Health unwell(Host host, Role role, String detail) {
    return new Health(host, role, Verdict.UNWELL, detail, 0);
  }

  public static Health unreachable(Host host, Role role, String detail, int port) {
    return new Health(host, role, Verdict.UNREACHABLE, detail, port);
  }

  public boolean isHealthy() {
    return verdict == Verdict.HEALTHY;
  }
}
