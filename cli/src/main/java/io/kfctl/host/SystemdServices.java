package io.kfctl.host;

import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The services of one host, run by systemd. Everything is asked by {@code systemctl show}, whose
 * output is made for programs; {@code systemctl status} is for people.
 *
 * <p>Reading the state needs no right. Starting, stopping, restarting and reading the journal are
 * run as root with exactly the words that {@link Sudoers} lists; the rest needs more than that
 * list.
 */
public final class SystemdServices implements ServiceManager {
  /**
   * Units name their own limits: three minutes to stop (TimeoutStopSec), and a stop and a start.
   */
  private static final Duration CHANGE = Duration.ofMinutes(4);

  private static final Duration FOLLOW = Duration.ofDays(365);

  private static final Pattern UNIT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.@-]{0,100}");

  private final Transport transport;

  public SystemdServices(Transport transport) {
    this.transport = transport;
  }

  @Override
  public Needs needs() {
    return new Needs("systemd", List.of("systemctl", "journalctl"), "use a host with systemd");
  }

  @Override
  public String stateScript() {
    return UnitStates.SCRIPT;
  }

  @Override
  public List<ServiceState> parseStates(List<String> units, String output) {
    return UnitStates.parse(units, output);
  }

  @Override
  public List<ServiceState> states(List<String> units) {
    units.forEach(SystemdServices::checked);
    RemoteCommand show =
        RemoteCommand.script(
            "read the state of " + String.join(", ", units),
            stateScript(),
            units.toArray(String[]::new));
    return parseStates(units, transport.runOrThrow(show).text());
  }

  @Override
  public void reload() {
    change(RemoteCommand.of("systemctl", "daemon-reload"), List.of());
  }

  @Override
  public void enable(String unit, boolean enabled) {
    change(RemoteCommand.of("systemctl", enabled ? "enable" : "disable", checked(unit)), List.of());
  }

  @Override
  public void enable(List<String> units) {
    List<String> words = new ArrayList<>(List.of("enable"));
    units.forEach(unit -> words.add(checked(unit)));
    change(RemoteCommand.of("systemctl", words.toArray(String[]::new)), List.of());
  }

  @Override
  public void start(String unit) {
    change(RemoteCommand.of("systemctl", "start", checked(unit)), List.of(unit));
  }

  @Override
  public void stop(String unit) {
    change(RemoteCommand.of("systemctl", "stop", checked(unit)), List.of(unit));
  }

  @Override
  public void restart(String unit) {
    change(RemoteCommand.of("systemctl", "restart", checked(unit)), List.of(unit));
  }

  @Override
  public void logs(String unit, int lines, boolean follow, OutputStream out) {
    RemoteCommand journal =
        RemoteCommand.of("journalctl", Sudoers.journalWords(checked(unit), lines, follow))
            .asRoot()
            .within(follow ? FOLLOW : CHANGE);
    CommandResult result = withAdvice(List.of(unit), () -> transport.run(journal, out));
    if (!result.succeeded()) {
      throw new HostException.CommandFailed(transport.hostName(), journal, result);
    }
  }

  private void change(RemoteCommand command, List<String> units) {
    RemoteCommand asRoot = command.asRoot().within(CHANGE);
    CommandResult result = withAdvice(units, () -> transport.run(asRoot));
    if (!result.succeeded()) {
      throw new HostException.CommandFailed(transport.hostName(), asRoot, withoutPointers(result));
    }
  }

  /** systemctl ends its complaints by telling which commands to type on the host. */
  private static CommandResult withoutPointers(CommandResult result) {
    List<String> lines = new ArrayList<>(result.errors().lines().toList());
    lines.removeIf(line -> line.startsWith("See \"") || line.startsWith("See '"));
    return new CommandResult(result.status(), result.output(), String.join("\n", lines));
  }

  private interface Attempt {
    CommandResult run();
  }

  /** Who may not use sudo for services learns which lines in sudoers are enough. */
  private static CommandResult withAdvice(List<String> units, Attempt attempt) {
    try {
      return attempt.run();
    } catch (HostException.SudoRefused e) {
      if (units.isEmpty()) {
        throw e;
      }
      throw e.withHint(Sudoers.advice(e.host(), e.login(), units));
    }
  }

  private static String checked(String unit) {
    if (!UNIT.matcher(unit).matches()) {
      throw new IllegalArgumentException("not a unit's name: " + unit);
    }
    return unit;
  }
}
