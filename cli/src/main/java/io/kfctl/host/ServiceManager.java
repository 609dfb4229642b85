package io.kfctl.host;

import java.io.OutputStream;
import java.util.List;

/**
 * Starts, stops and watches the services of one host: systemd on real hosts, plain processes in the
 * playground. Units are named without a suffix.
 */
public interface ServiceManager {

  /**
   * What a service manager must find on its host.
   *
   * @param name what messages call it, for example {@code systemd}
   * @param commands programs that it runs there
   * @param advice what to do about a host that lacks them
   */
  record Needs(String name, List<String> commands, String advice) {
    public Needs {
      commands = List.copyOf(commands);
    }
  }

  /** What a host must have. */
  Needs needs();

  /**
   * A POSIX shell fragment that prints the state of the units given as its arguments, for whoever
   * wants to gather it together with other facts in one round trip. {@link #parseStates} reads it.
   * It changes nothing and needs no root.
   */
  String stateScript();

  /** Reads what {@link #stateScript} printed; one entry for each unit asked for, in that order. */
  List<ServiceState> parseStates(List<String> units, String output);

  /** The states of these units, now. */
  List<ServiceState> states(List<String> units);

  /** Makes the manager read changed unit files. */
  void reload();

  /** Makes the unit start at boot, or not. */
  void enable(String unit, boolean enabled);

  /** Makes units start at boot: at once, where the manager reads all its files again for each. */
  default void enable(List<String> units) {
    units.forEach(unit -> enable(unit, true));
  }

  /** Returns when the process has been started, not when the service is ready. */
  void start(String unit);

  /** Returns when the process has ended. */
  void stop(String unit);

  /** A stop and a start. */
  void restart(String unit);

  /**
   * The service's output as the manager keeps it (the journal).
   *
   * @param lines how many of the last lines
   * @param follow whether to go on as lines come, until the thread is interrupted
   */
  void logs(String unit, int lines, boolean follow, OutputStream out);
}
