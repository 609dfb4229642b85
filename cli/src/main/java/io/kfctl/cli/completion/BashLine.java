package io.kfctl.cli.completion;

import java.util.ArrayList;
import java.util.List;

/**
 * A line as bash has it, up to the cursor, read as bash would read it. Bash replaces only a part of
 * the last word: what follows an open quote, or the last character at which it breaks words.
 */
final class BashLine {
  private enum Quote {
    NONE,
    SINGLE,
    DOUBLE
  }

  private final String breaks;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private Quote quote = Quote.NONE;
  private boolean inWord;
  private int kept;

  /**
   * @param breaks the value of COMP_WORDBREAKS
   */
  BashLine(String line, String breaks) {
    this.breaks = breaks;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean escapes = c == '\\' && i + 1 < line.length() && escapes(line.charAt(i + 1));
      if (escapes) {
        i++;
        add(line.charAt(i));
      } else {
        take(c);
      }
    }
  }

  /** The words before the last, the program's name among them, without quotes. */
  List<String> before() {
    return List.copyOf(words);
  }

  /** The word at the cursor, without quotes; empty where none has begun. */
  String current() {
    return word.toString();
  }

  /** The rest of a word that bash is to write, with the quotes that it needs there. */
  String rest(String candidate) {
    String rest = candidate.substring(kept);
    return switch (quote) {
      case SINGLE -> rest.replace("'", "'\\''");
      case DOUBLE -> rest.replaceAll("[\"\\\\$`]", "\\\\$0");
      case NONE -> rest.replaceAll("[^\\p{L}\\p{M}\\p{N}_./:=@%+,-]", "\\\\$0");
    };
  }

  private boolean escapes(char next) {
    return quote == Quote.NONE || (quote == Quote.DOUBLE && "\"\\$`".indexOf(next) >= 0);
  }

  private void take(char c) {
    if (quote == Quote.NONE && (c == ' ' || c == '\t')) {
      endWord();
    } else if (quote == Quote.NONE && (c == '\'' || c == '"')) {
      quote = c == '"' ? Quote.DOUBLE : Quote.SINGLE;
      inWord = true;
      kept = word.length();
    } else if ((quote == Quote.SINGLE && c == '\'') || (quote == Quote.DOUBLE && c == '"')) {
      quote = Quote.NONE;
      kept = word.length();
    } else {
      add(c);
      if (quote == Quote.NONE && breaks.indexOf(c) >= 0) {
        kept = word.length();
      }
    }
  }

  private void add(char c) {
    inWord = true;
    word.append(c);
  }

  private void endWord() {
    if (inWord) {
      words.add(word.toString());
    }
    word.setLength(0);
    inWord = false;
    kept = 0;
  }
}
