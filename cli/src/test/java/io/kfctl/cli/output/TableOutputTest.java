package io.kfctl.cli.output;

import static io.kfctl.cli.output.OutputFormat.TABLE;
import static io.kfctl.cli.output.OutputFormat.WIDE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableOutputTest {
  private static final Columns<String> TEXT =
      Columns.<String>none().with("name", Cell::text).with("copy", Cell::text);

  @Test
  void a_list_is_aligned_and_chinese_takes_two_columns() {
    assertThat(Screens.plain(TABLE, out -> out.rows(Connector.COLUMNS, Connector.SOME)))
        .isEqualTo(
            """
            NAME       STATE      LAG  RUNNING-SINCE         BRIEF
            mysql-src  RUNNING      7  2026-03-01T08:00:00Z  1 tasks
            订单同步   FAILED   12345  -                     12 tasks
            x          PAUSED       -  -                     2 tasks
            """);
  }

  @Test
  void wide_has_more_columns() {
    assertThat(Screens.plain(WIDE, out -> out.rows(Connector.COLUMNS, Connector.SOME)))
        .isEqualTo(
            """
            NAME       STATE      LAG  RUNNING-SINCE         TASK-COUNT  BRIEF
            mysql-src  RUNNING      7  2026-03-01T08:00:00Z           1  1 tasks
            订单同步   FAILED   12345  -                             12  12 tasks
            x          PAUSED       -  -                              2  2 tasks
            """);
  }

  @Test
  void an_empty_list_is_its_header() {
    assertThat(Screens.plain(TABLE, out -> out.rows(TEXT, List.of()))).isEqualTo("NAME  COPY\n");
  }

  @Test
  void colour_is_put_on_after_the_widths_are_known() {
    String coloured =
        Screens.coloured(TABLE, out -> out.rows(Connector.COLUMNS, Connector.SOME.subList(1, 3)));
    assertThat(coloured)
        .contains("订单同步  \u001b[31mFAILED\u001b[0m  12345")
        .contains("x         \u001b[33mPAUSED\u001b[0m      -");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(
            Screens.plain(TABLE, out -> out.rows(Connector.COLUMNS, Connector.SOME.subList(1, 3))));
  }

  @Test
  void widths_of_emoji_marks_and_wide_letters() {
    List<String> texts = List.of("e\u0301", "😀", "ＡＢ", "ｶﾅ", "한글", "𠀀", "\u200bzw");
    assertThat(Screens.plain(TABLE, out -> out.rows(TEXT, texts)))
        .isEqualTo(
            """
            NAME  COPY
            e\u0301     e\u0301
            😀    😀
            ＡＢ  ＡＢ
            ｶﾅ    ｶﾅ
            한글  한글
            𠀀    𠀀
            \u200bzw    \u200bzw
            """);
  }

  @Test
  void hostile_text_cannot_command_the_terminal_nor_break_the_line() {
    List<String> texts =
        List.of("a\u001b[2Jb", "two\nlines\t!", "\u009b31m", "safe\u202egnp.exe", "", "\ud800");
    assertThat(Screens.plain(TABLE, out -> out.rows(TEXT, texts)))
        .isEqualTo(
            """
            NAME               COPY
            a\\u001b[2Jb        a\\u001b[2Jb
            two\\nlines\\t!      two\\nlines\\t!
            \\u009b31m          \\u009b31m
            safe\\u202egnp.exe  safe\\u202egnp.exe
            -                  -
            \\ud800             \\ud800
            """);
  }

  @Test
  void nothing_is_cut_however_long_it_is() {
    String longName = "表".repeat(200);
    assertThat(Screens.plain(TABLE, out -> out.rows(TEXT, List.of(longName))))
        .contains(longName + "  " + longName + "\n");
  }

  @Test
  void details_are_labelled_fields_sections_and_tables() {
    Map<String, Cell> config = new LinkedHashMap<>();
    config.put("connector.class", Cell.text("io.debezium.Connector"));
    config.put("tasks.max", Cell.text("1"));
    Details details =
        Details.of("src")
            .field("name", Cell.text("src"))
            .field("workerId", Cell.text("10.0.0.5:8083"))
            .field("trace", Cell.text("Exception: no\n\tat a.B\n\tat \u001b[1mc.D\n"))
            .field("plugin", Cell.MISSING)
            .properties("config", config)
            .section("owner", Details.of("o").field("team", Cell.text("数据")))
            .table("tasks", TEXT, List.of("0"))
            .onlyText(List.of(new Line("all is well", Style.GOOD)));
    assertThat(Screens.plain(TABLE, out -> out.details(details)))
        .isEqualTo(
            """
            Name:       src
            Worker id:  10.0.0.5:8083
            Trace:      Exception: no
                            at a.B
                            at \\u001b[1mc.D
            Plugin:     -
            Config:
              connector.class:  io.debezium.Connector
              tasks.max:        1
            Owner:
              Team:  数据

            NAME  COPY
            0     0

            all is well
            """);
  }

  @Test
  void several_details_stand_apart() {
    assertThat(
            Screens.plain(
                TABLE,
                out ->
                    out.details(
                        List.of(
                            Details.of("a").field("name", Cell.text("a")),
                            Details.of("b").field("name", Cell.text("b"))))))
        .isEqualTo("Name:  a\n\nName:  b\n");
  }

  @Test
  void lines_come_one_by_one() {
    String shown =
        Screens.plain(
            TABLE,
            out -> {
              Output.Lines<String> lines = out.lines(TEXT, text -> Line.of("> " + text));
              lines.add("a");
              lines.add("b\u0007");
            });
    assertThat(shown).isEqualTo("> a\n> b\\u0007\n");
  }
}
