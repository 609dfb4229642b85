package io.kfctl.deploy.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextDiffTest {

  @Test
  void two_lines_stand_around_a_change() {
    assertThat(TextDiff.between("a\nb\nc\nd\ne\nf\n", "a\nb\nc\nD\ne\nf\n"))
        .containsExactly("@@ -2,5 +2,5 @@", " b", " c", "-d", "+D", " e", " f");
  }

  @Test
  void texts_that_are_the_same_have_no_difference() {
    assertThat(TextDiff.between("a\n", "a\n")).isEmpty();
  }

  @Test
  void a_file_may_be_empty() {
    assertThat(TextDiff.between("", "a\n")).containsExactly("@@ -0,0 +1,1 @@", "+a");
    assertThat(TextDiff.between("a\n", "")).containsExactly("@@ -1,1 +0,0 @@", "-a");
  }

  @Test
  void a_missing_end_of_line_is_told() {
    assertThat(TextDiff.between("a\nb", "a\nb\n"))
        .containsExactly("@@ -1,2 +1,2 @@", " a", "-b (no end of line)", "+b");
  }

  @Test
  void characters_that_could_move_the_cursor_are_question_marks() {
    assertThat(TextDiff.between("a\u001b[2J\r\n\tb\n", "\tb\n"))
        .containsExactly("@@ -1,2 +1,1 @@", "-a?[2J?", " \tb");
  }

  @Test
  void secrets_are_stars_in_lines_that_change_and_around_them() {
    assertThat(
            TextDiff.between(
                "ssl.key.password=old1\nx=1\nb.password=same1\n",
                "ssl.key.password=new1\nx=2\nb.password=same1\n"))
        .containsExactly(
            "@@ -1,3 +1,3 @@",
            "-ssl.key.password=******",
            "-x=1",
            "+ssl.key.password=******",
            "+x=2",
            " b.password=******");
  }

  @Test
  void a_secret_of_several_lines_is_as_many_lines_of_stars() {
    assertThat(
            TextDiff.between(
                "a=1\nb.password=one\\\n  two\\\n  three\nc=3\n",
                "a=2\nb.password=one\\\n  zwei\\\n  three\nc=4\n"))
        .containsExactly(
            "@@ -1,5 +1,5 @@",
            "-a=1",
            "+a=2",
            " b.password=******",
            "-******",
            "+******",
            " ******",
            "-c=3",
            "+c=4");
  }
}
