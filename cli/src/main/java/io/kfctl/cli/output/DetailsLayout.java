package io.kfctl.cli.output;

import java.util.ArrayList;
import java.util.List;

/**
 * Details as text: {@code Label: value} with the values of one level under each other, sections
 * indented under their label, tables after an empty line and before one.
 */
final class DetailsLayout {
  private static final String INDENT = "  ";

  private final boolean wide;
  private final boolean colour;

  DetailsLayout(boolean wide, boolean colour) {
    this.wide = wide;
    this.colour = colour;
  }

  List<String> of(Details details) {
    List<String> lines = new ArrayList<>();
    int labels = widestLabel(details);
    boolean afterTable = false;
    for (Details.Entry entry : details.entries()) {
      if (entry instanceof Details.Field field) {
        lines.addAll(field(field, labels));
      } else if (entry instanceof Details.Section section) {
        if (afterTable) {
          separate(lines);
        }
        lines.add(heading(section.label()));
        of(section.details()).forEach(line -> lines.add(line.isEmpty() ? line : INDENT + line));
      } else if (entry instanceof Details.Table<?> table) {
        separate(lines);
        lines.addAll(table(table));
      } else if (entry instanceof Details.Text text) {
        separate(lines);
        text.lines().forEach(line -> lines.add(line.shown(colour)));
      }
      afterTable = entry instanceof Details.Table<?> || entry instanceof Details.Text;
    }
    return lines;
  }

  private static void separate(List<String> lines) {
    if (!lines.isEmpty()) {
      lines.add("");
    }
  }

  private <T> List<String> table(Details.Table<T> table) {
    return TableLayout.of(table.columns().ofTable(wide), table.rows(), colour);
  }

  /** The label and the value; further lines of a value stand under its first. */
  private List<String> field(Details.Field field, int labels) {
    String text = SafeText.lines(field.value().text()).stripTrailing();
    List<String> values = (text.isEmpty() ? "-" : text).lines().toList();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      String value = colour ? field.value().style().paint(values.get(i)) : values.get(i);
      String label = i == 0 ? heading(field.label()) : "";
      int used = i == 0 ? width(field.label()) : 0;
      lines.add((label + " ".repeat(labels + 2 - used) + value).stripTrailing());
    }
    return lines;
  }

  private String heading(String label) {
    String text = SafeText.line(label) + ":";
    return colour ? Style.HEADING.paint(text) : text;
  }

  private static int widestLabel(Details details) {
    return details.entries().stream()
        .filter(Details.Field.class::isInstance)
        .mapToInt(entry -> width(((Details.Field) entry).label()))
        .max()
        .orElse(0);
  }

  private static int width(String label) {
    return DisplayWidth.of(SafeText.line(label)) + 1;
  }
}
