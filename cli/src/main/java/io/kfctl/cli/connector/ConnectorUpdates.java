package io.kfctl.cli.connector;

import io.kfctl.cli.Session;
import io.kfctl.cli.connector.ConnectorAwait.Awaited;
import io.kfctl.cli.connector.ConnectorFiles.Read;
import io.kfctl.cli.output.Cell;
import io.kfctl.cli.output.Columns;
import io.kfctl.connect.ConnectClient;
import io.kfctl.connect.ConnectorOverview;
import io.kfctl.connect.Goal;
import io.kfctl.connect.TaskStatus;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserErrors;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes connectors what files say: creates what is missing and changes what is otherwise. */
final class ConnectorUpdates {
  private static final Columns<Updated> COLUMNS =
      Columns.<Updated>none()
          .with("name", updated -> Cell.text(updated.awaited().connector().name()))
          .with("change", updated -> Cell.text(updated.change()))
          .with(
              "state",
              updated -> ConnectorColumns.state(updated.awaited().connector().overview().state()))
          .onlyTable("tasks", updated -> ConnectorColumns.tasks(updated.awaited().connector()))
          .onlyJson(
              "runningTasks",
              updated ->
                  Cell.number(updated.awaited().connector().overview().runningTasks()).json())
          .onlyJson(
              "tasks",
              updated ->
                  Cell.number(updated.awaited().connector().overview().tasks().size()).json())
          .wide("rootCause", updated -> Cell.text(updated.awaited().connector().rootCause()));

  private record Updated(String change, Awaited awaited) {}

  private final Session session;
  private final ConnectClient connect;

  ConnectorUpdates(Session session, ConnectClient connect) {
    this.session = session;
    this.connect = connect;
  }

  /**
   * Checks all, changes all, waits for all, shows all, and then says what went wrong.
   *
   * @param live those that exist
   */
  void make(List<Read> files, List<ConnectorOverview> live, Duration limit) {
    Map<String, ConnectorOverview> byName =
        live.stream().collect(Collectors.toMap(ConnectorOverview::name, Function.identity()));
    List<Read> ready = new ConnectorCheck(connect, session.talk()).check(files, live);
    List<Function<ConnectorAwait, Updated>> waits = new ArrayList<>();
    for (Read file : ready) {
      waits.add(make(file, Optional.ofNullable(byName.get(file.name()))));
    }
    ConnectorAwait wait = new ConnectorAwait(connect, session, limit);
    List<Updated> all = waits.stream().map(waiting -> waiting.apply(wait)).toList();
    session.output().rows(COLUMNS, all);
    session.output().done();
    UserErrors.throwIfAny(all.stream().flatMap(one -> one.awaited().trouble().stream()).toList());
  }

  /** Sends it, and gives what is left: to wait for it. */
  private Function<ConnectorAwait, Updated> make(Read file, Optional<ConnectorOverview> before) {
    if (before.isEmpty()) {
      connect.create(file.connector());
      session.talk().note("created connector '" + file.name() + "' from " + file.file());
      return wait -> new Updated("created", wait.await(Deed.CREATED, file.connector()));
    }
    List<ConfigDifference> differences =
        ConfigDifference.between(before.get().info().config(), file.connector().config());
    if (differences.isEmpty()) {
      session.talk().note("connector '" + file.name() + "' is so already");
      return wait -> new Updated("unchanged", left(wait, file, before.get()));
    }
    connect.put(file.connector());
    session.talk().note("changed connector '" + file.name() + "' after " + file.file());
    differences.forEach(difference -> session.talk().note("  " + difference.text()));
    List<Integer> tasks = before.get().status().tasks().stream().map(TaskStatus::id).toList();
    return wait ->
        new Updated(
            "updated", wait.awaitAgain(Deed.UPDATED, file.connector(), before.get(), tasks));
  }

  /** One that is so already and yet does not run is no success: the file asks for one that does. */
  private static Awaited left(ConnectorAwait wait, Read file, ConnectorOverview before) {
    if (before.isWell()) {
      return new Awaited(Connector.withoutLag(before), Optional.empty());
    }
    Goal goal = Goal.keeping(before.status().state());
    Awaited awaited = wait.await(Deed.LEFT, goal, file.connector());
    String restart =
        "to try again what failed: kfctl connector restart %s --failed"
            .formatted(ConnectorNames.typed(file.name()));
    return new Awaited(
        awaited.connector(),
        awaited
            .trouble()
            .map(
                trouble ->
                    trouble.exitCode() == ExitCode.FAILED ? trouble.andThen(restart) : trouble));
  }
}
