package io.kfctl.cli.group;

import io.kfctl.cli.Completes;
import io.kfctl.cli.Confirmation;
import io.kfctl.cli.EndpointOptions;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.Session;
import io.kfctl.cli.stack.Reaches;
import io.kfctl.cli.stack.Service;
import io.kfctl.cli.stack.Stack;
import io.kfctl.cli.stack.StackSource;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import io.kfctl.error.UserErrors;
import io.kfctl.kafka.GroupDescription;
import io.kfctl.kafka.KafkaCluster;
import io.kfctl.kafka.LogRange;
import io.kfctl.kafka.OffsetMove;
import io.kfctl.kafka.PartitionId;
import io.kfctl.kafka.ResetTarget;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kfctl group reset}. */
@Command(
    name = "reset",
    description = {
      "Set where a group goes on reading. What changes is shown first, partition by partition:",
      "RECORDS above zero are skipped, below zero read again. A group with members is refused, as",
      "they would go on where they are: stop its connector or consumers first."
    })
@Example(
    command = "kfctl group reset connect-ddb-sink --topic orders --to earliest",
    does = "show it, ask, then all of orders is read again")
@Example(
    command = "kfctl group reset billing --topic orders:0,2 --to 2026-03-01T08:00:00Z --dry-run",
    does = "two partitions by time, only shown")
@Example(
    command = "kfctl group reset billing --topic orders --to -2h",
    does = "what came in the last two hours is read again")
@Example(
    command = "kfctl group reset billing --topic orders:1 --to +1 --yes",
    does = "skip one bad record")
@Exit(code = ExitCode.OK, when = "it is set, or there was nothing to change")
@Exit(code = ExitCode.FAILED, when = "the group has members, or Kafka answers with an error")
@Exit(
    code = ExitCode.USAGE,
    when = "the command line is wrong, or there is no terminal to ask on and no --yes")
@Exit(code = ExitCode.NO, when = "the question was answered with no")
@Exit(code = ExitCode.NOT_FOUND, when = "there is no such group, topic or partition")
@Exit(code = ExitCode.UNREACHABLE, when = "no broker can be reached")
@Reaches({Service.KAFKA, Service.CONNECT})
public final class GroupResetCommand implements Callable<ExitCode>, Completes {
  /** Who is refused wants to know which connector it is: Connect has more time than for a list. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Session session;
  private final StackSource source;

  @Mixin private EndpointOptions endpoints;
  @Mixin private Confirmation confirmation;

  @Parameters(paramLabel = "GROUP", description = "Its name.")
  private String group = "";

  @Option(
      names = "--topic",
      required = true,
      paramLabel = "T[:P,...]",
      converter = TopicPartitions.Converter.class,
      description = "The topic, with a colon only these partitions of it. May be repeated.")
  private List<TopicPartitions> topics = List.of();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "WHERE",
      converter = ResetText.Converter.class,
      description =
          "earliest, latest, an offset, a time as ISO-8601 (UTC if it says no zone) or as -30m, -2h,"
              + " -1d, or with a sign how many records on or back: +100, -100.")
  private Optional<ResetText> target = Optional.empty();

  @Option(names = "--dry-run", description = "Show what would change, and change nothing.")
  private boolean dryRun;

  public GroupResetCommand(Session session, StackSource source) {
    this.session = session;
    this.source = source;
  }

  @Override
  public List<String> candidates(String argument) {
    return switch (argument) {
      case "GROUP" -> source.groupNames(endpoints);
      case "--topic" -> source.topicNames(endpoints);
      default -> List.of();
    };
  }

  @Override
  public ExitCode call() {
    Stack stack = source.stack(endpoints);
    try (KafkaCluster kafka = stack.kafka()) {
      ResetPlan plan = plan(kafka);
      session.output().details(plan.details());
      session.output().done();
      Optional<UserError> refusal = refusal(stack, plan.group());
      if (dryRun) {
        refusal.ifPresent(why -> session.talk().warning(why.getMessage()));
        return ExitCode.OK;
      }
      refusal.ifPresent(
          why -> {
            throw why;
          });
      if (plan.commits().isEmpty()) {
        session.talk().note("there is nothing to change");
        return ExitCode.OK;
      }
      confirmation.orAsk(session.questions(), plan.question());
      kafka.groups().commit(group, plan.commits());
      session.talk().note("group '%s' is set".formatted(group));
      return ExitCode.OK;
    }
  }

  private ResetPlan plan(KafkaCluster kafka) {
    List<String> chosen = GroupNames.chosen(kafka, List.of(group), Optional.empty()).orThrow();
    GroupDescription described = kafka.groups().describe(chosen).get(0);
    UserErrors.throwIfAny(TopicPartitions.unknownTopics(topics, kafka.topics().names()));
    ResetTarget wanted = target.orElseThrow().at(session.surroundings().clock().instant());
    List<String> names = topics.stream().map(TopicPartitions::topic).distinct().toList();
    List<LogRange> ranges = kafka.topics().ranges(names, wanted.point());
    UserErrors.throwIfAny(TopicPartitions.unknownPartitions(topics, ranges));
    Map<PartitionId, Long> committed = kafka.groups().committed(chosen).get(group);
    return new ResetPlan(
        described,
        ranges.stream()
            .filter(range -> topics.stream().anyMatch(asked -> asked.include(range)))
            .map(range -> OffsetMove.of(range, offset(committed, range.id()), wanted))
            .toList());
  }

  private Optional<UserError> refusal(Stack stack, GroupDescription described) {
    if (described.members().isEmpty()) {
      return Optional.empty();
    }
    SinkConnectors connectors = SinkConnectors.ask(stack, session.talk());
    return ActiveGroup.refusal(Described.of(described, connectors.whatThereIs(PATIENCE)));
  }

  private static OptionalLong offset(Map<PartitionId, Long> committed, PartitionId id) {
    return committed.containsKey(id) ? OptionalLong.of(committed.get(id)) : OptionalLong.empty();
  }
}
