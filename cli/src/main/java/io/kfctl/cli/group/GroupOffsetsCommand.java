package io.kfctl.cli.group;

import io.kfctl.cli.Choice;
import io.kfctl.cli.Completes;
import io.kfctl.cli.EndpointOptions;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.MatchOption;
import io.kfctl.cli.Session;
import io.kfctl.cli.output.Cell;
import io.kfctl.cli.output.Columns;
import io.kfctl.cli.stack.Reaches;
import io.kfctl.cli.stack.Service;
import io.kfctl.cli.stack.StackSource;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserErrors;
import io.kfctl.kafka.KafkaCluster;
import io.kfctl.kafka.PartitionId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kfctl group offsets}. */
@Command(
    name = "offsets",
    description = {
      "Show the offsets that groups have committed: the next record that each will read. -o name",
      "prints topic:partition:offset. How far that is from the end is shown by kfctl lag."
    })
@Example(command = "kfctl group offsets connect-ddb-sink", does = "all that it has committed")
@Example(
    command = "kfctl group offsets connect-ddb-sink --topic orders -o name",
    does = "of one topic, for a script")
@Exit(code = ExitCode.OK, when = "they are shown; a group may have none")
@Exit(code = ExitCode.FAILED, when = "Kafka answers with an error")
@Exit(code = ExitCode.USAGE, when = "no group is named; nothing says where Kafka is")
@Exit(code = ExitCode.NOT_FOUND, when = "there is no such group")
@Exit(code = ExitCode.UNREACHABLE, when = "no broker can be reached")
@Reaches(Service.KAFKA)
public final class GroupOffsetsCommand implements Callable<ExitCode>, Completes {
  record Committed(String group, PartitionId id, long offset) {}

  static final Columns<Committed> COLUMNS =
      Columns.<Committed>none()
          .with("group", row -> Cell.text(row.group()))
          .with("topic", row -> Cell.text(row.id().topic()))
          .with("partition", row -> Cell.number(row.id().partition()))
          .with("committed", row -> Cell.number(row.offset()))
          .named(row -> row.id() + ":" + row.offset());

  private final Session session;
  private final StackSource source;

  @Mixin private EndpointOptions endpoints;
  @Mixin private MatchOption match;

  @Parameters(arity = "0..*", paramLabel = "GROUP", description = "Their names.")
  private List<String> groups = List.of();

  @Option(names = "--topic", paramLabel = "TOPIC", description = "Only these topics.")
  private Set<String> topics = Set.of();

  public GroupOffsetsCommand(Session session, StackSource source) {
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
    try (KafkaCluster kafka = source.stack(endpoints).kafka()) {
      Choice.Chosen chosen = GroupNames.chosen(kafka, groups, match.pattern());
      List<Committed> rows = new ArrayList<>();
      List<String> without = new ArrayList<>();
      kafka
          .groups()
          .committed(chosen.names())
          .forEach(
              (group, offsets) -> {
                List<Committed> own = rows(group, offsets);
                rows.addAll(own);
                if (own.isEmpty()) {
                  without.add(group);
                }
              });
      session.output().rows(COLUMNS, rows);
      session.output().done();
      String what = topics.isEmpty() ? "nothing" : "nothing of " + String.join(", ", topics);
      without.forEach(g -> session.talk().note("group '%s' has committed %s".formatted(g, what)));
      UserErrors.throwIfAny(chosen.unknown());
      return ExitCode.OK;
    }
  }

  private List<Committed> rows(String group, Map<PartitionId, Long> offsets) {
    return offsets.entrySet().stream()
        .filter(e -> topics.isEmpty() || topics.contains(e.getKey().topic()))
        .map(e -> new Committed(group, e.getKey(), e.getValue()))
        .sorted(Comparator.comparing(Committed::id))
        .toList();
  }
}
