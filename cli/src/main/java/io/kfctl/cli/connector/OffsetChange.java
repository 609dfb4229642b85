package io.kfctl.cli.connector;

import io.kfctl.cli.Session;
import io.kfctl.cli.connector.ConnectorAwait.Awaited;
import io.kfctl.connect.ConnectClient;
import io.kfctl.connect.ConnectorConfig;
import io.kfctl.connect.ConnectorOverview;
import io.kfctl.connect.Goal;
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
   * Stops the connector where it is not, makes the change, and lets it be what it was, whether the
   * change could be made or not.
   *
   * @param change gives what Connect says of it
   */
  void make(Function<String, String> change) {
    if (before != Goal.STOPPED) {
      connect.stop(connector.name());
      requireStopped();
    }
    try {
      session.talk().note(change.apply(connector.name()));
    } catch (RuntimeException e) {
      comeBack()
          .flatMap(Awaited::trouble)
          .map(UserError::getMessage)
          .ifPresent(session.talk()::warning);
      throw e;
    }
    comeBack()
        .flatMap(Awaited::trouble)
        .ifPresent(
            trouble -> {
              throw trouble;
            });
  }

  /** Nothing was changed yet, so it goes on as before when it does not stop. */
  private void requireStopped() {
    Optional<UserError> trouble = await(Deed.STOPPED, Goal.STOPPED).trouble();
    if (trouble.isPresent()) {
      tellToComeBack();
      throw trouble.get().andThen("its offsets were not changed");
    }
  }

  private Optional<Awaited> comeBack() {
    if (before == Goal.STOPPED) {
      return Optional.empty();
    }
    tellToComeBack();
    return Optional.of(await(before == Goal.PAUSED ? Deed.PAUSED : Deed.RESUMED, before));
  }

  private void tellToComeBack() {
    if (before == Goal.PAUSED) {
      connect.pause(connector.name());
    } else {
      connect.resume(connector.name());
    }
  }

  private Awaited await(Deed deed, Goal goal) {
    return wait.await(deed, goal, new ConnectorConfig(connector.name(), connector.info().config()));
  }
}
