package io.kfctl.cli.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.connect.ConnectClient;
import io.kfctl.error.ExitCode;
import io.kfctl.kafka.KafkaCluster;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How answers are carried out. */
class KitAnswerTest {
  private final Told told = new Told();

  @Test
  void the_shell_answers_line_by_line_until_quit_and_passes_over_a_failure() {
    told.lines.addAll(List.of("ls /", "", "  get /a b ", "fail", "stat /", "quit", "ls /late"));

    ExitCode exit = new ZkScript().answer(List.of("--zookeeper", "h:1")).give(told);

    assertThat(exit).isEqualTo(ExitCode.USAGE);
    assertThat(told.typed)
        .containsExactly(
            List.of("kit", "zkCon.sh", "--", "ls", "/", "--zookeeper", "h:1"),
            List.of("kit", "zkCon.sh", "--", "get", "/a b", "--zookeeper", "h:1"),
            List.of("kit", "zkCon.sh", "--", "fail", "--zookeeper", "h:1"),
            List.of("kit", "zkCon.sh", "--", "stat", "/", "--zookeeper", "h:1"));
  }

  @Test
  void the_shell_ends_with_its_input() {
    told.lines.add("ls /");

    assertThat(new ZkScript().alone().give(told)).isEqualTo(ExitCode.OK);
    assertThat(told.typed).hasSize(1);
  }

  @Test
  void nothing_is_printed_of_what_was_not_done() {
    KitAnswer second = KitAnswer.printed(stack -> "body\n");

    assertThat(new KitAnswer.Both(KitAnswer.silent("fail"), second).give(told))
        .isEqualTo(ExitCode.USAGE);
    assertThat(told.printed).isEmpty();
    assertThat(new KitAnswer.Both(KitAnswer.silent("connector create"), second).give(told))
        .isEqualTo(ExitCode.OK);
    assertThat(told.printed).containsExactly("body\n");
  }

  @Test
  void a_note_comes_before_what_it_is_about() {
    assertThat(new KitAnswer.Noted("not joined", KitAnswer.line("consume T")).give(told))
        .isEqualTo(ExitCode.OK);
    assertThat(told.noted).containsExactly("not joined");
    assertThat(told.typed).containsExactly(List.of("consume", "T"));
  }

  /** What was typed, printed and noted; a line with the word fail is wrong. */
  private static final class Told implements KitStack {
    private final Deque<String> lines = new ArrayDeque<>();
    private final List<List<String>> typed = new ArrayList<>();
    private final List<String> printed = new ArrayList<>();
    private final List<String> noted = new ArrayList<>();

    @Override
    public ConnectClient connect() {
      throw new AssertionError("nobody asks Connect");
    }

    @Override
    public KafkaCluster kafka() {
      throw new AssertionError("nobody asks Kafka");
    }

    @Override
    public ExitCode type(List<String> words, boolean shown) {
      typed.add(words);
      return words.contains("fail") ? ExitCode.USAGE : ExitCode.OK;
    }

    @Override
    public Optional<String> line(String prompt) {
      return Optional.ofNullable(lines.poll());
    }

    @Override
    public void note(String text) {
      noted.add(text);
    }

    @Override
    public void print(String text) {
      printed.add(text);
    }
  }
}
