package io.kfctl.cli.group;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.kfctl.cli.output.Cell;
import io.kfctl.cli.output.Columns;
import io.kfctl.cli.output.Line;
import io.kfctl.cli.output.Output;
import io.kfctl.connect.Timing;
import io.kfctl.kafka.GroupLag;
import io.kfctl.kafka.LagHistory;
import io.kfctl.kafka.LagHistory.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Shows groups again and again, a line for each: how far they are behind and how they get on. */
final class LagWatch {
  /** One line. */
  private record Seen(Instant time, Progress progress, OptionalLong age) {}

  private static final Columns<Seen> COLUMNS =
      Columns.<Seen>none()
          .with("group", seen -> Cell.text(seen.progress().lag().group()))
          .with("time", seen -> Cell.time(seen.time()))
          .with("state", seen -> Cell.text(seen.progress().lag().state().name()))
          .with("lag", seen -> Cell.number(seen.progress().lag().lag()))
          .with("rate", seen -> rate(seen.progress()))
          .with("trend", seen -> Cell.text(trend(seen.progress())))
          .with("verdict", seen -> Verdicts.cell(seen.progress().verdict()))
          .with("timeLagMs", seen -> Cell.number(seen.age()));

  private final Output output;
  private final Timing timing;
  private final Supplier<Instant> clock;
  private final Map<String, LagHistory> histories = new HashMap<>();

  LagWatch(Output output, Timing timing, Supplier<Instant> clock) {
    this.output = output;
    this.timing = timing;
    this.clock = clock;
  }

  /**
   * Looks until it has looked so often; Ctrl-C ends it as it ends every command.
   *
   * @param look asks for the groups
   * @param wanted which of them are shown; all are looked at, so that each has its history
   * @param ages asks how old the records are that they have not read
   */
  void run(
      long count,
      Duration interval,
      Supplier<List<GroupLag>> look,
      Predicate<GroupLag> wanted,
      Function<List<GroupLag>, Ages> ages) {
    Output.Lines<Seen> lines = output.lines(COLUMNS, LagWatch::line);
    for (long looked = 0; looked < count; looked++) {
      if (looked > 0) {
        timing.sleep(interval);
      }
      List<GroupLag> groups = look.get();
      Ages known = ages.apply(groups.stream().filter(wanted).toList());
      Duration now = timing.now();
      for (GroupLag group : groups) {
        LagHistory history = histories.computeIfAbsent(group.group(), name -> new LagHistory());
        Progress progress = history.add(now, group);
        if (wanted.test(group)) {
          lines.add(new Seen(clock.get(), progress, known.of(group)));
        }
      }
      lines.flush();
    }
    output.done();
  }

  private static Line line(Seen seen) {
    Progress progress = seen.progress();
    String age = seen.age().orElse(0) > 0 ? "  " + Ages.cell(seen.age()).text() + " old" : "";
    String text =
        "%s  %s  lag %s  %s  %s  %s%s  %s"
            .formatted(
                Cell.time(seen.time()).text(),
                progress.lag().group(),
                Cell.number(progress.lag().lag()).text(),
                rate(progress).text(),
                trend(progress),
                Verdicts.words(progress.verdict()),
                age,
                Sparkline.of(progress.lags()));
    return new Line(text, Verdicts.style(progress.verdict()));
  }

  private static Cell rate(Progress progress) {
    if (progress.rate().isEmpty()) {
      return Cell.of("-/s", JsonNodeFactory.instance.nullNode());
    }
    double rate = Math.round(progress.rate().getAsDouble() * 10) / 10.0;
    return Cell.of(
        String.format(Locale.ROOT, "%.1f/s", rate), JsonNodeFactory.instance.numberNode(rate));
  }

  private static String trend(Progress progress) {
    return progress.trend().toString().toLowerCase(Locale.ROOT);
  }
}
