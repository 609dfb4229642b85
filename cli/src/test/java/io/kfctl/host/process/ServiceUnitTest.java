package io.kfctl.host.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceUnitTest {
  private static ServiceUnit unit(String lines) {
    return ServiceUnit.parse("[Service]\nExecStart=/bin/true\n" + lines);
  }

  @Test
  void what_is_left_out_is_as_systemd_has_it() {
    ServiceUnit unit = unit("");

    assertThat(unit.folder()).isEqualTo("/");
    assertThat(unit.umask()).isEqualTo("0022");
    assertThat(unit.stopTimeout()).isEqualTo(Duration.ofSeconds(90));
    assertThat(unit.user()).isEmpty();
    assertThat(unit.openFiles()).isEmpty();
    assertThat(unit.before()).isEmpty();
    assertThat(unit.environmentFiles()).isEmpty();
    assertThat(unit.successWords()).isEqualTo("129 130 141 143");
  }

  @Test
  void reads_lists_prefixes_and_what_takes_back_what_was_before() {
    ServiceUnit unit =
        unit(
            """
            EnvironmentFile=/forgotten
            EnvironmentFile=
            EnvironmentFile=-/a
            EnvironmentFile=/b
            ExecStartPre=-+/bin/rm -f x
            ExecStartPre=!!:/bin/echo $X
            LimitNOFILE = 1024:4096
            SuccessExitStatus=3 SIGKILL
            ProtectSystem=strict
            [Other]
            UMask=0777
            """);

    assertThat(unit.environmentFiles())
        .containsExactly(
            new ServiceUnit.EnvironmentFile("/a", true),
            new ServiceUnit.EnvironmentFile("/b", false));
    assertThat(unit.before())
        .containsExactly(
            new ExecLine(List.of("/bin/rm", "-f", "x"), true, true),
            new ExecLine(List.of("/bin/echo", "$X"), false, false));
    assertThat(unit.before().get(1).with(Map.of("X", "y"))).containsExactly("/bin/echo", "$X");
    assertThat(unit.openFiles()).hasValue("1024");
    assertThat(unit.successWords()).isEqualTo("129 130 141 143 3 137");
    assertThat(unit.umask()).isEqualTo("0022");
  }

  @Test
  void a_line_goes_on_after_a_backslash_and_over_comments() {
    ServiceUnit unit =
        ServiceUnit.parse(
            "[Service]\nExecStart=/bin/echo a \\\n  # no\n; neither\n  b\\\\\\\n c\nUMask=0077\n");

    assertThat(unit.start().words()).containsExactly("/bin/echo", "a", "b\\", "c");
    assertThat(unit.umask()).isEqualTo("0077");
  }

  @ParameterizedTest
  @CsvSource({
    "180, 180000",
    "3min, 180000",
    "'1h 30s', 3630000",
    "1min5s, 65000",
    "100ms, 100",
    "2 minutes, 120000",
    "infinity, 31536000000",
    "0, 31536000000"
  })
  void reads_how_long_it_may_take_to_end(String text, long milliseconds) {
    assertThat(unit("TimeoutStopSec=" + text + "\n").stopTimeout())
        .isEqualTo(Duration.ofMillis(milliseconds));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Type=forking | Type=forking is for systemd only; use simple",
        "ExecStop=/bin/x | ExecStop= is for systemd only",
        "ExecStart=/bin/false | it must have one ExecStart=, and has 2",
        "ExecStartPre=@/bin/x y | '@' in front of a program is for systemd only: @/bin/x y",
        "ExecStartPre=/bin/x ; /bin/y | ';' between commands is for systemd only: /bin/x ; /bin/y",
        "ExecStartPre=/bin/x %h | '%' before a letter is for systemd only: %h",
        "ExecStartPre=/bin/x \"y | a quote is not closed in: /bin/x \"y",
        "ExecStartPre=- | a command line names no program: -",
        "TimeoutStopSec=soon | not a time span: soon",
        "TimeoutStopSec=3 parsecs | not a time span: 3 parsecs",
        "UMask=22x | not a umask: 22x",
        "LimitNOFILE=many | not a number of open files: many",
        "SuccessExitStatus=TEMPFAIL | not an exit status that kfctl knows: TEMPFAIL",
        "Environment=A;reboot | not NAME=VALUE in Environment=: A;reboot",
        "Environment=a-b=c | not NAME=VALUE in Environment=: a-b=c"
      })
  void what_it_cannot_follow_is_refused_in_words(String line) {
    String[] parts = line.split(" \\| ");

    assertThatThrownBy(() -> unit(parts[0] + "\n"))
        .isInstanceOf(UnusableUnit.class)
        .hasMessage(parts[1]);
  }

  @Test
  void every_value_is_one_quoted_word_of_the_text_for_the_shell() {
    ServiceUnit unit =
        ServiceUnit.parse(
            "[Service]\nExecStartPre=-/bin/a \"b c\"\nExecStart=/bin/d $X ${X}\nUMask=0027\n");

    assertThat(LaunchText.of(unit, Map.of("X", "it's `rm` $(x)\n; y")))
        .isEqualTo(
            """
            folder=/
            mask=0027
            files=''
            environment() {
            :
            export X='it'\\''s `rm` $(x)
            ; y'
            }
            before ignored /bin/a 'b c'
            main /bin/d 'its `rm` $(x)
            ; y' 'it'\\''s `rm` $(x)
            ; y'
            : whole
            """);
  }
}
