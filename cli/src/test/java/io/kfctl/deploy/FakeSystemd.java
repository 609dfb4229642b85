package io.kfctl.deploy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * systemd on a {@link FakeHost}. It goes by the unit files as it last read them, and remembers of
 * every service what that read when it was started.
 */
public final class FakeSystemd {
  /** A unit that runs by itself, for what no file says. */
  private record Process(String read, String sub, int restarts) {}

  private static final List<String> FOLDERS =
      List.of("/etc/systemd/system/", "/usr/lib/systemd/system/");

  private final FakeHost host;
  private final Map<String, String> known = new TreeMap<>();
  private final Map<String, Process> processes = new TreeMap<>();
  private final TreeSet<String> enabled = new TreeSet<>();

  FakeSystemd(FakeHost host) {
    this.host = host;
  }

  FakeSystemd copyTo(FakeHost other) {
    FakeSystemd copy = new FakeSystemd(other);
    copy.known.putAll(known);
    copy.processes.putAll(processes);
    copy.enabled.addAll(enabled);
    return copy;
  }

  /** It reads all unit files again. */
  public void reload() {
    known.clear();
    processes.keySet().forEach(this::learn);
  }

  private void learn(String unit) {
    file(unit).ifPresent(text -> known.put(unit, text));
  }

  private Optional<String> file(String unit) {
    return FOLDERS.stream()
        .flatMap(folder -> host.files().text(folder + unit + ".service").stream())
        .findFirst();
  }

  /** systemctl enable and disable read all unit files again. */
  public void enable(String unit, boolean on) {
    requireFile(unit);
    if (on) {
      enabled.add(unit);
    } else {
      enabled.remove(unit);
    }
    reload();
  }

  public void start(String unit) {
    if (isRunning(unit)) {
      return;
    }
    requireFile(unit);
    known.computeIfAbsent(unit, name -> file(name).orElseThrow());
    line(known.get(unit), "ExecStartPre=-+/bin/rm -f ").ifPresent(host.files()::remove);
    processes.put(unit, new Process(read(unit), "running", 0));
  }

  public void stop(String unit) {
    processes.remove(unit);
  }

  /** It ended by itself and is started again and again. */
  public void crash(String unit) {
    processes.put(unit, new Process("", "auto-restart", 3));
  }

  /** All that is enabled starts, and nothing else. */
  public void reboot() {
    processes.clear();
    known.clear();
    enabled.stream().filter(unit -> file(unit).isPresent()).forEach(this::startOrCrash);
  }

  private void startOrCrash(String unit) {
    try {
      start(unit);
    } catch (FakeHost.Refused e) {
      crash(unit);
    }
  }

  public boolean isRunning(String unit) {
    return processes.containsKey(unit) && processes.get(unit).sub().equals("running");
  }

  /** Services that do not run with what lies on the disk now. */
  public List<String> stale() {
    List<String> stale = new ArrayList<>();
    processes.forEach(
        (unit, process) -> {
          if (!process.read().equals(read(unit, file(unit).orElse("")))) {
            stale.add(unit);
          }
        });
    return stale;
  }

  private void requireFile(String unit) {
    if (file(unit).isEmpty()) {
      throw new FakeHost.Refused("Unit " + unit + ".service not found.");
    }
  }

  private String read(String unit) {
    return read(unit, known.get(unit));
  }

  /**
   * What a service reads: its unit, its settings, its program, its Java, its plugins. A unit that
   * names something that is not there cannot start.
   */
  private String read(String unit, String text) {
    Map<String, String> read = new HashMap<>();
    read.put("unit", text);
    line(text, "User=").ifPresent(host::requireUser);
    line(text, "EnvironmentFile=")
        .ifPresent(
            environment -> {
              String etc = environment.substring(0, environment.lastIndexOf('/'));
              host.files().in(etc).stream()
                  .filter(file -> !isNoSetting(file))
                  .forEach(file -> read.put(file, host.files().text(file).orElse("")));
              String settings = host.files().text(environment).orElseThrow();
              line(settings, "JAVA_HOME=").ifPresent(home -> read.put("java", program(home)));
            });
    line(text, "ExecStart=").ifPresent(command -> read.put("programs", programs(command)));
    if (unit.equals("kafka-connect")) {
      read.put("plugins", plugins(read));
    }
    return new TreeMap<>(read).toString();
  }

  private static boolean isNoSetting(String file) {
    return file.contains("/tools-")
        || file.endsWith("/restart-needed")
        || file.contains(".kfctl-tmp.");
  }

  private String programs(String command) {
    return Stream.of(command.split(" "))
        .filter(word -> word.startsWith("/"))
        .map(this::program)
        .collect(Collectors.joining(", "));
  }

  /** The versioned folder that a command, a jar or a file is found in. */
  private String program(String path) {
    String folder = host.files().real(path.replaceFirst("/(bin/.*|[^/]*\\.jar)", ""));
    if (!host.files().exists(folder)) {
      throw new FakeHost.Refused(folder + ": No such file or directory");
    }
    return folder + " " + host.files().text(folder + "/.kfctl-archive").orElse("");
  }

  private String plugins(Map<String, String> read) {
    return read.values().stream()
        .flatMap(text -> line(text, "plugin.path=").stream())
        .flatMap(path -> host.files().in(path).stream())
        .filter(plugin -> !isTheirs(plugin))
        .map(plugin -> plugin + " " + host.files().text(plugin + "/.kfctl-archive").orElse(""))
        .collect(Collectors.joining("\n"));
  }

  /** A plugin that kfctl leaves alone, so it restarts nothing for it. */
  private boolean isTheirs(String plugin) {
    return !host.files().exists(plugin + "/.kfctl-archive") && !plugin.contains(".kfctl-tmp.");
  }

  private static Optional<String> line(String text, String start) {
    return text.lines()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()))
        .findFirst();
  }

  /** As {@code systemctl show} prints it. */
  String show(List<String> units) {
    return units.stream().map(this::show).collect(Collectors.joining("\n"));
  }

  private String show(String unit) {
    Optional<String> file = file(unit);
    Optional<Process> process = Optional.ofNullable(processes.get(unit));
    String sub = process.map(Process::sub).orElse("dead");
    boolean outdated = known.containsKey(unit) && !Optional.of(known.get(unit)).equals(file);
    return """
        Id=%s.service
        LoadState=%s
        UnitFileState=%s
        ActiveState=%s
        SubState=%s
        NRestarts=%d
        MainPID=%d
        NeedDaemonReload=%s
        """
        .formatted(
            unit,
            file.isPresent() ? "loaded" : "not-found",
            file.isEmpty() ? "" : enabled.contains(unit) ? "enabled" : "disabled",
            sub.equals("running") ? "active" : sub.equals("dead") ? "inactive" : "activating",
            sub,
            process.map(Process::restarts).orElse(0),
            sub.equals("running") ? pid(unit) : 0,
            outdated ? "yes" : "no");
  }

  /** Always the same for a unit. */
  static long pid(String unit) {
    return 1000 + unit.length();
  }

  /** Units that start at boot, and those that run. */
  @Override
  public String toString() {
    return "enabled " + enabled + ", running " + processes.keySet();
  }
}
