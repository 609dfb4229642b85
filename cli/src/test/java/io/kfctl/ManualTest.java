package io.kfctl;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.cli.manual.ManPage;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ManualTest {
  private static final Map<String, String> PAGES =
      Manual.pages().stream().collect(Collectors.toMap(ManPage::fileName, ManPage::text));

  @Test
  void every_command_that_help_shows_has_a_page() {
    assertThat(PAGES)
        .containsKeys("kfctl.1", "kfctl-context.1", "kfctl-context-set.1", "kfctl-install.1")
        .doesNotContainKey("kfctl-complete.1");
  }

  @Test
  void a_page_says_what_help_says() {
    assertThat(PAGES.get("kfctl-context-use.1"))
        .startsWith(".TH \"KFCTL\\-CONTEXT\\-USE\" 1 \"\" \"kfctl ")
        .contains(
            ".SH \"NAME\"\nkfctl\\-context\\-use \\- Make a context the current one\n",
            ".PP\nkfctl context use [\\-y] NAME\n",
            ".TP\n\\fBNAME\\fR\nThe context.\n",
            "from now on, in every folder:\n.PP\n.nf\n.RS 4\nkfctl context use prod\n",
            ".TP\n\\fB4\\fR\nthere is no such context\n",
            ".SH \"SEE ALSO\"\nkfctl\\-context(1), kfctl(1)\n");
  }

  @Test
  void the_options_of_all_commands_stand_in_the_first_page_alone() {
    assertThat(PAGES.get("kfctl.1")).contains("\\fB\\-f, \\-\\-cluster FILE\\fR", "$KFCTL_CLUSTER");
    assertThat(PAGES.get("kfctl-plan.1")).doesNotContain("\\-\\-cluster");
  }

  @Test
  void no_variable_of_the_help_texts_is_left() {
    assertThat(List.copyOf(PAGES.values()))
        .allSatisfy(page -> assertThat(page).doesNotContain("${", "%n", "@|"));
  }
}
