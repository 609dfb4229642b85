package io.kfctl.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectorFileTest {

  @Test
  void readsNameAndConfigInOrder() {
    ConnectorConfig connector =
        parse(
            "{\"name\": \"ddb-sink\", \"config\": {\"topics\": \"a\", \"connector.class\": \"X\"}}");
    assertThat(connector.name()).isEqualTo("ddb-sink");
    assertThat(connector.config())
        .containsExactly(Map.entry("topics", "a"), Map.entry("connector.class", "X"));
    assertThat(connector.connectorClass()).contains("X");
  }

  @Test
  void takesScalarsAsTheyAreWritten() {
    ConnectorConfig connector =
        parse(
            "{\"name\":\"c\",\"config\":{\"a\":1.50,\"b\":1e3,\"c\":true,\"d\":9007199254740993}}");
    assertThat(connector.config())
        .containsExactly(
            Map.entry("a", "1.50"),
            Map.entry("b", "1e3"),
            Map.entry("c", "true"),
            Map.entry("d", "9007199254740993"));
  }

  @Test
  void takesWhatTheServerPrints() {
    ConnectorConfig connector =
        parse(
            "\uFEFF{\"name\":\"c\",\"config\":{\"name\":\"c\"},\"tasks\":[{\"connector\":\"c\","
                + "\"task\":0}],\"type\":\"sink\"}");
    assertThat(connector.config()).containsExactly(Map.entry("name", "c"));
  }

  @Test
  void saysWhereTheJsonBreaks() {
    ConnectorFileException.BadJson e =
        catchThrowableOfType(
            ConnectorFileException.BadJson.class,
            () -> parse("{\n  \"name\": \"c\"\n  \"config\": {}\n}"));
    assertThat(e.line()).isEqualTo(3);
    assertThat(e.column()).isEqualTo(3);
    assertThat(e)
        .hasMessageStartingWith("sink.json:3:3: not JSON: Unexpected character")
        .hasMessageContaining("comma");
  }

  @Test
  void refusesAKeyThatComesTwice() {
    assertThatThrownBy(() -> parse("{\"name\":\"c\",\"config\":{\"a\":\"1\",\n\"a\":\"2\"}}"))
        .isInstanceOf(ConnectorFileException.BadJson.class)
        .hasMessageStartingWith("sink.json:2:")
        .hasMessageContaining("'a'");
  }

  @Test
  void doesNotRepeatAPasswordWithoutQuotes() {
    assertThatThrownBy(() -> parse("{\"name\":\"c\",\"config\":{\"password\":geheim}}"))
        .isInstanceOf(ConnectorFileException.BadJson.class)
        .hasMessageStartingWith("sink.json:1:")
        .hasMessageContaining("Unrecognized token")
        .hasMessageNotContaining("geheim");
  }

  @Test
  void refusesATruncatedFile() {
    assertThatThrownBy(() -> parse("{\"name\":\"c\",\"config\":{\"a\":"))
        .isInstanceOf(ConnectorFileException.BadJson.class);
  }

  @Test
  void tellsABareConfiguration() {
    String bare = "{\n  \"name\": \"c\",\n  \"connector.class\": \"X\", \"topics\": \"a\"\n}";
    assertThatThrownBy(() -> parse(bare))
        .isInstanceOf(ConnectorFileException.BareConfig.class)
        .hasMessage(
            "sink.json:3:3: this is a bare configuration; to create a connector: {\"name\": \"...\","
                + " \"config\": {...}}");
  }

  @Test
  void namesTheNestedKey() {
    ConnectorFileException.BadShape e =
        shape("{\"name\":\"c\",\n\"config\":{\n\"topics\": [\"a\",\"b\"]}}");
    assertThat(e.key()).contains("config.topics");
    assertThat(e)
        .hasMessage(
            "sink.json:3:11: 'topics' is a list: Connect takes only text; a list is one text with"
                + " commas");
    assertThat(shape("{\"name\":\"c\",\"config\":{\"x\":{}}}"))
        .hasMessageContaining("is an object");
    assertThat(shape("{\"name\":\"c\",\"config\":{\"x\":null}}")).hasMessageContaining("is null");
  }

  @Test
  void refusesOtherShapes() {
    assertThat(shape("")).hasMessage("sink.json:1:1: the file is empty");
    assertThat(shape("[]")).hasMessageContaining("one JSON object");
    assertThat(shape("{}").key()).contains("name");
    assertThat(shape("{\"name\":\"c\"}").key()).contains("config");
    assertThat(shape("{\"name\":\" \",\"config\":{}}")).hasMessageContaining("must be a text");
    assertThat(shape("{\"name\":7,\"config\":{}}")).hasMessageContaining("must be a text");
    assertThat(shape("{\"name\":\"c\",\"config\":\"x\"}"))
        .hasMessageContaining("must be an object");
    assertThat(shape("{\"name\":\"c\",\"config\":{},\"confg\":1}").key()).contains("confg");
    assertThat(shape("{\"name\":\"c\",\"config\":{}} {}")).hasMessageContaining("there is more");
    assertThat(shape("{\"name\":\"c\",\"config\":{\"name\":\"d\"}}").key()).contains("config.name");
  }

  @Test
  void readsABareConfiguration() {
    assertThat(config("{\"connector.class\": \"X\", \"tasks.max\": 2, \"name\": \"c\"}"))
        .containsExactly(
            Map.entry("connector.class", "X"), Map.entry("tasks.max", "2"), Map.entry("name", "c"));
    assertThat(ConnectorFile.parseEither("f", "{\"connector.class\":\"X\",\"name\":\"c\"}").name())
        .isEqualTo("c");
    assertThat(ConnectorFile.parseEither("f", "{\"name\":\"d\",\"config\":{}}").name())
        .isEqualTo("d");
    assertThatThrownBy(() -> ConnectorFile.parseEither("f", "{\"connector.class\":\"X\"}"))
        .isInstanceOf(ConnectorFileException.BareConfig.class);
  }

  @Test
  void tellsAWholeConnectorWhereAConfigurationIsWanted() {
    assertThatThrownBy(() -> config("{\"name\":\"c\",\n\"config\":{\"connector.class\":\"X\"}}"))
        .isInstanceOf(ConnectorFileException.WholeConnector.class)
        .hasMessage(
            "sink.json:2:1: this file creates a connector, with name and config; an update takes"
                + " what stands inside of config, without the name");
    assertThatThrownBy(() -> config("{\"topics\":\"a\"}"))
        .hasMessage("sink.json:1:1: 'connector.class' is missing");
    assertThatThrownBy(() -> config("{\"connector.class\":\"X\",\n\"topics\":[\"a\"]}"))
        .hasMessageStartingWith("sink.json:2:10: 'topics' is a list");
  }

  private static Map<String, String> config(String text) {
    return ConnectorFile.parseConfig("sink.json", text);
  }

  private static ConnectorConfig parse(String text) {
    return ConnectorFile.parse("sink.json", text);
  }

  private static ConnectorFileException.BadShape shape(String text) {
    return catchThrowableOfType(ConnectorFileException.BadShape.class, () -> parse(text));
  }
}
