package io.kfctl.cli.kit;

import io.kfctl.error.UserError;
import java.util.List;

/** One script of the shell kit: what its verbs mean to kfctl. */
interface KitScript {

  /** As its user types it, such as rest.sh. */
  String name();

  /** What the script prints when nothing follows its name. */
  String help();

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
          name() + " " + words.get(0) + ": " + what + " is missing",
          "type " + name() + " alone for help");
    }
    return words.get(index);
  }

  /** The words after this many. */
  default List<String> after(List<String> words, int count) {
    return words.subList(Math.min(count, words.size()), words.size());
  }

  /** For a verb that there is not. */
  default UserError unknown(String verb) {
    return UserError.usage(
        name() + " knows no verb '" + verb + "'", "type " + name() + " alone for help");
  }
}
