package io.kfctl.cli.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalsTest {
  @Test
  void each_stream_is_asked_for_itself() {
    assertThat(Terminals.of("02", "UTF-8")).isEqualTo(new Terminals(true, false, true, UTF_8));
    assertThat(Terminals.of("", "UTF-8")).isEqualTo(new Terminals(false, false, false, UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,UTF-8",
    "ANSI_X3.4-1968,UTF-8",
    "GB18030,GB18030",
    "no-such,UTF-8",
    "'',UTF-8"
  })
  void the_locale_says_the_charset_unless_it_says_nothing(String locale, String expected) {
    assertThat(Terminals.of("012", locale).charset()).isEqualTo(Charset.forName(expected));
  }

  @Test
  void a_terminal_gets_its_charset_and_a_file_gets_utf_8() throws IOException {
    assertThat(written("1", "GB18030")).isEqualTo("中文".getBytes("GB18030"));
    assertThat(written("", "GB18030")).isEqualTo("中文".getBytes(UTF_8));
  }

  private static byte[] written(String descriptors, String charset) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Console console =
        new SystemConsole(
            new ByteArrayInputStream(new byte[0]),
            out,
            new ByteArrayOutputStream(),
            Terminals.of(descriptors, charset));
    console.data().write("中文");
    console.data().flush();
    return out.toByteArray();
  }
}
