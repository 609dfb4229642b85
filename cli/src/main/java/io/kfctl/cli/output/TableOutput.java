package io.kfctl.cli.output;

import java.io.Writer;
import java.util.List;
import java.util.function.Function;

/** For people: tables, labelled fields, plain lines. */
final class TableOutput implements Output {
  private final DataWriter data;
  private final boolean wide;
  private final boolean colour;

  TableOutput(Writer data, boolean wide, boolean colour) {
    this.data = new DataWriter(data);
    this.wide = wide;
    this.colour = colour;
  }

  @Override
  public <T> void rows(Columns<T> columns, List<? extends T> rows) {
    data.lines(TableLayout.of(columns.ofTable(wide), rows, colour));
  }

  @Override
  public void details(Details details) {
    data.lines(new DetailsLayout(wide, colour).of(details));
  }

  @Override
  public void details(List<Details> several) {
    for (int i = 0; i < several.size(); i++) {
      if (i > 0) {
        data.line("");
      }
      details(several.get(i));
    }
  }

  @Override
  public <T> Lines<T> lines(Columns<T> columns, Function<? super T, Line> line) {
    return new WrittenLines<>(data, row -> line.apply(row).shown(colour));
  }

  @Override
  public void done() {
    data.flush();
  }
}
