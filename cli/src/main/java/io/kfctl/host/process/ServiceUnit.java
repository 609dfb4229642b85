package io.kfctl.host.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What of a service's unit file a plain process can follow. What only systemd can do (start at
 * boot, sandboxes, restarts) is left out; what would run another service than the one meant is
 * refused.
 *
 * @param user who shall run it; empty for whoever starts it
 * @param environment from {@code Environment=}; the files win over it
 * @param environmentFiles absolute paths, in order
 * @param before run one after the other before it starts
 * @param start the service itself
 * @param folder where it starts
 * @param umask in octal digits
 * @param openFiles as {@code ulimit -n} takes it; empty for no change
 * @param stopTimeout how long it may take to end before it is killed
 * @param successStatuses exit statuses, besides 0, that are no failure
 */
record ServiceUnit(
    Optional<String> user,
    Map<String, String> environment,
    List<EnvironmentFile> environmentFiles,
    List<ExecLine> before,
    ExecLine start,
    String folder,
    String umask,
    Optional<String> openFiles,
    Duration stopTimeout,
    List<Integer> successStatuses) {
  private static final String SERVICE = "Service";

  /** systemd-system.conf(5): DefaultTimeoutStopSec. */
  private static final String DEFAULT_STOP_TIMEOUT = "90";

  /** Statuses of processes that these signals end; systemd takes them for success. */
  private static final List<Integer> CLEAN_SIGNALS = List.of(129, 130, 141, 143);

  /** signal(7), as numbered on all that run Kafka. */
  private static final Map<String, Integer> SIGNALS =
      Map.of(
          "SIGHUP", 1,
          "SIGINT", 2,
          "SIGQUIT", 3,
          "SIGABRT", 6,
          "SIGKILL", 9,
          "SIGUSR1", 10,
          "SIGUSR2", 12,
          "SIGPIPE", 13,
          "SIGTERM", 15);

  /** Commands that would be left out silently. */
  private static final List<String> UNSUPPORTED =
      List.of("ExecCondition", "ExecStartPost", "ExecStop", "ExecStopPost");

  /** A file of variables, which may be missing when it is optional. */
  record EnvironmentFile(String path, boolean optional) {
    static EnvironmentFile parse(String text) {
      boolean optional = text.startsWith("-");
      return new EnvironmentFile(optional ? text.substring(1) : text, optional);
    }
  }

  ServiceUnit {
    environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
    environmentFiles = List.copyOf(environmentFiles);
    before = List.copyOf(before);
    successStatuses = List.copyOf(successStatuses);
  }

  /**
   * @throws UnusableUnit when a plain process cannot be what it describes
   */
  static ServiceUnit parse(String text) {
    UnitText unit = UnitText.parse(text);
    refuseWhatNeedsSystemd(unit);
    return new ServiceUnit(
        unit.last(SERVICE, "User"),
        environment(unit.all(SERVICE, "Environment")),
        unit.all(SERVICE, "EnvironmentFile").stream().map(EnvironmentFile::parse).toList(),
        unit.all(SERVICE, "ExecStartPre").stream().map(ExecLine::parse).toList(),
        onlyStart(unit),
        unit.last(SERVICE, "WorkingDirectory").orElse("/"),
        umask(unit.last(SERVICE, "UMask").orElse("0022")),
        unit.last(SERVICE, "LimitNOFILE").map(ServiceUnit::limit),
        TimeSpan.parse(
            unit.last(SERVICE, "TimeoutStopSec")
                .or(() -> unit.last(SERVICE, "TimeoutSec"))
                .orElse(DEFAULT_STOP_TIMEOUT)),
        statuses(unit.all(SERVICE, "SuccessExitStatus")));
  }

  private static void refuseWhatNeedsSystemd(UnitText unit) {
    String type = unit.last(SERVICE, "Type").orElse("simple");
    if (!List.of("simple", "exec").contains(type)) {
      throw new UnusableUnit("Type=" + type + " is for systemd only; use simple");
    }
    for (String key : UNSUPPORTED) {
      if (unit.last(SERVICE, key).isPresent()) {
        throw new UnusableUnit(key + "= is for systemd only");
      }
    }
  }

  private static ExecLine onlyStart(UnitText unit) {
    List<String> lines = unit.all(SERVICE, "ExecStart");
    if (lines.size() != 1) {
      throw new UnusableUnit("it must have one ExecStart=, and has " + lines.size());
    }
    return ExecLine.parse(lines.get(0));
  }

  private static Map<String, String> environment(List<String> settings) {
    Map<String, String> variables = new LinkedHashMap<>();
    for (String setting : settings) {
      for (String word : Words.ofSetting(setting)) {
        int equals = word.indexOf('=');
        if (equals < 1 || !EnvironmentText.isName(word.substring(0, equals))) {
          throw new UnusableUnit("not NAME=VALUE in Environment=: " + word);
        }
        variables.put(word.substring(0, equals), word.substring(equals + 1));
      }
    }
    return variables;
  }

  private static String umask(String text) {
    if (!text.matches("[0-7]{1,4}")) {
      throw new UnusableUnit("not a umask: " + text);
    }
    return text;
  }

  /** {@code SOFT:HARD} or one number for both. */
  private static String limit(String text) {
    String soft = text.split(":", 2)[0];
    if (!soft.matches("[0-9]{1,12}|infinity")) {
      throw new UnusableUnit("not a number of open files: " + text);
    }
    return soft.equals("infinity") ? "unlimited" : soft;
  }

  private static List<Integer> statuses(List<String> settings) {
    List<Integer> statuses = new ArrayList<>(CLEAN_SIGNALS);
    for (String word : settings.stream().flatMap(s -> Words.ofSetting(s).stream()).toList()) {
      if (SIGNALS.containsKey(word)) {
        statuses.add(128 + SIGNALS.get(word));
      } else if (word.matches("[0-9]{1,3}")) {
        statuses.add(Integer.parseInt(word));
      } else {
        throw new UnusableUnit("not an exit status that kfctl knows: " + word);
      }
    }
    return statuses;
  }

  /** The statuses with blanks between them. */
  String successWords() {
    return successStatuses.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }
}
