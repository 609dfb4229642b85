package io.kfctl.cli.kit;

import io.kfctl.error.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a verb of the kit means to kfctl. */
interface KitAnswer {

  /** Carries it out. */
  ExitCode give(KitStack stack);

  /**
   * Another line of kfctl, as if it had been typed.
   *
   * @param shown whether the kit's verb had output too; what is said about trouble always is
   */
  record Line(List<String> words, boolean shown) implements KitAnswer {
    public Line {
      words = List.copyOf(words);
    }

    @Override
    public ExitCode give(KitStack stack) {
      return stack.type(words, shown);
    }
  }

  /** Text that scripts read, in the words and the order of the kit. */
  record Printed(Function<KitStack, String> text) implements KitAnswer {
    @Override
    public ExitCode give(KitStack stack) {
      stack.print(text.apply(stack));
      return ExitCode.OK;
    }
  }

  /** An answer that is not all that the kit's verb did. */
  record Noted(String note, KitAnswer answer) implements KitAnswer {
    @Override
    public ExitCode give(KitStack stack) {
      stack.note(note);
      return answer.give(stack);
    }
  }

  /** The one, and if that went well the other. */
  record Both(KitAnswer first, KitAnswer second) implements KitAnswer {
    @Override
    public ExitCode give(KitStack stack) {
      ExitCode exit = first.give(stack);
      return exit == ExitCode.OK ? second.give(stack) : exit;
    }
  }

  /**
   * @param line its first words, in one text
   * @param more others, and flags
   */
  @SafeVarargs
  static Line line(String line, List<String>... more) {
    return new Line(words(line, more), true);
  }

  /** As {@link #line}, without its output. */
  @SafeVarargs
  static Line silent(String line, List<String>... more) {
    return new Line(words(line, more), false);
  }

  static KitAnswer printed(Function<KitStack, String> text) {
    return new Printed(text);
  }

  @SafeVarargs
  private static List<String> words(String line, List<String>... more) {
    List<String> words = new ArrayList<>(List.of(line.split(" ")));
    for (List<String> part : more) {
      words.addAll(part);
    }
    return words;
  }
}
