package io.kfctl.cli.output;

import static io.kfctl.cli.output.OutputFormat.JSON;
import static io.kfctl.cli.output.OutputFormat.NAME;
import static io.kfctl.cli.output.OutputFormat.YAML;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The formats for programs. */
class ProgramOutputTest {
  private static final Columns<String> TEXT = Columns.<String>none().with("name", Cell::text);

  @Test
  void a_list_is_one_json_array() {
    assertThat(
            Screens.plain(JSON, out -> out.rows(Connector.COLUMNS, Connector.SOME.subList(0, 2))))
        .isEqualTo(
            """
            [
              {
                "name": "mysql-src",
                "state": "RUNNING",
                "lag": 7,
                "runningSince": "2026-03-01T08:00:00.123Z",
                "taskCount": 1,
                "tasks": [
                  1
                ]
              },
              {
                "name": "订单同步",
                "state": "FAILED",
                "lag": 12345,
                "runningSince": null,
                "taskCount": 12,
                "tasks": [
                  12
                ]
              }
            ]
            """);
  }

  @Test
  void an_empty_list_is_an_empty_array() {
    assertThat(Screens.plain(JSON, out -> out.rows(TEXT, List.of()))).isEqualTo("[]\n");
    assertThat(Screens.plain(YAML, out -> out.rows(TEXT, List.of()))).isEqualTo("[]\n");
    assertThat(Screens.plain(NAME, out -> out.rows(TEXT, List.of()))).isEmpty();
  }

  @Test
  void details_are_one_object_with_their_tables_as_arrays() {
    assertThat(Screens.plain(JSON, out -> out.details(Connector.SOME.get(2).details())))
        .isEqualTo(
            """
            {
              "name": "x",
              "totalLag": null,
              "members": [
                {
                  "name": "x",
                  "state": "PAUSED",
                  "lag": null,
                  "runningSince": null,
                  "taskCount": 2,
                  "tasks": [
                    2
                  ]
                }
              ]
            }
            """);
  }

  @Test
  void several_details_are_an_array_even_if_there_is_one() {
    List<Details> one = List.of(Details.of("a").field("flag", Cell.flag(true)));
    assertThat(Screens.plain(JSON, out -> out.details(one)))
        .isEqualTo("[\n  {\n    \"flag\": true\n  }\n]\n");
    assertThat(Screens.plain(YAML, out -> out.details(one))).isEqualTo("- flag: true\n");
  }

  @Test
  void what_goes_on_is_one_object_a_line() {
    assertThat(
            Screens.plain(
                JSON,
                out -> {
                  Output.Lines<String> lines = out.lines(TEXT, Line::of);
                  lines.add("a");
                  lines.add("two\nlines");
                }))
        .isEqualTo("{\"name\":\"a\"}\n{\"name\":\"two\\nlines\"}\n");
  }

  @Test
  void json_cannot_command_a_terminal_and_means_the_same() throws Exception {
    String hostile = "\u001b[2J \u009b31m \u202e \u007f \u2028 中文 😀";
    String json = Screens.plain(JSON, out -> out.rows(TEXT, List.of(hostile)));
    assertThat(json).contains("\"\\u001B[2J \\u009b31m \\u202e \\u007f \\u2028 中文 😀\"");
    assertThat(new ObjectMapper().readTree(json).get(0).get("name").textValue()).isEqualTo(hostile);
  }

  @Test
  void numbers_that_json_has_no_word_for_are_texts() {
    ObjectNode numbers = JsonNodeFactory.instance.objectNode();
    numbers.put("nan", Double.NaN).put("half", 0.5).put("large", Long.MAX_VALUE);
    Details details = Details.of("n").onlyJson("numbers", numbers);
    assertThat(Screens.plain(JSON, out -> out.details(details)))
        .contains("\"nan\": \"NaN\"", "\"half\": 0.5", "\"large\": 9223372036854775807");
    assertThat(Screens.plain(YAML, out -> out.details(details)))
        .contains("nan: NaN", "half: 0.5", "large: 9223372036854775807");
  }

