package io.kfctl.cli.group;

import io.kfctl.cli.Choice;
import io.kfctl.cli.Completes;
import io.kfctl.cli.EndpointOptions;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.Session;
import io.kfctl.cli.stack.Stack;
import io.kfctl.cli.stack.StackSource;
import io.kfctl.connect.ConnectorOverview;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import io.kfctl.error.UserErrors;
import io.kfctl.kafka.KafkaCluster;
import io.kfctl.kafka.LagReport;
import io.kfctl.stack.ConnectorLag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kfctl lag}. */
@Command(
    name = "lag",
    description = {
      "Show how many records consumer groups have still to read; the group of the sink connector X",
      "is connect-X. With names: every partition of these groups. Without: all groups in brief."
    })
@Example(command = "kfctl lag connect-ddb-sink", does = "has everything arrived?")
@Example(command = "kfctl lag", does = "all groups")
@Example(command = "kfctl lag connect-ddb-sink --max 1000 -q", does = "for a monitor")
@Exit(code = ExitCode.OK, when = "it is shown; with --max no group is further behind")
@Exit(code = ExitCode.FAILED, when = "Kafka answers with an error")
@Exit(code = ExitCode.USAGE, when = "nothing says where Kafka is")
@Exit(code = ExitCode.NO, when = "with --max: the lag of a group is greater, or unknown")
@Exit(code = ExitCode.NOT_FOUND, when = "there is no such group")
@Exit(code = ExitCode.UNREACHABLE, when = "no broker can be reached")
public final class LagCommand implements Callable<ExitCode>, Completes {
  private final Session session;
  private final StackSource source;

  @Mixin private EndpointOptions endpoints;

  @Parameters(arity = "0..*", paramLabel = "GROUP", description = "Their names.")
  private List<String> groups = List.of();

  @Option(
      names = "--max",
      paramLabel = "N",
      description = "Exit with 3 when a group is further behind, or it is unknown how far.")
  private Optional<Long> max = Optional.empty();

  public LagCommand(Session session, StackSource source) {
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
      LagReport report = kafka.lag(groups.isEmpty() ? GroupNames.all(kafka) : groups);
      List<UserError> errors = new ArrayList<>();
      if (!groups.isEmpty() && !report.missing().isEmpty()) {
        Choice existing = GroupNames.among(GroupNames.all(kafka));
        report.missing().forEach(name -> errors.add(GroupNames.unknown(name, existing)));
      }
      max.map(LagLimit::new)
          .ifPresent(
              limit -> report.groups().forEach(g -> limit.exceededBy(g).ifPresent(errors::add)));
      List<ConnectorOverview> sinks = connectors.whatThereIs();
      show(report.groups().stream().map(lag -> ConnectorLag.of(lag, sinks)).toList());
      session.output().done();
      UserErrors.throwIfAny(errors);
      return ExitCode.OK;
    }
  }

  private void show(List<ConnectorLag> lags) {
    if (groups.isEmpty()) {
      session.output().rows(LagColumns.GROUPS, lags);
    } else if (groups.size() == 1) {
      lags.forEach(lag -> session.output().details(LagDetails.of(lag)));
    } else {
      session.output().details(lags.stream().map(LagDetails::of).toList());
    }
  }
}
