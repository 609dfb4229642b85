package io.kfctl.cli.topic;

import io.kfctl.cli.Choice;
import io.kfctl.cli.Completes;
import io.kfctl.cli.EndpointOptions;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.MatchOption;
import io.kfctl.cli.Session;
import io.kfctl.cli.output.OutputFormat;
import io.kfctl.cli.stack.Reaches;
import io.kfctl.cli.stack.Service;
import io.kfctl.cli.stack.StackSource;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import io.kfctl.error.UserErrors;
import io.kfctl.kafka.KafkaCluster;
import io.kfctl.kafka.LogRange;
import io.kfctl.kafka.OffsetPoint;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kfctl topic offsets}. */
@Command(
    name = "offsets",
    description = {
      "Show from where to where the partitions of topics reach, and with --time also where a time",
      "lies in them. -o name prints topic:partition:offset as Kafka's GetOffsetShell does: the end,",
      "or with --time that offset; partitions without one are left out."
    })
@Example(command = "kfctl topic offsets orders", does = "first offset, end, and how many between")
@Example(
    command = "kfctl topic offsets orders --time 2026-03-01T08:00:00Z",
    does = "and the first record since then")
@Example(
    command = "kfctl topic offsets --match 'mysqlserver[.].*' --partition 0,1 -o name",
    does = "for a script")
@Exit(code = ExitCode.OK, when = "they are shown")
@Exit(code = ExitCode.FAILED, when = "Kafka answers with an error")
@Exit(code = ExitCode.USAGE, when = "no topic is named; nothing says where Kafka is")
@Exit(code = ExitCode.NOT_FOUND, when = "there is no such topic or partition")
@Exit(code = ExitCode.UNREACHABLE, when = "no broker can be reached")
@Reaches(Service.KAFKA)
public final class TopicOffsetsCommand implements Callable<ExitCode>, Completes {
  private final Session session;
  private final StackSource source;

  @Mixin private EndpointOptions endpoints;
  @Mixin private MatchOption match;

  @Parameters(arity = "0..*", paramLabel = "TOPIC", description = "Their names.")
  private List<String> topics = List.of();

  @Option(
      names = "--partition",
      paramLabel = "N",
      split = ",",
      description = "Only these partitions.")
  private Set<Integer> partitions = Set.of();

  @Option(
      names = "--time",
      paramLabel = "TIME",
      converter = OffsetPointConverter.class,
      description =
          "Also the first offset at or after this time: earliest, latest, ISO-8601 (UTC if it says no "
              + "zone), or milliseconds since 1970.")
  private Optional<OffsetPoint> time = Optional.empty();

  public TopicOffsetsCommand(Session session, StackSource source) {
    this.session = session;
    this.source = source;
  }

  @Override
  public List<String> candidates(String argument) {
    return argument.equals("TOPIC") ? source.topicNames(endpoints) : List.of();
  }

  @Override
  public ExitCode call() {
    try (KafkaCluster kafka = source.stack(endpoints).kafka()) {
      Choice.Chosen chosen = TopicNames.chosen(kafka, topics, match.pattern());
      List<LogRange> ranges =
          chosen.names().isEmpty() ? List.of() : kafka.topics().ranges(chosen.names(), time);
      List<UserError> errors =
          PartitionFilter.missing(partitions, chosen.names(), ranges, chosen.unknown());
      session
          .output()
          .rows(
              OffsetColumns.of(time.isPresent()), shown(PartitionFilter.kept(partitions, ranges)));
      session.output().done();
      UserErrors.throwIfAny(errors);
      return ExitCode.OK;
    }
  }

  /** Kafka's tool prints no line for a partition that has no such offset. */
  private List<LogRange> shown(List<LogRange> ranges) {
    return session.options().output() == OutputFormat.NAME
        ? ranges.stream().filter(r -> (time.isPresent() ? r.at() : r.end()).isPresent()).toList()
        : ranges;
  }
}
