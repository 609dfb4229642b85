package io.kfctl.cli.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoffTest {
  @Test
  void what_means_something_in_roff_is_written_as_text() {
    assertThat(new Roff().text(".TH '~' `^` \\ -v").toString())
        .isEqualTo("\\&.TH \\(aq\\(ti\\(aq \\(ga\\(ha\\(ga \\e \\-v\n");
    assertThat(new Roff().text("'a'").toString()).isEqualTo("\\(aqa\\(aq\n");
    assertThat(new Roff().section("A \"B\"").toString()).isEqualTo(".SH \"A \\(dqB\\(dq\"\n");
  }

  @Test
  void an_entry_is_a_bold_term_and_lines_stay_as_they_are() {
    assertThat(new Roff().entry("-o", "Format.").toString())
        .isEqualTo(".TP\n\\fB\\-o\\fR\nFormat.\n");
    assertThat(new Roff().verbatim(List.of("a  b", ".c")).toString())
        .isEqualTo(".PP\n.nf\n.RS 4\na  b\n\\&.c\n.RE\n.fi\n");
  }
}
