package io.kfctl.cli.manual;

import java.util.List;

/** Text in the language of man pages; see man(7). */
final class Roff {
  private final StringBuilder out = new StringBuilder();

  Roff title(String name, String source, String volume) {
    return line(".TH " + argument(name) + " 1 \"\" " + argument(source) + " " + argument(volume));
  }

  Roff section(String title) {
    return line(".SH " + argument(title));
  }

  Roff paragraph(String text) {
    return line(".PP").line(words(text));
  }

  /** A term in bold, and its explanation, indented. */
  Roff entry(String term, String explanation) {
    return line(".TP").line("\\fB" + escaped(term) + "\\fR").line(words(explanation));
  }

  /** Lines that stay as they are, in a font whose characters are equally wide. */
  Roff verbatim(List<String> lines) {
    line(".PP").line(".nf").line(".RS 4");
    lines.forEach(text -> line(words(text)));
    return line(".RE").line(".fi");
  }

  /** Text of its own line; a line cannot begin with a dot or an apostrophe. */
  Roff text(String text) {
    return line(words(text));
  }

  private static String words(String text) {
    String escaped = escaped(text);
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }

  /** A dash stays one that can be typed; so do the quotes that roff would make typographic. */
  private static String escaped(String text) {
    return text.replace("\\", "\\e")
        .replace("-", "\\-")
        .replace("'", "\\(aq")
        .replace("`", "\\(ga")
        .replace("^", "\\(ha")
        .replace("~", "\\(ti");
  }

  private static String argument(String text) {
    return "\"" + escaped(text).replace("\"", "\\(dq") + "\"";
  }

  private Roff line(String line) {
    out.append(line).append('\n');
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
