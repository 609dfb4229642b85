package io.kfctl.cli.group;

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
import io.kfctl.kafka.Broker;
import io.kfctl.kafka.GroupDescription;
import io.kfctl.kafka.KafkaCluster;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kfctl group list}. */
@Command(
    name = "list",
    description = {
      "List the consumer groups with their state, how many members they have and how many",
      "partitions these read. The groups of Connect's own workers are left out."
    })
@Example(command = "kfctl group list", does = "all of them")
@Example(command = "kfctl group list --match 'connect-.*' -o name", does = "names, by pattern")
@Exit(code = ExitCode.OK, when = "they are listed, whatever their state")
@Exit(code = ExitCode.FAILED, when = "Kafka answers with an error")
@Exit(code = ExitCode.USAGE, when = "nothing says where Kafka is")
@Exit(code = ExitCode.UNREACHABLE, when = "no broker can be reached")
@Reaches({Service.KAFKA, Service.CONNECT})
public final class GroupListCommand implements Callable<ExitCode> {
  static final Columns<Described> COLUMNS =
      Columns.<Described>none()
          .with("group", shown -> Cell.text(shown.group().name()))
          .with("state", shown -> Cell.text(shown.group().state().name()))
          .with("members", shown -> Cell.number(shown.group().members().size()))
          .with("partitions", shown -> Cell.number(partitions(shown.group())))
          .wide("assignor", shown -> GroupDetails.assignor(shown.group()))
          .wide("coordinator", shown -> Cell.number(coordinator(shown.group())))
          .onlyTable("connector", shown -> Cell.text(shown.connector().map(SinkConnectors::shown)));

  private final Session session;
  private final StackSource source;

  @Mixin private EndpointOptions endpoints;
  @Mixin private MatchOption match;

  public GroupListCommand(Session session, StackSource source) {
    this.session = session;
    this.source = source;
  }

  @Override
  public ExitCode call() {
    Stack stack = source.stack(endpoints);
    try (KafkaCluster kafka = stack.kafka()) {
      SinkConnectors connectors = SinkConnectors.forPeople(session, stack);
      List<String> names =
          GroupNames.all(kafka).stream()
              .filter(n -> match.pattern().map(p -> p.matcher(n).matches()).orElse(true))
              .toList();
      List<GroupDescription> groups = List.copyOf(kafka.groups().find(names).values());
      List<ConnectorOverview> sinks = connectors.whatThereIs();
      session
          .output()
          .rows(COLUMNS, groups.stream().map(group -> Described.of(group, sinks)).toList());
      session.output().done();
      return ExitCode.OK;
    }
  }

  private static int partitions(GroupDescription group) {
    return group.members().stream().mapToInt(member -> member.partitions().size()).sum();
  }

  private static OptionalInt coordinator(GroupDescription group) {
    return group.coordinator().map(Broker::id).stream().mapToInt(Integer::intValue).findFirst();
  }
}