  @Test
  void numbers_keep_their_digits() {
    String numbers = "[1.10,100.00,0.0000001,15e-1,1.5e1,1e3,1e-2000000000]";
    Details details = Details.of("n").onlyJson("list", new JsonFragment(numbers));
    assertThat(Screens.plain(JSON, out -> out.details(details))).contains(numbers);
    assertThat(Screens.plain(YAML, out -> out.details(details)))
        .isEqualTo(
            """
            list:
            - 1.10
            - 100.00
            - 0.0000001
            - 1.5
            - 15
            - 1E+3
            - 1E-2000000000
            """);
  }

  @Test
  void yaml_is_the_same_tree_in_blocks() {
    assertThat(
            Screens.plain(YAML, out -> out.rows(Connector.COLUMNS, Connector.SOME.subList(0, 2))))
        .isEqualTo(
            """
            - name: mysql-src
              state: RUNNING
              lag: 7
              runningSince: "2026-03-01T08:00:00.123Z"
              taskCount: 1
              tasks:
              - 1
            - name: 订单同步
              state: FAILED
              lag: 12345
              runningSince: null
              taskCount: 12
              tasks:
              - 12
            """);
  }

  @Test
  void yaml_that_goes_on_is_one_document_after_the_other() {
    assertThat(
            Screens.plain(
                YAML,
                out -> {
                  Output.Lines<String> lines = out.lines(TEXT, Line::of);
                  lines.add("a");
                  lines.add("b");
                }))
        .isEqualTo("---\nname: a\n---\nname: b\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes",
        "No",
        "null",
        "~",
        "0123",
        "1_000",
        "1e3",
        "3.4.1",
        "2026-01-01",
        "12:30",
        ".inf",
        "",
        " ",
        "- a",
        "a: b",
        "a #b",
        "*x",
        "&x",
        "!t",
        "%d",
        "@at",
        "`b",
        "a\nb\n",
        "a\n\n",
        " lead\nb",
        "trail \nb",
        "tab\tin",
        "\u001b[1m",
        "\u009b",
        "\u202e",
        "\u0085",
        "\ufeff",
        "中文",
        "订单: 同步",
        "😀",
        "{}",
        "[a",
        "a,b",
        "'",
        "\"",
        "\\",
        "x\r\ny",
        "-",
        "?",
        "=",
        "<<"
      })
  void yaml_brings_every_text_back_and_cannot_command_a_terminal(String text) {
    String yaml = Screens.plain(YAML, out -> out.rows(TEXT, List.of(text)));
    Object read = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    assertThat(read).isEqualTo(List.of(Map.of("name", text)));
    assertThat(yaml.replace("\n", "").chars())
        .noneMatch(c -> SafeText.isHarmful((char) c.intValue()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "Off", "y", "0123", "1:30", "2026-01-01", "1_000", "~", "null"})
  void yaml_quotes_what_older_readers_take_for_something_else(String text) {
    assertThat(Screens.plain(YAML, out -> out.rows(TEXT, List.of(text))))
        .isEqualTo("- name: \"" + text + "\"\n");
  }

  @Test
  void names_are_one_a_line_whatever_they_are() {
    assertThat(Screens.plain(NAME, out -> out.rows(TEXT, List.of("订单", "two\nlines"))))
        .isEqualTo("订单\ntwo\\nlines\n");
    assertThat(Screens.plain(NAME, out -> out.details(Connector.SOME.get(0).details())))
        .isEqualTo("mysql-src\n");
    assertThat(Screens.plain(NAME, out -> out.details(List.of(Details.of("a"), Details.of("b")))))
        .isEqualTo("a\nb\n");
    assertThat(Screens.plain(NAME, out -> out.lines(TEXT, Line::of).add("a"))).isEqualTo("a\n");
  }
}
