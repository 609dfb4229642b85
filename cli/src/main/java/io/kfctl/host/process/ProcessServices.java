package io.kfctl.host.process;

import io.kfctl.error.UserError;
import io.kfctl.host.CommandResult;
import io.kfctl.host.HostException;
import io.kfctl.host.RemoteCommand;
import io.kfctl.host.RemoteFiles;
import io.kfctl.host.ServiceManager;
import io.kfctl.host.ServiceState;
import io.kfctl.host.ShellScript;
import io.kfctl.host.Transport;
import java.io.OutputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The services of one host as plain processes of whoever runs kfctl, for hosts without systemd and
 * users without root. It runs systemd's own unit files ({@link ServiceUnit} says how much of them).
 * Beside each lies a folder {@code UNIT.process} with what is known of the unit: its journal, its
 * processes, whether it is enabled.
 *
 * <p>A service belongs to no kfctl: it is in a session of its own and goes on when kfctl ends, is
 * killed, or its terminal is closed. One that ends by itself is not started again, nor is any after
 * a boot.
 */
public final class ProcessServices implements ServiceManager {
  /** The scripts bound the time themselves, by the unit's TimeoutStopSec. */
  private static final Duration CHANGE = Duration.ofHours(1);

  private static final Duration FOLLOW = Duration.ofDays(365);
  private static final int LARGEST_UNIT = 1 << 20;

  /** A journal of more bytes than this is put aside at the next start, in place of the last one. */
  private static final int LARGEST_JOURNAL = 4 << 20;

  private static final Pattern UNIT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.@-]{0,100}");

  private static final String RECORD = ShellScript.named("process/record.sh") + "\n";
  private static final String START = RECORD + ShellScript.named("process/start.sh");
  private static final String KEEP = RECORD + ShellScript.named("process/keep.sh");
  private static final String STOP = RECORD + ShellScript.named("process/stop.sh");
  private static final String FORGET = RECORD + ShellScript.named("process/forget.sh");
  private static final String ENABLE = ShellScript.named("process/enable.sh");
  private static final String LOGS = ShellScript.named("process/logs.sh");

  private final Transport transport;
  private final String folder;

  /**
   * @param folder where the unit files lie, absolute: {@code paths.units} of the cluster file
   */
  public ProcessServices(Transport transport, String folder) {
    this.transport = transport;
    this.folder = folder;
  }

  @Override
  public Needs needs() {
    return new Needs(
        "kfctl's process manager",
        List.of("setsid", "flock", "grep", "tail", "env"),
        "install them with the host's package manager (util-linux, grep, coreutils)");
  }

  @Override
  public String stateScript() {
    return ProcessStates.script(folder);
  }

  @Override
  public List<ServiceState> parseStates(List<String> units, String output) {
    return ProcessStates.parse(units, output);
  }

  @Override
  public List<ServiceState> states(List<String> units) {
    units.forEach(ProcessServices::checked);
    RemoteCommand look =
        RemoteCommand.script(
            "read the state of " + String.join(", ", units),
            stateScript(),
            units.toArray(String[]::new));
    return parseStates(units, transport.runOrThrow(look).text());
  }

  /** Nothing is kept in memory; what is known of units that are gone is removed. */
  @Override
  public void reload() {
    transport.runOrThrow(RemoteCommand.script("forget units that are gone", FORGET, folder));
  }

  @Override
  public void enable(String unit, boolean enabled) {
    transport.runOrThrow(
        RemoteCommand.script(
            (enabled ? "enable " : "disable ") + unit,
            ENABLE,
            unitFile(unit),
            home(unit),
            enabled ? "yes" : "no"));
  }

  @Override
  public void start(String unit) {
    try {
      ServiceUnit read = ServiceUnit.parse(content(unit, unitFile(unit)).orElseThrow());
      transport.runOrThrow(
          RemoteCommand.script(
                  "start " + unit,
                  START,
                  home(unit),
                  read.user().orElse(""),
                  String.valueOf(read.stopTimeout().toSeconds()),
                  read.successWords(),
                  String.valueOf(LARGEST_JOURNAL),
                  KEEP)
              .withInput(RemoteCommand.Input.of(LaunchText.of(read, environment(unit, read))))
              .within(CHANGE));
    } catch (UnusableUnit e) {
      throw UserError.failed(
          transport.hostName() + ": " + unitFile(unit) + ": " + e.getMessage(),
          "mend the unit's template, or run the service by systemd");
    }
  }

  @Override
  public void stop(String unit) {
    transport.runOrThrow(
        RemoteCommand.script("stop " + unit, STOP, unitFile(unit), home(unit)).within(CHANGE));
  }

  @Override
  public void restart(String unit) {
    stop(unit);
    start(unit);
  }

  @Override
  public void logs(String unit, int lines, boolean follow, OutputStream out) {
    RemoteCommand tail =
        RemoteCommand.script(
                "read the journal of " + unit,
                LOGS,
                home(unit),
                String.valueOf(Math.max(0, lines)),
                follow ? "follow" : "")
            .within(follow ? FOLLOW : CHANGE);
    CommandResult result = transport.run(tail, out);
    if (!result.succeeded()) {
      throw new HostException.CommandFailed(transport.hostName(), tail, result);
    }
  }

  private Map<String, String> environment(String unit, ServiceUnit read) {
    Map<String, String> environment = new LinkedHashMap<>(read.environment());
    for (ServiceUnit.EnvironmentFile file : read.environmentFiles()) {
      Optional<String> content =
          file.optional() ? ifAny(unit, file.path()) : content(unit, file.path());
      content.ifPresent(text -> environment.putAll(EnvironmentText.parse(text)));
    }
    return environment;
  }

  private Optional<String> ifAny(String unit, String path) {
    CommandResult result = transport.run(RemoteFiles.read(path, LARGEST_UNIT));
    return result.status() == RemoteFiles.NO_SUCH_FILE
        ? Optional.empty()
        : Optional.of(text(unit, result));
  }

  private Optional<String> content(String unit, String path) {
    return Optional.of(text(unit, transport.run(RemoteFiles.read(path, LARGEST_UNIT))));
  }

  private String text(String unit, CommandResult result) {
    if (!result.succeeded()) {
      RemoteCommand start = RemoteCommand.of("start", unit);
      throw new HostException.CommandFailed(transport.hostName(), start, result);
    }
    return result.text();
  }

  private String unitFile(String unit) {
    return folder + "/" + checked(unit) + ".service";
  }

  /** Where everything that is known of the unit lies. */
  private String home(String unit) {
    return folder + "/" + checked(unit) + ".process";
  }

  private static String checked(String unit) {
    if (!UNIT.matcher(unit).matches()) {
      throw new IllegalArgumentException("not a unit's name: " + unit);
    }
    return unit;
  }
}
