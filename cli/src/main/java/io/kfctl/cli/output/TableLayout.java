package io.kfctl.cli.output;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows as aligned text without borders: two spaces between columns, numbers at the right edge,
 * nothing after the last character of a line. Nothing is ever cut: a line may be longer than the
 * screen is wide.
 */
final class TableLayout {
  private static final String GAP = "  ";

  private TableLayout() {}

  static <T> List<String> of(List<Column<T>> columns, List<? extends T> rows, boolean colour) {
    List<List<Cell>> cells = rows.stream().map(row -> cellsOf(columns, row)).toList();
    List<Integer> widths = new ArrayList<>();
    List<Boolean> numbers = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      List<Cell> values = cells.stream().map(row -> row.get(column)).toList();
      widths.add(widest(columns.get(i).header(), values));
      numbers.add(isNumeric(values));
    }
    List<String> lines = new ArrayList<>();
    lines.add(line(headers(columns), widths, numbers, colour));
    cells.forEach(row -> lines.add(line(row, widths, numbers, colour)));
    return lines;
  }

  private static <T> List<Cell> cellsOf(List<Column<T>> columns, T row) {
    return columns.stream()
        .map(column -> column.value().apply(row))
        .map(TableLayout::safe)
        .toList();
  }

  private static Cell safe(Cell cell) {
    String text = SafeText.line(cell.text());
    return new Cell(text.isEmpty() ? Cell.MISSING.text() : text, cell.json(), cell.style());
  }

  private static <T> List<Cell> headers(List<Column<T>> columns) {
    return columns.stream().map(c -> Cell.text(c.header()).in(Style.HEADING)).toList();
  }

  private static int widest(String header, List<Cell> values) {
    int widest = header.length();
    for (Cell value : values) {
      widest = Math.max(widest, DisplayWidth.of(value.text()));
    }
    return widest;
  }

  private static boolean isNumeric(List<Cell> values) {
    return values.stream().anyMatch(Cell::isNumber)
        && values.stream().allMatch(cell -> cell.isNumber() || cell.isMissing());
  }

  private static String line(
      List<Cell> cells, List<Integer> widths, List<Boolean> numbers, boolean colour) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      String padding = " ".repeat(widths.get(i) - DisplayWidth.of(cell.text()));
      String text = colour ? cell.style().paint(cell.text()) : cell.text();
      boolean last = i == cells.size() - 1;
      line.append(numbers.get(i) ? padding + text : text + (last ? "" : padding));
      line.append(last ? "" : GAP);
    }
    return line.toString();
  }
}
