package io.kfctl.cli.kit;

import io.kfctl.error.UserError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Flags as the kit's consumers take them: {@code --name value} and {@code --name=value}. */
final class KitFlags {
  private final String script;
  private final Map<String, List<String>> values = new LinkedHashMap<>();

  /**
   * @param script whose flags they are, for messages
   * @param valued names that a value follows
   * @param plain names that stand alone
   */
  KitFlags(String script, List<String> words, Set<String> valued, Set<String> plain) {
    this.script = script;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      int equal = word.indexOf('=');
      String name = equal < 0 ? word : word.substring(0, equal);
      if (plain.contains(word)) {
        add(word, "");
      } else if (valued.contains(name) && equal >= 0) {
        add(name, word.substring(equal + 1));
      } else if (valued.contains(name) && i + 1 < words.size()) {
        add(name, words.get(++i));
      } else if (valued.contains(name)) {
        throw wrong(": a value is missing after " + name);
      } else {
        throw wrong(" does not know " + name);
      }
    }
  }

  private void add(String name, String value) {
    values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
  }

  private UserError wrong(String what) {
    return UserError.usage(script + what, "type " + script + " --help");
  }

  /**
   * The last one given.
   *
   * @throws UserError when there is none
   */
  String needed(String name) {
    return value(name).orElseThrow(() -> wrong(": " + name + " is missing"));
  }

  /**
   * Where {@code --offset} begins to read. What begins at the end waits for what comes, as the kit
   * did; else kfctl ends at the end.
   *
   * @param otherwise the offset where none is given
   */
  List<String> place(String otherwise) {
    String offset = value("--offset").orElse(otherwise);
    if (!offset.matches("earliest|latest|\\d+")) {
      throw wrong(": --offset " + offset + " is none of earliest, latest, a number");
    }
    return offset.equals("latest") ? List.of("--follow") : List.of("--from", offset);
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  /** The last one given. */
  Optional<String> value(String name) {
    List<String> all = values.getOrDefault(name, List.of());
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  List<String> values(String name) {
    return List.copyOf(values.getOrDefault(name, List.of()));
  }

  /** The flag of kfctl with this flag's value; nothing where it was not given. */
  List<String> as(String kfctlFlag, String name) {
    return value(name).map(value -> List.of(kfctlFlag, value)).orElse(List.of());
  }
}
