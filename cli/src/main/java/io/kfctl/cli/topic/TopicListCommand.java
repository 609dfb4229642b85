package io.kfctl.cli.topic;

import io.kfctl.cli.EndpointOptions;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.MatchOption;
import io.kfctl.cli.Session;
import io.kfctl.cli.output.Cell;
import io.kfctl.cli.output.Columns;
import io.kfctl.cli.output.Style;
import io.kfctl.cli.stack.Reaches;
import io.kfctl.cli.stack.Service;
import io.kfctl.cli.stack.StackSource;
import io.kfctl.error.ExitCode;
import io.kfctl.kafka.KafkaCluster;
import io.kfctl.kafka.Partition;
import io.kfctl.kafka.Topic;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kfctl topic list}. */
@Command(
    name = "list",
    description = {
      "List the topics, and how many of their partitions have a copy that is behind, or gone, or",
      "cannot be read at all.",
      "Internal topics (__*, connect-*, _schemas, _kfctl_health) are left out."
    })
@Example(command = "kfctl topic list", does = "all but the internal ones")
@Example(
    command = "kfctl topic list --match 'mysqlserver[.].*' -o name",
    does = "names, by pattern")
@Example(command = "kfctl topic list --all --bootstrap-server 10.0.0.5:9092", does = "of any Kafka")
@Exit(code = ExitCode.OK, when = "they are listed, whatever their state")
@Exit(code = ExitCode.FAILED, when = "Kafka answers with an error")
@Exit(code = ExitCode.USAGE, when = "nothing says where Kafka is")
@Exit(code = ExitCode.UNREACHABLE, when = "no broker can be reached")
@Reaches(Service.KAFKA)
public final class TopicListCommand implements Callable<ExitCode> {
  static final Columns<Topic> COLUMNS =
      Columns.<Topic>none()
          .with("name", topic -> Cell.text(topic.name()))
          .with("partitions", topic -> Cell.number(topic.partitions().size()))
          .with("replication", topic -> Cell.number(topic.replicationFactor()))
          .onlyTable("underRep", topic -> trouble(topic, Partition::isUnderReplicated))
          .onlyJson("underReplicated", topic -> trouble(topic, Partition::isUnderReplicated).json())
          .with("offline", topic -> trouble(topic, Partition::isOffline))
          .wide("internal", topic -> Cell.flag(InternalTopics.include(topic)));

  private final Session session;
  private final StackSource source;

  @Mixin private EndpointOptions endpoints;
  @Mixin private MatchOption match;

  @Option(names = "--all", description = "Internal topics too.")
  private boolean all;

  public TopicListCommand(Session session, StackSource source) {
    this.session = session;
    this.source = source;
  }

  @Override
  public ExitCode call() {
    List<Topic> topics;
    try (KafkaCluster kafka = source.stack(endpoints).kafka()) {
      topics = kafka.topics().list();
    }
    List<Topic> matching =
        topics.stream()
            .filter(t -> match.pattern().map(p -> p.matcher(t.name()).matches()).orElse(true))
            .toList();
    List<Topic> shown =
        matching.stream().filter(topic -> all || !InternalTopics.include(topic)).toList();
    session.output().rows(COLUMNS, shown);
    session.output().done();
    if (shown.isEmpty() && !matching.isEmpty()) {
      session.talk().note("there are only internal topics: kfctl topic list --all");
    }
    return ExitCode.OK;
  }

  private static Cell trouble(Topic topic, Predicate<Partition> condition) {
    long count = topic.partitions().stream().filter(condition).count();
    return Cell.number(count).in(count == 0 ? Style.PLAIN : Style.BAD);
  }
}
