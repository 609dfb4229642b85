package io.kfctl.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** The same trees as JSON, as YAML; what goes on is one document after the other. */
final class YamlOutput implements Output {
  private static final DumpSettings BLOCKS =
      DumpSettings.builder()
          .setDefaultFlowStyle(FlowStyle.BLOCK)
          .setWidth(Integer.MAX_VALUE)
          .setDereferenceAliases(true)
          .build();

  private final Writer writer;
  private final DataWriter data;

  YamlOutput(Writer data) {
    this.writer = new EscapingWriter(data);
    this.data = new DataWriter(data);
  }

  @Override
  public <T> void rows(Columns<T> columns, List<? extends T> rows) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    rows.forEach(row -> array.add(columns.json(row)));
    write(array);
  }

  @Override
  public void details(Details details) {
    write(details.json());
  }

  @Override
  public void details(List<Details> several) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    several.forEach(one -> array.add(one.json()));
    write(array);
  }

  @Override
  public <T> Lines<T> lines(Columns<T> columns, Function<? super T, Line> line) {
    return new Lines<>() {
      @Override
      public void add(T row) {
        data.line("---");
        write(columns.json(row));
      }

      @Override
      public void flush() {
        data.flush();
      }
    };
  }

  @Override
  public void done() {
    data.flush();
  }

  private void write(JsonNode node) {
    String text = new Dump(BLOCKS, new YamlScalars(BLOCKS)).dumpToString(JsonTree.toPlain(node));
    try {
      writer.write(text);
    } catch (IOException e) {
      throw new OutputFailed(e);
    }
  }
}
