package io.kfctl.cli.group;

import io.kfctl.cli.Choice;
import io.kfctl.cli.Completes;
import io.kfctl.cli.EndpointOptions;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.MatchOption;
import io.kfctl.cli.Session;
import io.kfctl.cli.output.Details;
import io.kfctl.cli.stack.Reaches;
import io.kfctl.cli.stack.Service;
import io.kfctl.cli.stack.Stack;
import io.kfctl.cli.stack.StackSource;
import io.kfctl.connect.ConnectorOverview;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserErrors;
import io.kfctl.kafka.GroupDescription;
import io.kfctl.kafka.GroupLag;
import io.kfctl.kafka.KafkaCluster;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kfctl group describe}. */
@Command(
    name = "describe",
    description = {
      "Show groups in full: state, the connector they belong to, the broker that looks after them,",
      "how far they are behind in each topic, and their members with what each reads."
    })
@Example(command = "kfctl group describe connect-ddb-sink", does = "one group")
@Example(command = "kfctl group describe --match 'connect-.*' -o json", does = "several")
@Exit(code = ExitCode.OK, when = "they are shown, whatever their state")
@Exit(code = ExitCode.FAILED, when = "Kafka answers with an error")
@Exit(code = ExitCode.USAGE, when = "no group is named; nothing says where Kafka is")
@Exit(code = ExitCode.NOT_FOUND, when = "there is no such group")
@Exit(code = ExitCode.UNREACHABLE, when = "no broker can be reached")
@Reaches({Service.KAFKA, Service.CONNECT})
public final class GroupDescribeCommand implements Callable<ExitCode>, Completes {
  private final Session session;
  private final StackSource source;

  @Mixin private EndpointOptions endpoints;
  @Mixin private MatchOption match;

  @Parameters(arity = "0..*", paramLabel = "GROUP", description = "Their names.")
  private List<String> groups = List.of();

  public GroupDescribeCommand(Session session, StackSource source) {
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
      SinkConnectors connectors = SinkConnectors.forPeople(session, stack);
      Choice.Chosen chosen = GroupNames.chosen(kafka, groups, match.pattern());
      Map<String, GroupDescription> found = kafka.groups().find(chosen.names());
      List<GroupLag> lags = kafka.lag(chosen.names()).groups();
      List<ConnectorOverview> sinks = connectors.whatThereIs();
      show(lags.stream().flatMap(lag -> details(found, lag, sinks)).toList());
      session.output().done();
      UserErrors.throwIfAny(chosen.unknown());
      return ExitCode.OK;
    }
  }

  /** None for a group that has just gone. */
  private static Stream<Details> details(
      Map<String, GroupDescription> found, GroupLag lag, List<ConnectorOverview> sinks) {
    return Stream.ofNullable(found.get(lag.group()))
        .map(group -> GroupDetails.of(Described.of(group, sinks), lag));
  }

  private void show(List<Details> details) {
    if (groups.size() == 1 && match.pattern().isEmpty()) {
      details.forEach(session.output()::details);
    } else {
      session.output().details(details);
    }
  }
}
