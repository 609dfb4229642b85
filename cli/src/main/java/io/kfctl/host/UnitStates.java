package io.kfctl.host;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code systemctl show}: for each unit asked for, in that order, lines of {@code
 * Property=value}, with an empty line between units (systemctl(1)).
 */
final class UnitStates {
  /** {@code NRestarts} came with systemd 235; older ones leave it out. */
  static final String SCRIPT =
      "systemctl show -p Id,LoadState,UnitFileState,ActiveState,SubState,NRestarts,MainPID,"
          + "ExecMainCode,ExecMainStatus,NeedDaemonReload -- \"$@\"";

  /** ExecMainCode is si_code of waitid(2): 1 for an exit, 2 and 3 for a signal. */
  private static final int EXITED = 1;

  private UnitStates() {}

  /**
   * @throws IllegalArgumentException when the output does not speak of as many units
   */
  static List<ServiceState> parse(List<String> units, String output) {
    String[] blocks = output.strip().split("\n\\s*\n");
    if (blocks.length != units.size()) {
      throw new IllegalArgumentException(
          "systemctl show answers for " + blocks.length + " units, not " + units.size());
    }
    List<ServiceState> states = new ArrayList<>();
    for (int i = 0; i < blocks.length; i++) {
      states.add(state(units.get(i), properties(blocks[i])));
    }
    return states;
  }

  private static Map<String, String> properties(String block) {
    Map<String, String> properties = new HashMap<>();
    block
        .lines()
        .filter(line -> line.contains("="))
        .forEach(
            line -> {
              int equals = line.indexOf('=');
              properties.put(line.substring(0, equals), line.substring(equals + 1).strip());
            });
    return properties;
  }

  private static ServiceState state(String unit, Map<String, String> properties) {
    long pid = number(properties, "MainPID");
    long code = number(properties, "ExecMainCode");
    long status = number(properties, "ExecMainStatus");
    return new ServiceState(
        unit,
        properties.getOrDefault("LoadState", "").equals("loaded"),
        properties.getOrDefault("UnitFileState", "").startsWith("enabled"),
        properties.getOrDefault("ActiveState", ""),
        properties.getOrDefault("SubState", ""),
        (int) number(properties, "NRestarts"),
        pid == 0 ? Optional.empty() : Optional.of(pid),
        (int) (code > EXITED ? 128 + status : status),
        properties.getOrDefault("NeedDaemonReload", "").equals("yes"));
  }

  private static long number(Map<String, String> properties, String name) {
    String value = properties.getOrDefault(name, "");
    return value.matches("\\d{1,18}") ? Long.parseLong(value) : 0;
  }
}
