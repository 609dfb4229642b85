package io.kfctl.cli;

import io.kfctl.cluster.yaml.Suggestions;
import io.kfctl.error.UserError;
import io.kfctl.error.UserErrors;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** All names of one kind that exist, out of which names that were typed and --match choose. */
public final class Choice {
  private static final int MOST_NAMES = 20;

  private final String kind;
  private final String lister;
  private final Set<String> existing;

  /**
   * @param kind what the names are of, for example "connector"
   * @param lister the command that lists all
   */
  public Choice(String kind, String lister, Collection<String> existing) {
    this.kind = kind;
    this.lister = lister;
    this.existing = new TreeSet<>(existing);
  }

  /**
   * What was chosen.
   *
   * @param names those that exist, each once, as typed and then as matched
   * @param unknown an error for each name that does not exist, and for a pattern without a match
   */
  public record Chosen(List<String> names, List<UserError> unknown) {
    public Chosen {
      names = List.copyOf(names);
      unknown = List.copyOf(unknown);
    }

    /** The names, when all of them exist. */
    public List<String> orThrow() {
      UserErrors.throwIfAny(unknown);
      return names;
    }
  }

  /** Chooses by names and by a pattern that matches whole names. */
  public Chosen choose(List<String> typed, Optional<Pattern> match) {
    Set<String> names = new LinkedHashSet<>();
    List<UserError> unknown = new ArrayList<>();
    for (String name : new LinkedHashSet<>(typed)) {
      if (existing.contains(name)) {
        names.add(name);
      } else {
        unknown.add(unknown(name));
      }
    }
    match.ifPresent(
        pattern -> {
          List<String> matching =
              existing.stream().filter(name -> pattern.matcher(name).matches()).toList();
          if (matching.isEmpty()) {
            unknown.add(
                UserError.notFound(
                    "no %s has a name that matches '%s' as a whole".formatted(kind, pattern),
                    whatThereIs()));
          }
          names.addAll(matching);
        });
    return new Chosen(List.copyOf(names), unknown);
  }

  /** The error for a name that does not exist: it names what does. */
  public UserError unknown(String name) {
    String meant = new Suggestions(existing).didYouMean(name);
    return UserError.notFound(
        "there is no %s '%s'".formatted(kind, name),
        meant.isEmpty() ? whatThereIs() : meant + "\n" + whatThereIs());
  }

  /** Whether there is something of this name. */
  public boolean has(String name) {
    return existing.contains(name);
  }

  private String whatThereIs() {
    if (existing.isEmpty()) {
      return "there is no " + kind + " at all";
    }
    String first = String.join(", ", existing.stream().limit(MOST_NAMES).toList());
    int more = existing.size() - MOST_NAMES;
    return "there are: " + first + (more > 0 ? ", and %d more: %s".formatted(more, lister) : "");
  }
}
