package io.kfctl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The shape that {@code docs/json} promises for the JSON of one command.
 *
 * <pre>{@code JsonShape.of("connector list").matches(run.stdout())}</pre>
 */
public final class JsonShape {
  /** Tests run in the module's folder. */
  public static final Path FOLDER = Path.of("../docs/json");

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final Path file;
  private final JsonNode document;
  private final Schema schema;

  private JsonShape(Path file) {
    this.file = file;
    this.document = read(file);
    this.schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(document);
  }

  /**
   * @param command without the program: {@code connector list}
   */
  public static JsonShape of(String command) {
    return new JsonShape(FOLDER.resolve(fileName(command)));
  }

  public static String fileName(String command) {
    return command.replace(' ', '-') + ".json";
  }

  /** Checks the output of a command that prints one array or object. */
  public void matches(String stdout) {
    assertThat(schema.validate(parse(stdout))).describedAs("%s against %s", stdout, file).isEmpty();
  }

  /**
   * Checks the output of a command that prints one object a line, of which there is at least one.
   */
  public void matchesLines(String stdout) {
    assertThat(stdout).isNotBlank();
    stdout.lines().forEach(this::matches);
  }

  /** What is wrong with the document itself: a shape that allows everything promises nothing. */
  public List<String> flaws() {
    List<String> flaws = new ArrayList<>();
    if (!document.path("title").asText().endsWith(" -o json")) {
      flaws.add("the title is not the command line");
    }
    collectFlaws(document, "", flaws);
    return flaws;
  }

  private static void collectFlaws(JsonNode node, String at, List<String> flaws) {
    if (node.has("properties") && node.path("type").toString().contains("\"object\"")) {
      collectObjectFlaws(node, at, flaws);
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      collectFlaws(field.getValue(), at + "/" + field.getKey(), flaws);
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collectFlaws(node.get(i), at + "/" + i, flaws);
    }
  }

  private static void collectObjectFlaws(JsonNode object, String at, List<String> flaws) {
    TreeSet<String> required = new TreeSet<>();
    object.path("required").forEach(name -> required.add(name.asText()));
    TreeSet<String> names = new TreeSet<>();
    object.path("properties").fieldNames().forEachRemaining(names::add);
    if (!required.equals(names)) {
      flaws.add(at + ": required is " + required + ", but the properties are " + names);
    }
    if (object.path("additionalProperties").asBoolean(true)) {
      flaws.add(at + ": additionalProperties is not false");
    }
    for (String name : names) {
      if (!name.matches("[a-z][A-Za-z0-9]*")) {
        flaws.add(at + ": " + name + " is not camelCase");
      }
      if (object.path("properties").path(name).path("description").asText().isEmpty()) {
        flaws.add(at + ": " + name + " is not described");
      }
    }
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode parse(String stdout) {
    try {
      return JSON.readTree(stdout);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + stdout, e);
    }
  }
}
