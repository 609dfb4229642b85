package io.kfctl.cli.record;

import io.kfctl.cli.Choice;
import io.kfctl.cli.Completes;
import io.kfctl.cli.EndpointOptions;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.Session;
import io.kfctl.cli.output.OutputFormat;
import io.kfctl.cli.stack.Reaches;
import io.kfctl.cli.stack.Service;
import io.kfctl.cli.stack.Stack;
import io.kfctl.cli.stack.StackSource;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import io.kfctl.error.UserErrors;
import io.kfctl.kafka.KafkaCluster;
import io.kfctl.kafka.KafkaClusterException;
import io.kfctl.kafka.LogPosition;
import io.kfctl.kafka.PartitionId;
import io.kfctl.kafka.ReadPlan;
import io.kfctl.stack.RecordDecoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kfctl consume}. */
@Command(
    name = "consume",
    description = {
      "Show the records of a topic, decoded: Avro with the schema registry, dates, times and"
          + " decimals",
      "as people write them; else JSON or text. A change of a row shows what was done, and an"
          + " update",
      "the columns that changed. Ends where the topic ended when it began to read. Belongs to no",
      "consumer group, and leaves nothing behind. Connect's own topics are shown as what they mean."
    })
@Example(command = "kfctl consume mysqlserver.basicinfo.stock_basic", does = "all its records")
@Example(
    command = "kfctl consume orders --from -10m --follow",
    does = "those of the last ten minutes, and then what comes, until Ctrl-C")
@Example(
    command = "kfctl consume orders --from last:100 --key 4711 -o json",
    does = "one JSON object a line, for jq")
@Example(
    command = "kfctl consume orders --from 2026-03-01T08:00:00Z --to 2026-03-01T09:00:00Z",
    does = "an hour of it")
@Example(command = "kfctl consume connect-offsets", does = "where the source connectors are")
@Exit(code = ExitCode.OK, when = "they are shown; also when there is none")
@Exit(
    code = ExitCode.FAILED,
    when =
        "the bytes of a record do not fit its schema, the schema cannot be used, a partition is "
            + "offline, or Kafka fails")
@Exit(code = ExitCode.USAGE, when = "nothing says where Kafka or the schema registry is")
@Exit(
    code = ExitCode.NOT_FOUND,
    when = "there is no such topic or partition, or the registry does not know a schema")
@Exit(code = ExitCode.UNREACHABLE, when = "no broker, or no schema registry, can be reached")
@Exit(code = ExitCode.INTERRUPTED, when = "Ctrl-C ended it")
@Reaches({Service.KAFKA, Service.REGISTRY})
public final class ConsumeCommand implements Callable<ExitCode>, Completes {
  private final Session session;
  private final StackSource source;

  @Mixin private EndpointOptions endpoints;

  @Parameters(paramLabel = "TOPIC", description = "Its name.")
  private String topic = "";

  @Option(
      names = "--from",
      paramLabel = "PLACE",
      converter = PositionText.Converter.class,
      description =
          "Where to begin: earliest, latest, an offset, a time (ISO-8601, UTC if it says no zone),"
              + " -10m for ten minutes ago (s, m, h, d), or last:N for the newest N offsets of each"
              + " partition. Default: earliest; with --follow latest.")
  private Optional<PositionText> from = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "PLACE",
      converter = PositionText.Converter.class,
      description = "Where to end, without the record there; as --from. Default: the end of now.")
  private Optional<PositionText> to = Optional.empty();

  @Option(names = "--max", paramLabel = "N", description = "Show at most so many records.")
  private long max = Long.MAX_VALUE;

  @Option(
      names = "--partition",
      paramLabel = "N",
      split = ",",
      description = "Only these partitions.")
  private Set<Integer> partitions = Set.of();

  @Option(
      names = "--key",
      paramLabel = "TEXT",
      description =
          "Only records whose key, or one of the columns in it, is this text; may be given several "
              + "times.")
  private Set<String> keys = Set.of();

  @Option(
      names = {"-F", "--follow"},
      description = "Go on as records come.")
  private boolean follow;

  @Option(
      names = "--schemas",
      description = "Also what the schemas of key and value say, with each record.")
  private boolean schemas;

  @Option(
      names = "--show-secrets",
      description = "Show passwords in the configurations of connectors too.")
  private boolean showSecrets;

  public ConsumeCommand(Session session, StackSource source) {
    this.session = session;
    this.source = source;
  }

  @Override
  public List<String> candidates(String argument) {
    return argument.equals("TOPIC") ? source.topicNames(endpoints) : List.of();
  }

  @Override
  public ExitCode call() {
    if (follow && to.isPresent()) {
      throw UserError.usage("--follow has no end, and --to names one", "leave one of them out");
    }
    if (max < 1) {
      throw UserError.usage("--max must be at least 1", "leave it out for all records");
    }
    Stack stack = source.stack(endpoints);
    try (KafkaCluster kafka = stack.kafka();
        RecordDecoder decoder = new RecordDecoder(stack::registry, showSecrets)) {
      ReadPlan plan = plan(kafka);
      Consumption consumption = consumption(decoder);
      try {
        kafka.records().read(plan, consumption);
      } finally {
        consumption.pause();
        session.output().done();
      }
      if (consumption.shown() == 0) {
        session.talk().note("topic '" + topic + "' has no such record");
      }
      List<UserError> errors = new ArrayList<>(offline(plan));
      errors.addAll(consumption.errors());
      UserErrors.throwIfAny(errors);
      return ExitCode.OK;
    }
  }

  private Consumption consumption(RecordDecoder decoder) {
    boolean wide = session.options().output() == OutputFormat.WIDE;
    return new Consumption(
        decoder,
        session
            .output()
            .lines(RecordColumns.of(schemas), record -> RecordLine.of(record, wide, schemas)),
        session.talk(),
        keys,
        max);
  }

  private ReadPlan plan(KafkaCluster kafka) {
    Instant now = session.surroundings().clock().instant();
    LogPosition first =
        from.map(text -> text.at(now)).orElse(follow ? LogPosition.LATEST : LogPosition.EARLIEST);
    Optional<LogPosition> last =
        follow
            ? Optional.empty()
            : Optional.of(to.map(text -> text.at(now)).orElse(LogPosition.LATEST));
    try {
      return kafka.records().plan(topic, partitions, first, last);
    } catch (KafkaClusterException.TopicNotFound e) {
      throw new Choice("topic", "kfctl topic list", kafka.topics().names()).unknown(topic);
    }
  }

  private static List<UserError> offline(ReadPlan plan) {
    if (plan.offline().isEmpty()) {
      return List.of();
    }
    String names =
        plan.offline().stream().map(PartitionId::toString).collect(Collectors.joining(", "));
    return List.of(
        UserError.failed(
            names + " could not be read: no broker leads it",
            "see how the brokers are: kfctl status"));
  }
}
