package io.kfctl.cli.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** For programs: one array or object over several lines, or one object a line for what goes on. */
final class JsonOutput implements Output {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final Writer writer;
  private final DataWriter data;

  JsonOutput(Writer data) {
    this.writer = new EscapingWriter(data);
    this.data = new DataWriter(data);
  }

  @Override
  public <T> void rows(Columns<T> columns, List<? extends T> rows) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode(rows.size());
    rows.forEach(row -> array.add(columns.json(row)));
    write(array, Optional.of(pretty()));
  }

  @Override
  public void details(Details details) {
    write(details.json(), Optional.of(pretty()));
  }

  @Override
  public void details(List<Details> several) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    several.forEach(one -> array.add(one.json()));
    write(array, Optional.of(pretty()));
  }

  @Override
  public <T> Lines<T> lines(Columns<T> columns, Function<? super T, Line> line) {
    return new JsonLines<>(columns, generator(), data);
  }

  /** One generator for all rows: to make one takes as long as to write a short row. */
  private record JsonLines<T>(Columns<T> columns, JsonGenerator generator, DataWriter data)
      implements Lines<T> {
    @Override
    public void add(T row) {
      try {
        columns.write(row, generator);
        generator.writeRaw('\n');
        generator.flush();
      } catch (IOException e) {
        throw new OutputFailed(e);
      }
    }

    @Override
    public void flush() {
      data.flush();
    }
  }

  @Override
  public void done() {
    data.flush();
  }

  private void write(JsonNode node, Optional<PrettyPrinter> printer) {
    try (JsonGenerator generator = FACTORY.createGenerator(writer)) {
      generator.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
      printer.ifPresent(generator::setPrettyPrinter);
      JsonTree.write(node, generator);
      generator.writeRaw('\n');
    } catch (IOException e) {
      throw new OutputFailed(e);
    }
  }

  private JsonGenerator generator() {
    try {
      JsonGenerator generator = FACTORY.createGenerator(writer);
      generator.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
      generator.setRootValueSeparator(null);
      return generator;
    } catch (IOException e) {
      throw new OutputFailed(e);
    }
  }

  private static PrettyPrinter pretty() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator(""))
        .withArrayIndenter(lines)
        .withObjectIndenter(lines);
  }
}
