package io.kfctl.cli.group;

import io.kfctl.cli.Completes;
import io.kfctl.cli.Confirmation;
import io.kfctl.cli.EndpointOptions;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.MatchOption;
import io.kfctl.cli.Session;
import io.kfctl.cli.output.Cell;
import io.kfctl.cli.output.Columns;
import io.kfctl.cli.stack.Reaches;
import io.kfctl.cli.stack.Service;
import io.kfctl.cli.stack.Stack;
import io.kfctl.cli.stack.StackSource;
import io.kfctl.connect.ConnectorOverview;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserErrors;
import io.kfctl.kafka.GroupDescription;
import io.kfctl.kafka.KafkaCluster;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kfctl group delete}. */
@Command(
    name = "delete",
    description = {
      "Delete consumer groups with the offsets they have committed. A consumer that comes later with",
      "the same name begins as a new one. Groups with members are refused: then none is deleted."
    })
@Example(command = "kfctl group delete console-consumer-4711", does = "show it, ask, delete it")
@Example(command = "kfctl group delete --match 'console-consumer-.*' --yes", does = "by pattern")
@Exit(code = ExitCode.OK, when = "they are deleted")
@Exit(code = ExitCode.FAILED, when = "a group has members, or Kafka answers with an error")
@Exit(code = ExitCode.USAGE, when = "none is named, or there is no terminal to ask on and no --yes")
@Exit(code = ExitCode.NO, when = "the question was answered with no")
@Exit(code = ExitCode.NOT_FOUND, when = "there is no such group: none is deleted")
@Exit(code = ExitCode.UNREACHABLE, when = "no broker can be reached")
@Reaches({Service.KAFKA, Service.CONNECT})
public final class GroupDeleteCommand implements Callable<ExitCode>, Completes {
  private static final Columns<String> DELETED =
      Columns.<String>none().with("group", name -> Cell.text(name));

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Session session;
  private final StackSource source;

  @Mixin private EndpointOptions endpoints;
  @Mixin private Confirmation confirmation;
  @Mixin private MatchOption match;

  @Parameters(arity = "0..*", paramLabel = "GROUP", description = "Their names.")
  private List<String> groups = List.of();

  public GroupDeleteCommand(Session session, StackSource source) {
    this.session = session;
    this.source = source;
  }

  @Override
  public List<String> candidates(String argument) {
    return argument.equals("GROUP") ? source.groupNames(endpoints) : List.of();
  }

  @Override
  public ExitCode call() {
    Stack stack = source.stack(endpoints);
    try (KafkaCluster kafka = stack.kafka()) {
      List<String> chosen = GroupNames.chosen(kafka, groups, match.pattern()).orThrow();
      refuseActive(stack, List.copyOf(kafka.groups().find(chosen).values()));
      chosen.forEach(name -> session.talk().note("delete group '" + name + "' and its offsets"));
      confirmation.orAsk(session.questions(), question(chosen));
      delete(kafka, chosen);
      return ExitCode.OK;
    }
  }

  private void refuseActive(Stack stack, List<GroupDescription> found) {
    if (found.stream().allMatch(group -> group.members().isEmpty())) {
      return;
    }
    List<ConnectorOverview> sinks = SinkConnectors.ask(stack, session.talk()).whatThereIs(PATIENCE);
    UserErrors.throwIfAny(
        found.stream()
            .flatMap(group -> ActiveGroup.refusal(Described.of(group, sinks)).stream())
            .toList());
  }

  private static String question(List<String> chosen) {
    return chosen.size() == 1
        ? "Delete '" + chosen.get(0) + "'?"
        : "Delete these " + chosen.size() + " groups?";
  }

  /** What was deleted before one cannot be is shown too. */
  private void delete(KafkaCluster kafka, List<String> chosen) {
    List<String> deleted = new ArrayList<>();
    try {
      for (String name : chosen) {
        kafka.groups().delete(name);
        deleted.add(name);
      }
    } finally {
      session.output().rows(DELETED, deleted);
      session.output().done();
    }
  }
}
