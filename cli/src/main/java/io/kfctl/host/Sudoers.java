package io.kfctl.host;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The lines for /etc/sudoers.d with which a login may do all that kfctl does to services that are
 * installed: start, stop, restart and read the journal. Reading the state needs no right; {@code
 * install} needs root.
 *
 * <p>sudo compares words, and a {@code *} in sudoers would let more words in than it seems, so each
 * command is spelled out, with digits for the number of lines.
 */
public final class Sudoers {
  private static final int DIGITS = 4;

  /** The most lines of the journal that one can ask for. */
  public static final int MOST_LINES = 9_999;

  private Sudoers() {}

  /**
   * The words after {@code journalctl}, which the lines in sudoers match.
   *
   * @param lines at most {@link #MOST_LINES}; more are not shown
   */
  static String[] journalWords(String unit, int lines, boolean follow) {
    String number = String.valueOf(Math.max(0, Math.min(lines, MOST_LINES)));
    return journal(unit, number, follow).split(" ");
  }

  private static String journal(String unit, String number, boolean follow) {
    return "-u " + unit + " -n " + number + " -o short-iso --no-pager" + (follow ? " -f" : "");
  }

  /**
   * The lines for a login.
   *
   * @param units the units' names without a suffix
   */
  public static String lines(String login, List<String> units) {
    List<String> services = new ArrayList<>();
    List<String> journals = new ArrayList<>();
    for (String unit : units) {
      for (String verb : List.of("start", "stop", "restart")) {
        services.add("/usr/bin/systemctl " + verb + " " + unit);
      }
      for (int digits = 1; digits <= DIGITS; digits++) {
        String number = "[0-9]".repeat(digits);
        journals.add("/usr/bin/journalctl " + journal(unit, number, false));
        journals.add("/usr/bin/journalctl " + journal(unit, number, true));
      }
    }
    return alias("KFCTL_SERVICES", services)
        + alias("KFCTL_JOURNALS", journals)
        + login
        + " ALL=(root) NOPASSWD: KFCTL_SERVICES, KFCTL_JOURNALS\n";
  }

  /** The words after {@code tail} that print the end of a file, which the lines match. */
  public static String[] tailWords(String file, int lines, boolean follow) {
    String number = String.valueOf(Math.max(0, Math.min(lines, MOST_LINES)));
    return tail(file, number, follow).split(" ");
  }

  private static String tail(String file, String number, boolean follow) {
    return "-n " + number + (follow ? " -F " : " ") + file;
  }

  /**
   * The lines for a login that may read the end of a file.
   *
   * @param file without spaces
   */
  public static String tailLines(String login, String file) {
    List<String> tails = new ArrayList<>();
    for (int digits = 1; digits <= DIGITS; digits++) {
      tails.add("/usr/bin/tail " + tail(file, "[0-9]".repeat(digits), false));
      tails.add("/usr/bin/tail " + tail(file, "[0-9]".repeat(digits), true));
    }
    return alias("KFCTL_FILES", tails) + login + " ALL=(root) NOPASSWD: KFCTL_FILES\n";
  }

  private static String alias(String name, List<String> commands) {
    return commands.stream()
        .collect(Collectors.joining(", \\\n  ", "Cmnd_Alias " + name + " = \\\n  ", "\n"));
  }

  /** What to do for a login that was refused one of these. */
  static String advice(String host, String login, List<String> units) {
    return "on " + host + ", let visudo -f /etc/sudoers.d/kfctl write:\n" + lines(login, units);
  }
}
