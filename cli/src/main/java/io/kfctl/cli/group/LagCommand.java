package io.kfctl.cli.group;

import io.kfctl.cli.Choice;
import io.kfctl.cli.Completes;
import io.kfctl.cli.DurationConverter;
import io.kfctl.cli.EndpointOptions;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.Session;
import io.kfctl.cli.stack.Reaches;
import io.kfctl.cli.stack.Service;
import io.kfctl.cli.stack.Stack;
import io.kfctl.cli.stack.StackSource;
import io.kfctl.connect.ConnectorOverview;
import io.kfctl.connect.Timing;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import io.kfctl.error.UserErrors;
import io.kfctl.kafka.GroupLag;
import io.kfctl.kafka.KafkaCluster;
import io.kfctl.kafka.LagReport;
import io.kfctl.stack.ConnectorLag;
import java.time.Duration;
import java.time.Instant;
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
      "is connect-X. With names: every partition of these groups. Without: all groups in brief. The",
      "verdict is caught up, stopped (nobody is in the group) or behind; --watch looks again and tells",
      "whether a group is catching up, stalled or rewound (docs/lag.md)."
    })
@Example(command = "kfctl lag connect-ddb-sink", does = "has everything arrived?")
@Example(command = "kfctl lag", does = "all groups")
@Example(command = "kfctl lag connect-ddb-sink --max 1000 -q", does = "for a monitor")
@Example(
    command = "kfctl lag connect-ddb-sink connect-archive --watch --interval 5s",
    does = "until Ctrl-C: rate, trend and verdict")
@Example(command = "kfctl lag connect-ddb-sink --by-topic", does = "which table is behind?")
@Example(command = "kfctl lag --only-behind --age", does = "who is behind, and since when")
@Exit(code = ExitCode.OK, when = "it is shown; with --max no group is further behind")
@Exit(code = ExitCode.FAILED, when = "Kafka answers with an error")
@Exit(code = ExitCode.USAGE, when = "options do not go together; nothing says where Kafka is")
@Exit(code = ExitCode.NO, when = "with --max: the lag of a group is greater, or unknown")
@Exit(code = ExitCode.NOT_FOUND, when = "there is no such group")
@Exit(code = ExitCode.UNREACHABLE, when = "no broker can be reached")
@Exit(code = ExitCode.INTERRUPTED, when = "Ctrl-C ended --watch")
@Reaches({Service.KAFKA, Service.CONNECT})
public final class LagCommand implements Callable<ExitCode>, Completes {
  private static final Duration INTERVAL = Duration.ofSeconds(2);

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

  @Option(
      names = "--age",
      description =
          "Also how old the oldest record is that a group has not read; this reads records, and takes"
              + " a moment longer.")
  private boolean age;

  @Option(
      names = "--only-behind",
      description = "Only groups and partitions that have something to read, or may have.")
  private boolean onlyBehind;

  @Option(
      names = "--by-topic",
      description =
          "A line for each topic of the groups named, in place of one for each partition.")
  private boolean byTopic;

  @Option(names = "--watch", description = "Look again and again: one line for each group.")
  private boolean watch;

  @Option(
      names = "--interval",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = "How long to wait between looks of --watch (default: 2s).")
  private Optional<Duration> interval = Optional.empty();

  @Option(names = "--count", paramLabel = "N", description = "End --watch after so many looks.")
  private Optional<Long> count = Optional.empty();

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
    requireOptionsThatGoTogether();
    Stack stack = source.stack(endpoints);
    try (KafkaCluster kafka = stack.kafka()) {
      if (watch) {
        return watch(kafka);
      }
      SinkConnectors connectors = SinkConnectors.forPeople(session, stack);
      LagReport report = kafka.lag(groups.isEmpty() ? GroupNames.all(kafka) : groups);
      List<UserError> errors = unknown(kafka, report);
      max.map(LagLimit::new)
          .ifPresent(
              limit -> report.groups().forEach(g -> limit.exceededBy(g).ifPresent(errors::add)));
      List<GroupLag> lags = wanted(report);
      Ages ages = ages(kafka, lags);
      List<ConnectorOverview> sinks = connectors.whatThereIs();
      show(lags.stream().map(lag -> ConnectorLag.of(lag, sinks)).toList(), ages);
      session.output().done();
      UserErrors.throwIfAny(errors);
      return ExitCode.OK;
    }
  }

  private void requireOptionsThatGoTogether() {
    if (watch && max.isPresent()) {
      throw UserError.usage("--max asks once, --watch again and again", "leave out one of them");
    }
    if (byTopic && (watch || groups.isEmpty())) {
      throw UserError.usage(
          "--by-topic is about groups that are named, looked at once",
          "kfctl lag GROUP --by-topic");
    }
    if (!watch && (interval.isPresent() || count.isPresent())) {
      throw UserError.usage("--interval and --count are about --watch", "add --watch");
    }
    if (count.orElse(1L) < 1) {
      throw UserError.usage("--count is 1 or more, not " + count.get(), "");
    }
  }

  private List<UserError> unknown(KafkaCluster kafka, LagReport report) {
    List<UserError> errors = new ArrayList<>();
    if (!groups.isEmpty() && !report.missing().isEmpty()) {
      Choice existing = GroupNames.among(GroupNames.all(kafka));
      report.missing().forEach(name -> errors.add(GroupNames.unknown(name, existing)));
    }
    return errors;
  }

  /** A name that does not exist is told at once; groups that come later are shown too. */
  private ExitCode watch(KafkaCluster kafka) {
    if (!groups.isEmpty()) {
      UserErrors.throwIfAny(unknown(kafka, kafka.lag(groups)));
    }
    new LagWatch(session.output(), Timing.SYSTEM, this::now)
        .run(
            count.orElse(Long.MAX_VALUE),
            interval.orElse(INTERVAL),
            () -> kafka.lag(groups.isEmpty() ? GroupNames.all(kafka) : groups).groups(),
            this::isWanted,
            lags -> ages(kafka, lags));
    return ExitCode.OK;
  }

  private Instant now() {
    return session.surroundings().clock().instant();
  }

  /** To be fast, records are read only where that is asked for. */
  private Ages ages(KafkaCluster kafka, List<GroupLag> lags) {
    return age ? Ages.of(kafka.oldestUnread(lags), now()) : Ages.NOT_ASKED;
  }

  private List<GroupLag> wanted(LagReport report) {
    if (!onlyBehind) {
      return report.groups();
    }
    return report.groups().stream()
        .filter(this::isWanted)
        .map(
            group ->
                new GroupLag(
                    group.group(),
                    group.state(),
                    group.partitions().stream().filter(p -> p.lag().orElse(1) > 0).toList()))
        .toList();
  }

  private boolean isWanted(GroupLag group) {
    return !onlyBehind || group.lag().orElse(1) > 0;
  }

  private void show(List<ConnectorLag> lags, Ages ages) {
    if (groups.isEmpty()) {
      session.output().rows(new LagColumns(ages).groups(), lags);
    } else if (groups.size() == 1 && lags.size() == 1) {
      session.output().details(LagDetails.of(lags.get(0), ages, byTopic));
    } else {
      session
          .output()
          .details(lags.stream().map(lag -> LagDetails.of(lag, ages, byTopic)).toList());
    }
  }
}
