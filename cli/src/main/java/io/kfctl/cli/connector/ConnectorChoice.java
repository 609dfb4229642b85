package io.kfctl.cli.connector;

import io.kfctl.cli.Choice;
import io.kfctl.cli.Completes;
import io.kfctl.cli.EndpointOptions;
import io.kfctl.cli.MatchOption;
import io.kfctl.cli.stack.Stack;
import io.kfctl.cli.stack.StackSource;
import io.kfctl.connect.ConnectClient;
import io.kfctl.connect.ConnectorOverview;
import io.kfctl.error.UserError;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which connectors a command is about, and where they are; a mixin. */
final class ConnectorChoice implements Completes {
  private final StackSource source;

  @Mixin private EndpointOptions endpoints;
  @Mixin private MatchOption match;

  @Parameters(arity = "0..*", paramLabel = "NAME", description = "Their names.")
  private List<String> names = List.of();

  ConnectorChoice(StackSource source) {
    this.source = source;
  }

  @Override
  public List<String> candidates(String argument) {
    return argument.equals("NAME") ? source.connectorNames(endpoints) : List.of();
  }

  Stack stack() {
    return source.stack(endpoints);
  }

  /** Whether one object is the answer, and not a list. */
  boolean isOne() {
    return names.size() == 1 && match.pattern().isEmpty();
  }

  /**
   * Those that were typed and matched, as they are now.
   *
   * @throws UserError when none was named, and when one does not exist
   */
  List<ConnectorOverview> choose(ConnectClient connect) {
    if (names.isEmpty() && match.pattern().isEmpty()) {
      throw UserError.usage(
          "which connector? name one or more, or give --match", "kfctl connector list");
    }
    Map<String, ConnectorOverview> existing = new TreeMap<>();
    connect.list().forEach(overview -> existing.put(overview.name(), overview));
    Choice choice = ConnectorNames.among(existing.keySet());
    return choice.choose(names, match.pattern()).orThrow().stream().map(existing::get).toList();
  }
}
