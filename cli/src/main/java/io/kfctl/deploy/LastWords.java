package io.kfctl.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a service said before it ended, short enough for a message and with its reason in it. A JVM
 * that dies buries the reason under stack frames, and under what it logs while it shuts down.
 */
final class LastWords {
  /** How much of a log has to be read for it: a long stack trace, and a shutdown after that. */
  static final int LINES_READ = 300;

  private static final int MOST_REASONS = 8;
  private static final int LAST_LINES = 4;

  /** As journalctl -o short-iso prints it: time, host, program and its pid. */
  private static final Pattern PREFIX = Pattern.compile("\\S+ \\S+ ([^\\s\\[:]+)(?:\\[\\d+])?: ");

  private static final Pattern FRAME = Pattern.compile("\\s+at \\S.*|\\s*\\.\\.\\. \\d+ more");

  /** Log4j's levels, an exception with its message, and how a JVM that cannot start begins. */
  private static final Pattern REASON =
      Pattern.compile(
          ".*\\b(?:ERROR|FATAL)\\b.*"
              + "|(?:Caused by: |Exception in thread .*)?(?:[\\w$]+\\.)+[\\w$]*(?:Exception|Error)\\b.*"
              + "|Error: .*|Error occurred .*");

  private LastWords() {}

  /**
   * @param journal the end of a unit's journal, up to {@link #LINES_READ} lines
   * @return lines that give a reason, then the very last ones, without time and host
   */
  static String of(String journal) {
    List<String> said =
        journal
            .lines()
            .map(LastWords::withoutPrefix)
            .filter(line -> !line.isBlank() && !FRAME.matcher(line).matches())
            .toList();
    int end = Math.max(0, said.size() - LAST_LINES);
    List<String> reasons =
        said.subList(0, end).stream().filter(line -> REASON.matcher(line).matches()).toList();
    List<String> words =
        new ArrayList<>(
            reasons.subList(Math.max(0, reasons.size() - MOST_REASONS), reasons.size()));
    words.addAll(said.subList(end, said.size()));
    return words.isEmpty() ? "(nothing)" : String.join("\n", words);
  }

  /** What the service manager says itself keeps its name. */
  private static String withoutPrefix(String line) {
    Matcher prefix = PREFIX.matcher(line);
    if (!prefix.lookingAt()) {
      return line;
    }
    String words = line.substring(prefix.end());
    return prefix.group(1).equals("systemd") ? "systemd: " + words : words;
  }
}
