package io.kfctl.cli.connector;

import io.kfctl.cli.Session;
import io.kfctl.cli.connector.ConnectorAwait.Awaited;
import io.kfctl.connect.ConnectClient;
import io.kfctl.connect.ConnectorConfig;
import io.kfctl.connect.ConnectorOverview;
import io.kfctl.connect.Goal;
import io.kfctl.error.Interrupted;
import io.kfctl.error.UserError;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Changes the offsets of a connector, which Connect allows only while it is stopped. */
final class OffsetChange {
  private final Session session;
  private final ConnectClient connect;
  private final ConnectorOverview connector;
  private final ConnectorAwait wait;
  private final Goal before;

  OffsetChange(
      Session session, ConnectClient connect, ConnectorOverview connector, Duration limit) {
    this.session = session;
    this.connect = connect;
    this.connector = connector;
    this.wait = new ConnectorAwait(connect, session, limit);
    this.before = Goal.keeping(connector.status().state());
  }

  /**
   * Stops the connector where it is not, makes the change, and lets it be what it was, whatever
   * happens on the way.
   *
   * @param change gives what Connect says of it
   */
  void make(Function<String, String> change) {
    if (before == Goal.STOPPED) {
      say(change);
      return;
    }
    orComeBack(this::stop, () -> {});
    orComeBack(
        () -> say(change),
        () -> awaitReturn().map(UserError::getMessage).ifPresent(session.talk()::warning));
    tellToComeBack();
    awaitReturn()
        .ifPresent(
            trouble -> {
              throw trouble;
            });
  }

  private void say(Function<String, String> change) {
    session.talk().note(change.apply(connector.name()));
  }

  private void stop() {
    connect.stop(connector.name());
    Optional<UserError> trouble = await(Deed.STOPPED, Goal.STOPPED).trouble();
    if (trouble.isPresent()) {
      throw trouble.get().andThen("its offsets were not changed");
    }
  }

  /**
   * @param toldTo what is done when the step failed and the connector was told to come back; not
   *     after Ctrl-C, when nobody wants to wait
   */
  private void orComeBack(Runnable step, Runnable toldTo) {
    try {
      step.run();
    } catch (RuntimeException e) {
      try {
        tellToComeBack();
        if (!Interrupted.isCauseOf(e)) {
          toldTo.run();
        }
      } catch (RuntimeException second) {
        e.addSuppressed(second); // the first says why
      }
      throw e;
    }
  }

  /** What keeps it from being what it was. */
  private Optional<UserError> awaitReturn() {
    return await(before == Goal.PAUSED ? Deed.PAUSED : Deed.RESUMED, before).trouble();
  }

  /** Also after Ctrl-C: a flag that is up would keep the worker from being asked. */
  private void tellToComeBack() {
    boolean interrupted = Thread.interrupted();
    try {
      if (before == Goal.PAUSED) {
        connect.pause(connector.name());
      } else {
        connect.resume(connector.name());
      }
    } catch (RuntimeException e) {
      String command = before == Goal.PAUSED ? "pause" : "resume";
      session
          .talk()
          .warning(
              "'%s' may still be stopped: kfctl connector %s %s"
                  .formatted(connector.name(), command, ConnectorNames.typed(connector.name())));
      throw e;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Awaited await(Deed deed, Goal goal) {
    return wait.await(deed, goal, new ConnectorConfig(connector.name(), connector.info().config()));
  }
}
