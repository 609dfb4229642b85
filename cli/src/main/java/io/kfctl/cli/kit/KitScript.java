package io.kfctl.cli.kit;

import static io.kfctl.cli.kit.KitAnswer.printed;

import io.kfctl.error.UserError;
import java.util.List;

/** One script of the shell kit: what its verbs mean to kfctl. */
interface KitScript {

  /** As its user types it, such as rest.sh. */
  String name();

  /** Its verbs. */
  String help();

  /** What it does when nothing follows its name: most say what they can. */
  default KitAnswer alone() {
    return helped();
  }

  default KitAnswer helped() {
    return printed(stack -> help());
  }

  /**
   * What the words mean.
   *
   * @param words the verb and what follows it
   * @throws UserError when they mean nothing
   */
  KitAnswer answer(List<String> words);

  /** The word at this place, counted from the verb. */
  default String required(List<String> words, int index, String what) {
    if (words.size() <= index) {
      throw UserError.usage(
          name() + " " + words.get(0) + ": " + what + " is missing", "type " + name() + " --help");
    }
    return words.get(index);
  }

  /**
   * Nothing more is understood than so many words.
   *
   * @throws UserError when there are more, such as a name with a space that was not quoted
   */
  default void end(List<String> words, int count) {
    if (words.size() > count) {
      throw UserError.usage(
          "%s %s: '%s' is too much".formatted(name(), words.get(0), words.get(count)),
          "a name with a space is put in quotes\ntype " + name() + " --help");
    }
  }

  /** The words after this many. */
  default List<String> after(List<String> words, int count) {
    return words.subList(Math.min(count, words.size()), words.size());
  }

  /** For a verb that there is not. */
  default UserError unknown(String verb) {
    return UserError.usage(name() + " knows no verb '" + verb + "'", "type " + name() + " --help");
  }
}
