package io.kfctl.cluster.yaml;

import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Tells what the YAML parser met in words, without its excerpt: the excerpt may hold a secret. */
final class YamlSyntaxProblem {
  /**
   * Advice for the mistakes that people make, by a piece of the parser's wording; the first counts.
   */
  private static final List<Map.Entry<String, String>> ADVICE =
      List.of(
          Map.entry("TAB", "indent with spaces"),
          Map.entry(
              "mapping values are not allowed here", "check the indentation, or quote the value"),
          Map.entry(
              "could not find expected ':'", "write key: value, with a space after the colon"),
          Map.entry("expected ',' or '}'", "close the '{'; inside braces put quotes around ${...}"),
          Map.entry("expected ',' or ']'", "close the '['"),
          Map.entry("expected <block end>", "indent the lines of one block alike"),
          Map.entry("unexpected end of stream", "close the quote"),
          Map.entry("cannot start any token", "put quotes around the value"));

  private YamlSyntaxProblem() {}

  static Problem of(YamlEngineException broken, String text) {
    Position at = place(broken, text);
    String what = what(broken);
    return new Problem(
        at.line(), at.column(), "", "broken YAML: " + what, advice(what), Problem.Severity.ERROR);
  }

  static Position position(Mark mark) {
    return new Position(mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static Position place(YamlEngineException broken, String text) {
    if (broken instanceof YamlParser.TooDeep tooDeep) {
      return tooDeep.position();
    }
    if (broken instanceof MarkedYamlEngineException marked) {
      return marked
          .getProblemMark()
          .or(marked::getContextMark)
          .map(YamlSyntaxProblem::position)
          .orElse(Position.START);
    }
    if (broken instanceof ReaderException unreadable) {
      return Text.position(text, unreadable.getPosition());
    }
    return Position.START;
  }

  private static String what(YamlEngineException broken) {
    if (broken instanceof ReaderException unreadable) {
      return String.format("character U+%04X is not allowed", unreadable.getCodePoint());
    }
    if (broken instanceof MarkedYamlEngineException marked && marked.getProblem() != null) {
      return Quoted.printable(marked.getProblem());
    }
    return Quoted.printable(String.valueOf(broken.getMessage()));
  }

  private static String advice(String what) {
    return ADVICE.stream()
        .filter(entry -> what.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
