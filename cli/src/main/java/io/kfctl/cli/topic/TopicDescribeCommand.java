package io.kfctl.cli.topic;

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
import io.kfctl.cli.stack.StackSource;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserErrors;
import io.kfctl.kafka.KafkaCluster;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kfctl topic describe}. */
@Command(
    name = "describe",
    description = {
      "Show topics in full: where each partition lies, what is wrong with it, its size, the times of",
      "the first and the last record, and the settings that differ from Kafka's defaults."
    })
@Example(command = "kfctl topic describe orders", does = "one topic")
@Example(
    command = "kfctl topic describe --match 'mysqlserver[.].*' -o json",
    does = "several, for a program")
@Exit(code = ExitCode.OK, when = "they are shown, whatever their state")
@Exit(code = ExitCode.FAILED, when = "Kafka answers with an error")
@Exit(code = ExitCode.USAGE, when = "no topic is named; nothing says where Kafka is")
@Exit(code = ExitCode.NOT_FOUND, when = "there is no such topic")
@Exit(code = ExitCode.UNREACHABLE, when = "no broker can be reached")
@Reaches(Service.KAFKA)
public final class TopicDescribeCommand implements Callable<ExitCode>, Completes {
  private final Session session;
  private final StackSource source;

  @Mixin private EndpointOptions endpoints;
  @Mixin private MatchOption match;

  @Parameters(arity = "0..*", paramLabel = "TOPIC", description = "Their names.")
  private List<String> topics = List.of();

  public TopicDescribeCommand(Session session, StackSource source) {
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
      List<Details> details =
          chosen.names().isEmpty()
              ? List.of()
              : kafka.topicDetails(chosen.names()).stream().map(TopicView::of).toList();
      if (topics.size() == 1 && match.pattern().isEmpty()) {
        details.forEach(session.output()::details);
      } else {
        session.output().details(details);
      }
      session.output().done();
      UserErrors.throwIfAny(chosen.unknown());
      return ExitCode.OK;
    }
  }
}
