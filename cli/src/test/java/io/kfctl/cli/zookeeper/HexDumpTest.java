package io.kfctl.cli.zookeeper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HexDumpTest {
  @Test
  void sixteen_bytes_are_a_line_with_the_letters_among_them() {
    byte[] bytes = "kfctl\u0000\u001b[31m 股票".getBytes(StandardCharsets.UTF_8);
    assertThat(HexDump.of(bytes))
        .containsExactly(
            "00000000  6b 66 63 74 6c 00 1b 5b 33 31 6d 20 e8 82 a1 e7  kfctl..[31m ....",
            "00000010  a5 a8                                            ..");
  }

  @Test
  void nothing_has_no_lines() {
    assertThat(HexDump.of(new byte[0])).isEmpty();
  }
}
