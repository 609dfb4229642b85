package io.kfctl.cli.topic;

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
import io.kfctl.cli.stack.StackSource;
import io.kfctl.error.ExitCode;
import io.kfctl.kafka.KafkaCluster;
import io.kfctl.kafka.LogRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kfctl topic delete}. */
@Command(
    name = "delete",
    description = {
      "Delete topics with all their records: nothing brings them back. Internal topics (__*,",
      "connect-*, _schemas, _kfctl_health) are never matched by a pattern. A source connector may",
      "create a deleted topic anew with its next record."
    })
@Example(command = "kfctl topic delete orders", does = "show it, ask, delete it")
@Example(
    command = "kfctl topic delete --match 'test[.].*'",
    does = "all whose whole name matches, named before it asks")
@Exit(code = ExitCode.OK, when = "they are deleted")
@Exit(code = ExitCode.FAILED, when = "Kafka answers with an error")
@Exit(code = ExitCode.USAGE, when = "none is named, or there is no terminal to ask on and no --yes")
@Exit(code = ExitCode.NO, when = "the question was answered with no")
@Exit(code = ExitCode.NOT_FOUND, when = "there is no such topic: none is deleted")
@Exit(code = ExitCode.UNREACHABLE, when = "no broker can be reached")
@Reaches(Service.KAFKA)
public final class TopicDeleteCommand implements Callable<ExitCode>, Completes {
  private static final Columns<String> DELETED =
      Columns.<String>none().with("name", name -> Cell.text(name));

  private final Session session;
  private final StackSource source;

  @Mixin private EndpointOptions endpoints;
  @Mixin private Confirmation confirmation;
  @Mixin private MatchOption match;

  @Parameters(arity = "0..*", paramLabel = "TOPIC", description = "Their names.")
  private List<String> topics = List.of();

  public TopicDeleteCommand(Session session, StackSource source) {
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
      List<String> chosen = TopicNames.chosen(kafka, topics, match.pattern()).orThrow();
      Map<String, List<LogRange>> ranges =
          kafka.topics().ranges(chosen, Optional.empty()).stream()
              .collect(Collectors.groupingBy(range -> range.id().topic()));
      chosen.forEach(name -> session.talk().note(announcement(name, ranges.get(name))));
      confirmation.orAsk(session.questions(), question(chosen));
      delete(kafka, chosen);
      return ExitCode.OK;
    }
  }

  private static String announcement(String name, List<LogRange> ranges) {
    boolean known = ranges.stream().allMatch(range -> range.records().isPresent());
    String records =
        known
            ? ranges.stream().mapToLong(range -> range.records().getAsLong()).sum() + " records"
            : "an unknown number of records";
    return "delete topic '%s' with %s%s"
        .formatted(
            name,
            records,
            InternalTopics.include(name) ? ": it is internal, the stack itself needs it" : "");
  }

  private static String question(List<String> chosen) {
    return chosen.size() == 1
        ? "Delete '" + chosen.get(0) + "'?"
        : "Delete these " + chosen.size() + " topics?";
  }

  /** What was deleted before one cannot be is shown too. */
  private void delete(KafkaCluster kafka, List<String> chosen) {
    List<String> deleted = new ArrayList<>();
    try {
      for (String name : chosen) {
        kafka.topics().delete(List.of(name));
        deleted.add(name);
      }
    } finally {
      session.output().rows(DELETED, deleted);
      session.output().done();
    }
  }
}
