package io.kfctl.cluster.context;

import io.kfctl.cluster.yaml.Suggestions;
import io.kfctl.error.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All contexts of a user, and which of them is the current one. Immutable: what changes gives
 * another list.
 *
 * @param currentName one of the contexts' names
 * @param all in the order in which they were made; each name is there once
 */
public record ContextList(Optional<String> currentName, List<Context> all) {
  /** Where nobody made a context yet. */
  public static final ContextList NONE = new ContextList(Optional.empty(), List.of());

  public ContextList {
    all = List.copyOf(all);
    List<String> names = all.stream().map(Context::name).toList();
    if (names.stream().distinct().count() < names.size()) {
      throw new IllegalArgumentException("a context is there twice: " + names);
    }
    if (currentName.filter(current -> !names.contains(current)).isPresent()) {
      throw new IllegalArgumentException("the current context is none of " + names);
    }
  }

  public List<String> names() {
    return all.stream().map(Context::name).toList();
  }

  /** The context that commands use where nothing else names a cluster. */
  public Optional<Context> current() {
    return currentName.flatMap(this::find);
  }

  public boolean isCurrent(Context context) {
    return currentName.filter(context.name()::equals).isPresent();
  }

  public Optional<Context> find(String name) {
    return all.stream().filter(context -> context.name().equals(name)).findFirst();
  }

  /**
   * @throws UserError that lists what there is (exit code 4)
   */
  public Context get(String name) {
    return find(name).orElseThrow(() -> unknown(name));
  }

  /** With this context, in the place of one of the same name. */
  public ContextList with(Context context) {
    List<Context> more = new ArrayList<>(all);
    int at = names().indexOf(context.name());
    if (at < 0) {
      more.add(context);
    } else {
      more.set(at, context);
    }
    return new ContextList(currentName, more);
  }

  /**
   * With this one as the current context.
   *
   * @throws UserError as {@link #get}
   */
  public ContextList using(String name) {
    return new ContextList(Optional.of(get(name).name()), all);
  }

  /**
   * Without this context; if it was the current one, there is none then.
   *
   * @throws UserError as {@link #get}
   */
  public ContextList without(String name) {
    Context gone = get(name);
    List<Context> rest = all.stream().filter(context -> !context.equals(gone)).toList();
    return new ContextList(currentName.filter(current -> !current.equals(name)), rest);
  }

  private UserError unknown(String name) {
    if (all.isEmpty()) {
      return UserError.notFound(
          "there is no context '" + name + "', nor any other",
          "make one: kfctl context set NAME -f FILE");
    }
    String meant = new Suggestions(names()).didYouMean(name);
    return UserError.notFound(
        "there is no context '" + name + "'; there are: " + String.join(", ", names()),
        meant.isEmpty() ? "kfctl context list" : meant);
  }
}
