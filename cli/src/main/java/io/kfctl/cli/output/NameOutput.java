package io.kfctl.cli.output;

import java.io.Writer;
import java.util.List;
import java.util.function.Function;

/** For the arguments of other commands: one name a line, nothing else. */
final class NameOutput implements Output {
  private final DataWriter data;

  NameOutput(Writer data) {
    this.data = new DataWriter(data);
  }

  @Override
  public <T> void rows(Columns<T> columns, List<? extends T> rows) {
    rows.forEach(row -> name(columns.name(row)));
  }

  @Override
  public void details(Details details) {
    name(details.name());
  }

  @Override
  public void details(List<Details> several) {
    several.forEach(this::details);
  }

  @Override
  public <T> Lines<T> lines(Columns<T> columns, Function<? super T, Line> line) {
    return new WrittenLines<>(data, row -> SafeText.line(columns.name(row)));
  }

  @Override
  public void done() {
    data.flush();
  }

  private void name(String name) {
    data.line(SafeText.line(name));
  }
}
