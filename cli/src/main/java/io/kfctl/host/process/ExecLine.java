package io.kfctl.host.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command line of a unit: {@code ExecStart=}, {@code ExecStartPre=} (systemd.service(5), "Command
 * lines").
 *
 * @param words before variables are put in
 * @param failureIgnored whether it may fail
 * @param expands whether variables are put in
 */
record ExecLine(List<String> words, boolean failureIgnored, boolean expands) {
  private static final Pattern VARIABLE =
      Pattern.compile("\\$(?:\\$|\\{([A-Za-z_][A-Za-z0-9_]*)})");

  ExecLine {
    words = List.copyOf(words);
  }

  /**
   * @throws UnusableUnit when it holds what only systemd understands
   */
  static ExecLine parse(String line) {
    boolean failureIgnored = false;
    boolean expands = true;
    int start = 0;
    for (; start < line.length() && "-:+!|@".indexOf(line.charAt(start)) >= 0; start++) {
      switch (line.charAt(start)) {
        case '-' -> failureIgnored = true;
        case ':' -> expands = false;
        case '@' ->
            throw new UnusableUnit("'@' in front of a program is for systemd only: " + line);
        default -> {} // rights, and a plain process has those of whoever starts it
      }
    }
    List<String> words = new ArrayList<>();
    for (String word : Words.ofSetting(line.substring(start))) {
      words.add(withoutSpecifiers(word));
    }
    if (words.isEmpty()) {
      throw new UnusableUnit("a command line names no program: " + line);
    }
    if (words.contains(";")) {
      throw new UnusableUnit("';' between commands is for systemd only: " + line);
    }
    return new ExecLine(words, failureIgnored, expands);
  }

  private static String withoutSpecifiers(String word) {
    String plain = word.replace("%%", "");
    if (plain.contains("%")) {
      throw new UnusableUnit("'%' before a letter is for systemd only: " + word);
    }
    return word.replace("%%", "%");
  }

  /**
   * The words with variables put in: {@code $NAME} as a word of its own becomes the words of its
   * value, maybe none; {@code ${NAME}} anywhere becomes the value as it is; {@code $$} is a dollar.
   * The program itself is taken as it is.
   */
  List<String> with(Map<String, String> environment) {
    if (!expands) {
      return words;
    }
    List<String> expanded = new ArrayList<>(words.subList(0, 1));
    for (String word : words.subList(1, words.size())) {
      if (word.startsWith("$") && !word.startsWith("$$") && !word.startsWith("${")) {
        expanded.addAll(Words.ofValue(environment.getOrDefault(word.substring(1), "")));
      } else {
        expanded.add(filled(word, environment));
      }
    }
    return expanded;
  }

  private static String filled(String word, Map<String, String> environment) {
    return VARIABLE
        .matcher(word)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1) == null ? "$" : environment.getOrDefault(found.group(1), "")));
  }
}
