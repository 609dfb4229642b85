package io.kfctl.cluster.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.kfctl.cluster.yaml.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The schema and the reader must give an editor and a command line the same answer. */
class ClusterSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(ClusterSchema.text(), InputFormat.JSON);

  /** What the reader says of keys, kinds, choices and ranges, which the schema knows as well. */
  private static final Pattern STRUCTURE =
      Pattern.compile(
          "unknown key .*|.* must be (text|a mapping|a list|one value|a whole number).*"
              + "|'(name|hosts|address|roles|files)' is (missing|empty)"
              + "|.* is not one of .*|.* is not a whole number.*|.* is listed twice"
              + "|.* is not (a heap size|a name|an archive|a version|a major version|a group id"
              + "|an absolute path|a name that useradd takes|the name of a setting)");

  private static JsonNode tree(String yaml) {
    return JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(yaml));
  }

  @Test
  void isItselfAValidSchema() {
    Schema meta =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));

    assertThat(meta.validate(ClusterSchema.text(), InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ssh:\n",
        "ssh: {port: '${env:PORT}', hostKeys: strict, user: '${env:USER}'}\n",
        "packages: {versions: {jdk: '17', kafka: 3.5, zookeeper: 3.7.1}, plugins: []}\n",
        "packages: {plugins: [a.tgz, {name: b, files: [c.jar]}]}\n",
        "kafka: {listen: '::', properties: {a.b: 1, c: true, d: 1.5, e: text, f: ''}}\n",
        "schemaRegistry: {flavor: apicurio}\n",
        "connect: {groupId: my.group_1, jmx: {port: 1}}\n"
      })
  void bothAcceptWhatIsGood(String section) {
    String yaml = Reading.ONE_HOST + section;

    assertThat(SCHEMA.validate(tree(yaml))).isEmpty();
    assertThat(errors(yaml, Map.of("PORT", "23", "USER", "me"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kafkaa: {}\n",
        "kafka: {ports: 1}\n",
        "kafka: {port: 0}\n",
        "kafka: {port: 65536}\n",
        "kafka: {port: '1'}\n",
        "kafka: {jmx: {port: 1, listen: 127.0.0.1, password: x}}\n",
        "kafka: {properties: {a: [1]}}\n",
        "kafka: {properties: {a: }}\n",
        "kafka: {properties: {'a b': 1}}\n",
        "ssh: {hostKeys: no}\n",
        "ssh: []\n",
        "paths: {data: KFDATA}\n",
        "paths: {data: /my data}\n",
        "packages: {plugins: [a.jar]}\n",
        "packages: {plugins: [{name: a}]}\n",
        "packages: {versions: {jdk: 17.0.7}}\n",
        "schemaRegistry: {flavour: apicurio}\n",
        "schemaRegistry: {flavor: karapace}\n",
        "connect: {heap: 2}\n",
        "connect: {heap: 2gb}\n",
        "templates: 1\n"
      })
  void bothRefuseWhatIsNot(String section) {
    String yaml = Reading.ONE_HOST + section;

    assertThat(SCHEMA.validate(tree(yaml))).isNotEmpty();
    assertThat(errors(yaml, Map.of())).isNotEmpty();
  }

  @Test
  void bothAgreeOnEveryKeyAndKindOfAFullFile() throws IOException {
    String full = Files.readString(Path.of("src/test/resources/cluster/valid/full.yaml"));
    JsonNode tree = tree(full);
    assertThat(SCHEMA.validate(tree)).isEmpty();

    List<JsonNode> mutants = mutants(tree);

    assertThat(mutants).hasSizeGreaterThan(700);
    for (JsonNode mutant : mutants) {
      List<String> errors = errors(text(mutant), Map.of());
      boolean accepted = SCHEMA.validate(mutant).isEmpty();
      if (!accepted) {
        assertThat(errors).as("the schema refuses %s", mutant).isNotEmpty();
      }
      if (errors.stream().anyMatch(STRUCTURE.asMatchPredicate())) {
        assertThat(accepted).as("%s in %s", errors, mutant).isFalse();
      }
    }
  }

  private static List<String> errors(String yaml, Map<String, String> environment) {
    try {
      Reading.read(yaml, environment);
      return List.of();
    } catch (InvalidClusterFile invalid) {
      return invalid.problems().stream().filter(Problem::isError).map(Problem::message).toList();
    }
  }

  private static String text(JsonNode tree) throws JsonProcessingException {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
  }

  /** The tree with one value replaced by another kind, one key removed, or one key added. */
  private static List<JsonNode> mutants(JsonNode tree) throws JsonProcessingException {
    JsonNode others =
        JSON.readTree(
            """
            [null, true, 1.5, 70000, -1, 0, "text", "", "two words", "${env:X}", [], {}, ["x"],
             {"x": 1}, [["x"]]]
            """);
    List<JsonNode> mutants = new ArrayList<>();
    collect(
        tree,
        List.of(),
        others,
        (path, change) -> {
          JsonNode copy = tree.deepCopy();
          change.accept(at(copy, path));
          mutants.add(copy);
        });
    return mutants;
  }

  private interface Mutation {
    void at(List<String> path, Consumer<JsonNode> change);
  }

  private static void collect(
      JsonNode node, List<String> path, JsonNode others, Mutation mutation) {
    if (node instanceof ObjectNode object) {
      mutation.at(path, copy -> ((ObjectNode) copy).put("surprise", 1));
      object
          .fieldNames()
          .forEachRemaining(
              name -> {
                mutation.at(path, copy -> ((ObjectNode) copy).remove(name));
                others.forEach(o -> mutation.at(path, copy -> ((ObjectNode) copy).set(name, o)));
                collect(object.get(name), append(path, name), others, mutation);
              });
    }
    if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int index = i;
        others.forEach(o -> mutation.at(path, copy -> ((ArrayNode) copy).set(index, o)));
        mutation.at(path, copy -> ((ArrayNode) copy).add(((ArrayNode) copy).get(index)));
        collect(array.get(i), append(path, String.valueOf(i)), others, mutation);
      }
    }
  }

  private static List<String> append(List<String> path, String step) {
    List<String> longer = new ArrayList<>(path);
    longer.add(step);
    return longer;
  }

  private static JsonNode at(JsonNode tree, List<String> path) {
    JsonNode node = tree;
    for (String step : path) {
      node = node.isArray() ? node.get(Integer.parseInt(step)) : node.get(step);
    }
    return node;
  }
}
