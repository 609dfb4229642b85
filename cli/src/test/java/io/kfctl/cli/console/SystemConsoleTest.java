package io.kfctl.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SystemConsoleTest {
  private final OutputStream nowhere = new ByteArrayOutputStream();

  @Test
  void what_comes_by_standard_input_is_utf_8() {
    SystemConsole console = on("密码 é\nb".getBytes(StandardCharsets.UTF_8));
    assertThat(console.readLine()).contains("密码 é");
    assertThat(console.readLine()).contains("b");
    assertThat(console.readLine()).isEmpty();
  }

  @Test
  void what_is_not_utf_8_is_refused_and_not_replaced() {
    assertThatThrownBy(on("pass\u00e9\n".getBytes(StandardCharsets.ISO_8859_1))::readLine)
        .isInstanceOfSatisfying(
            UserError.class,
            error -> {
              assertThat(error.exitCode()).isEqualTo(ExitCode.USAGE);
              assertThat(error).hasMessage("standard input is not written in UTF-8");
            });
    assertThatThrownBy(on(new byte[] {'a', (byte) 0xe5, (byte) 0xaf})::readLine)
        .hasMessage("standard input is not written in UTF-8");
  }

  private SystemConsole on(byte[] input) {
    return new SystemConsole(
        new ByteArrayInputStream(input), nowhere, nowhere, Terminals.of("", "UTF-8"));
  }
}
