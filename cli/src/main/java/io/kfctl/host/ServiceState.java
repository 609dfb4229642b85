package io.kfctl.host;

import java.util.Optional;

/**
 * What the service manager says of one unit, in systemd's words (systemd.exec(5), org.freedesktop
 * .systemd1(5)).
 *
 * @param unit the unit's name without a suffix
 * @param loaded whether the unit is known at all
 * @param enabled whether it starts at boot
 * @param active systemd's ActiveState: active, activating, inactive, failed ...
 * @param sub systemd's SubState: running, dead, auto-restart ...
 * @param restarts how often it was started again by itself since it was last started by hand
 * @param mainPid its main process; empty when none runs
 * @param exitStatus the last main process's exit status; 0 while none has ended
 * @param outdated whether the manager has not read the unit's file since that was changed
 */
public record ServiceState(
    String unit,
    boolean loaded,
    boolean enabled,
    String active,
    String sub,
    int restarts,
    Optional<Long> mainPid,
    int exitStatus,
    boolean outdated) {

  /** A unit whose file the manager has read as it is. */
  public ServiceState(
      String unit,
      boolean loaded,
      boolean enabled,
      String active,
      String sub,
      int restarts,
      Optional<Long> mainPid,
      int exitStatus) {
    this(unit, loaded, enabled, active, sub, restarts, mainPid, exitStatus, false);
  }

  public boolean isRunning() {
    return active.equals("active") && sub.equals("running");
  }

  /** Anything but stopped: it runs, or starts, or would be started again. */
  public boolean isUp() {
    return !active.equals("inactive") && !active.equals("failed");
  }

  /** Its process ended on its own and the manager starts it again, or has given up. */
  public boolean hasDied() {
    return sub.equals("auto-restart") || active.equals("failed");
  }
}
