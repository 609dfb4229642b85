package io.kfctl.cli.group;

import io.kfctl.cli.Session;
import io.kfctl.cli.console.Talk;
import io.kfctl.cli.output.OutputFormat;
import io.kfctl.cli.stack.Stack;
import io.kfctl.connect.ConnectClient;
import io.kfctl.connect.ConnectorException;
import io.kfctl.connect.ConnectorOverview;
import io.kfctl.connect.ConnectorState;
import io.kfctl.error.UserError;
import io.kfctl.http.HttpException;
import io.kfctl.net.UnreachableException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks Connect for its connectors while Kafka is asked for the lag. The lag does not need them:
 * when Connect is down or slow, groups are shown without the names of their connectors.
 */
final class SinkConnectors {
  /** How much later than Kafka's answer Connect's may come. */
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final FutureTask<List<ConnectorOverview>> answer;
  private final Talk talk;

  private SinkConnectors(FutureTask<List<ConnectorOverview>> answer, Talk talk) {
    this.answer = answer;
    this.talk = talk;
  }

  /** A connector's name, and its state where that is not as it should be. */
  static String shown(ConnectorOverview connector) {
    return connector.state().equals(ConnectorState.RUNNING)
        ? connector.name()
        : "%s (%s)".formatted(connector.name(), connector.state());
  }

  /** Programs are told of groups alone: what is the same whether Connect answers or not. */
  static SinkConnectors forPeople(Session session, Stack stack) {
    OutputFormat format = session.options().output();
    return format == OutputFormat.TABLE || format == OutputFormat.WIDE
        ? ask(stack, session.talk())
        : none(session.talk());
  }

  /**
   * Begins to ask, if it is known where Connect is. The client is made over there too: that takes
   * longer than to ask.
   */
  static SinkConnectors ask(Stack stack, Talk talk) {
    FutureTask<List<ConnectorOverview>> question =
        new FutureTask<>(() -> stack.connectIfKnown().map(SinkConnectors::list).orElse(List.of()));
    Thread thread = new Thread(question, "kfctl-connectors");
    thread.setDaemon(true);
    thread.start();
    return new SinkConnectors(question, talk);
  }

  /** Nobody is asked. */
  static SinkConnectors none(Talk talk) {
    FutureTask<List<ConnectorOverview>> nothing = new FutureTask<>(List::of);
    nothing.run();
    return new SinkConnectors(nothing, talk);
  }

  private static List<ConnectorOverview> list(ConnectClient connect) {
    try (connect) {
      return connect.list();
    }
  }

  /** The connectors, if they are there by now or in a moment; else none. */
  List<ConnectorOverview> whatThereIs() {
    return whatThereIs(PATIENCE);
  }

  /** As {@link #whatThereIs()}, for who can wait longer. */
  List<ConnectorOverview> whatThereIs(Duration patience) {
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      talk.detail("connectors are not named: Kafka Connect has not answered in time");
      return List.of();
    } catch (ExecutionException e) {
      return nothingBecause(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while asking Kafka Connect");
    }
  }

  private List<ConnectorOverview> nothingBecause(Throwable cause) {
    if (cause instanceof HttpException.BadUrl typed) {
      throw typed;
    }
    if (cause instanceof UnreachableException
        || cause instanceof HttpException
        || cause instanceof ConnectorException) {
      talk.detail("connectors are not named: " + cause.getMessage());
      return List.of();
    }
    if (cause instanceof UserError error) {
      throw error;
    }
    throw new IllegalStateException(cause);
  }
}
