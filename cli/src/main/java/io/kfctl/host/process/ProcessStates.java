package io.kfctl.host.process;

import io.kfctl.host.RemoteCommand;
import io.kfctl.host.ServiceState;
import io.kfctl.host.ShellScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks for the states of units, and reads what states.sh prints: one line for each unit. */
final class ProcessStates {
  private static final String SCRIPT =
      ShellScript.named("process/record.sh") + "\n" + ShellScript.named("process/states.sh");

  private ProcessStates() {}

  /**
   * @param folder where the units lie
   */
  static String script(String folder) {
    return "folder=" + RemoteCommand.quoted(folder) + "\n" + SCRIPT;
  }

  /**
   * @throws IllegalArgumentException when the output does not speak of these units
   */
  static List<ServiceState> parse(List<String> units, String output) {
    List<String> lines = output.lines().toList();
    if (lines.size() != units.size()) {
      throw new IllegalArgumentException(
          "states of " + lines.size() + " units instead of " + units.size());
    }
    List<ServiceState> states = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      states.add(state(units.get(i), lines.get(i).split(" ", -1)));
    }
    return states;
  }

  private static ServiceState state(String unit, String[] fields) {
    if (fields.length != 7 || !fields[0].equals(unit)) {
      throw new IllegalArgumentException("no state of " + unit + ": " + String.join(" ", fields));
    }
    return new ServiceState(
        unit,
        fields[1].equals("yes"),
        fields[2].equals("yes"),
        fields[3],
        fields[4],
        0,
        fields[5].equals("-") ? Optional.empty() : Optional.of(Long.parseLong(fields[5])),
        Integer.parseInt(fields[6]));
  }
}
