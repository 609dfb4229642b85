package io.kfctl.cli;

import io.kfctl.cli.stack.Reaches;
import java.lang.reflect.Member;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The options of a command as help, manual and completion show them.
 *
 * @param own what only this command, or few, take
 * @param places where the services are that the command talks to, and how they are entered
 * @param global what every command takes
 */
public record ShownOptions(List<OptionSpec> own, List<OptionSpec> places, List<OptionSpec> global) {
  /** The heading of {@link #places}. */
  public static final String PLACES = "Services (else from the cluster file or the context)";

  public ShownOptions {
    own = List.copyOf(own);
    places = List.copyOf(places);
    global = List.copyOf(global);
  }

  public static ShownOptions of(CommandSpec spec) {
    List<OptionSpec> visible = spec.options().stream().filter(o -> !o.hidden()).toList();
    Set<String> flags =
        reached(spec).stream()
            .flatMap(reaches -> Stream.of(reaches.value()))
            .flatMap(service -> service.flags().stream())
            .collect(Collectors.toSet());
    return new ShownOptions(
        visible.stream().filter(o -> !isGlobal(o) && !isPlace(spec, o)).toList(),
        visible.stream().filter(o -> isPlace(spec, o) && flags.contains(o.longestName())).toList(),
        visible.stream().filter(ShownOptions::isGlobal).toList());
  }

  /** In the order of the page. */
  public List<OptionSpec> all() {
    return Stream.of(own, places, global).flatMap(List::stream).toList();
  }

  /** Whether the option is one of those that every command takes. */
  static boolean isGlobal(ArgSpec arg) {
    return arg.scopeType() == CommandLine.ScopeType.INHERIT;
  }

  /**
   * Whether it says where a service is, for a command that does something else with the service.
   */
  static boolean isPlace(CommandSpec spec, ArgSpec arg) {
    return reached(spec).isPresent()
        && arg.userObject() instanceof Member member
        && member.getDeclaringClass() == EndpointOptions.class;
  }

  private static Optional<Reaches> reached(CommandSpec spec) {
    return Optional.ofNullable(spec.userObject().getClass().getAnnotation(Reaches.class));
  }
}
