package io.kfctl.cli.topic;

import io.kfctl.cli.Confirmation;
import io.kfctl.cli.EndpointOptions;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.Session;
import io.kfctl.cli.output.Cell;
import io.kfctl.cli.output.Columns;
import io.kfctl.cli.stack.Reaches;
import io.kfctl.cli.stack.Service;
import io.kfctl.cli.stack.StackSource;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import io.kfctl.kafka.KafkaCluster;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kfctl topic create}. */
@Command(
    name = "create",
    description = {
      "Create topics. What is not given is the brokers' default: num.partitions and",
      "default.replication.factor of their settings."
    })
@Example(
    command = "kfctl topic create orders --partitions 3 --replication-factor 2",
    does = "one topic")
@Example(
    command = "kfctl topic create state --config cleanup.policy=compact --config retention.ms=-1",
    does = "with settings of its own")
@Exit(code = ExitCode.OK, when = "they are created")
@Exit(code = ExitCode.FAILED, when = "one is there already, or there are too few brokers")
@Exit(code = ExitCode.USAGE, when = "Kafka does not take the name or a setting")
@Exit(code = ExitCode.UNREACHABLE, when = "no broker can be reached")
@Reaches(Service.KAFKA)
public final class TopicCreateCommand implements Callable<ExitCode> {
  /** Leaves it to the broker, in Kafka's protocol. */
  private static final int DEFAULT = -1;

  private static final Columns<String> CREATED =
      Columns.<String>none().with("name", name -> Cell.text(name));

  private final Session session;
  private final StackSource source;

  @Mixin private EndpointOptions endpoints;

  /** Accepted as by every changing command; there is nothing to ask. */
  @Mixin private Confirmation confirmation;

  @Parameters(arity = "1..*", paramLabel = "TOPIC", description = "Their names.")
  private List<String> topics = List.of();

  @Option(names = "--partitions", paramLabel = "N", description = "How many partitions each has.")
  private int partitions = DEFAULT;

  @Option(
      names = "--replication-factor",
      paramLabel = "N",
      description = "How many brokers have a copy.")
  private int replicationFactor = DEFAULT;

  @Option(
      names = "--config",
      paramLabel = "KEY=VALUE",
      description = "A setting of the topic. May be repeated.")
  private Map<String, String> config = Map.of();

  public TopicCreateCommand(Session session, StackSource source) {
    this.session = session;
    this.source = source;
  }

  @Override
  public ExitCode call() {
    requireCount("--partitions", partitions);
    requireCount("--replication-factor", replicationFactor);
    List<String> created = new ArrayList<>();
    try (KafkaCluster kafka = source.stack(endpoints).kafka()) {
      for (String name : new LinkedHashSet<>(topics)) {
        kafka.topics().create(name, partitions, replicationFactor, config);
        created.add(name);
      }
    } finally {
      if (!created.isEmpty()) { // also those before one that cannot be
        session.output().rows(CREATED, created);
        session.output().done();
      }
    }
    return ExitCode.OK;
  }

  private static void requireCount(String option, int count) {
    if (count != DEFAULT && (count < 1 || count > Short.MAX_VALUE)) {
      throw UserError.usage(
          option + " is 1 or more, not " + count, "leave it out for the brokers' default");
    }
  }
}
