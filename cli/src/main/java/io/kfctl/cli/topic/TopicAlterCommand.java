package io.kfctl.cli.topic;

import io.kfctl.cli.Completes;
import io.kfctl.cli.Confirmation;
import io.kfctl.cli.EndpointOptions;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.Session;
import io.kfctl.cli.stack.Reaches;
import io.kfctl.cli.stack.Service;
import io.kfctl.cli.stack.StackSource;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import io.kfctl.kafka.KafkaCluster;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kfctl topic alter}. */
@Command(
    name = "alter",
    description = {
      "Change settings of a topic, or give it more partitions. What changes is shown. Partitions can",
      "never be taken away, and records with keys go elsewhere than before: kfctl asks first."
    })
@Example(command = "kfctl topic alter orders --config retention.ms=604800000", does = "keep a week")
@Example(
    command = "kfctl topic alter orders --unset retention.ms --partitions 6",
    does = "the brokers' default again; more partitions, after a yes")
@Exit(code = ExitCode.OK, when = "it is changed, or was so already")
@Exit(code = ExitCode.FAILED, when = "Kafka answers with an error")
@Exit(
    code = ExitCode.USAGE,
    when =
        "nothing is to change, Kafka does not take a setting, or there is no terminal to ask on and"
            + " no --yes")
@Exit(code = ExitCode.NO, when = "the question was answered with no")
@Exit(code = ExitCode.NOT_FOUND, when = "there is no such topic")
@Exit(code = ExitCode.UNREACHABLE, when = "no broker can be reached")
@Reaches(Service.KAFKA)
public final class TopicAlterCommand implements Callable<ExitCode>, Completes {
  private final Session session;
  private final StackSource source;

  @Mixin private EndpointOptions endpoints;
  @Mixin private Confirmation confirmation;

  @Parameters(paramLabel = "TOPIC", description = "Its name.")
  private String topic = "";

  @Option(
      names = "--config",
      paramLabel = "KEY=VALUE",
      description = "A setting of the topic. May be repeated.")
  private Map<String, String> config = Map.of();

  @Option(
      names = "--unset",
      paramLabel = "KEY",
      description = "A setting for which the brokers' default is to hold again. May be repeated.")
  private List<String> unset = List.of();

  @Option(
      names = "--partitions",
      paramLabel = "N",
      description = "How many partitions it is to have: more than now.")
  private Optional<Integer> partitions = Optional.empty();

  public TopicAlterCommand(Session session, StackSource source) {
    this.session = session;
    this.source = source;
  }

  @Override
  public List<String> candidates(String argument) {
    return argument.equals("TOPIC") ? source.topicNames(endpoints) : List.of();
  }

  @Override
  public ExitCode call() {
    if (config.isEmpty() && unset.isEmpty() && partitions.isEmpty()) {
      throw UserError.usage(
          "what is to change? give --config, --unset or --partitions", "kfctl topic alter --help");
    }
    try (KafkaCluster kafka = source.stack(endpoints).kafka()) {
      List<String> name = TopicNames.chosen(kafka, List.of(topic), Optional.empty()).orThrow();
      TopicChange change =
          TopicChange.of(kafka.topicDetails(name).get(0), partitions, config, unset);
      session.output().details(change.details());
      session.output().done();
      if (change.isEmpty()) {
        session.talk().note("topic '%s' is so already".formatted(topic));
        return ExitCode.OK;
      }
      if (change.partitions().isPresent()) {
        confirmation.orAsk(
            session.questions(), "Give '%s' more partitions, for ever?".formatted(topic));
      }
      apply(kafka, change);
      session.talk().note("topic '%s' is changed".formatted(topic));
      return ExitCode.OK;
    }
  }

  private static void apply(KafkaCluster kafka, TopicChange change) {
    if (!change.set().isEmpty() || !change.removed().isEmpty()) {
      kafka.topics().alter(change.name(), change.set(), change.removed());
    }
    change.partitions().ifPresent(count -> kafka.topics().addPartitions(change.name(), count));
  }
}
