package io.kfctl.host.exec;

import io.kfctl.host.CommandResult;
import io.kfctl.host.HostException;
import io.kfctl.host.Patience;
import io.kfctl.host.RemoteCommand;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One run of one command: has it fed, takes what it prints, and sees to it that it ends, on the
 * host as well. All waiting is done by the calling thread, so interrupting that thread ends the
 * run.
 */
public final class CommandRun {
  private static final long GLANCE = Duration.ofSeconds(1).toNanos();

  private final String host;
  private final String login;
  private final RemoteCommand command;
  private final Execution execution;
  private final Patience patience;
  private final Outcome outcome = new Outcome();

  /**
   * @param login the user that the command is started by, for messages
   */
  public CommandRun(
      String host, String login, RemoteCommand command, Execution execution, Patience patience) {
    this.host = host;
    this.login = login;
    this.command = command;
    this.execution = execution;
    this.patience = patience;
  }

  /**
   * Runs it to its end.
   *
   * @throws HostException as {@link io.kfctl.host.Transport#run} says
   * @throws UncheckedIOException when {@code stdout} does not take what the command prints; the
   *     command is ended then
   */
  public CommandResult into(OutputStream stdout) {
    Feeder feeder = new Feeder(host, command, execution, outcome, patience.beat());
    feeder.start();
    try {
      CommandResult result = await(stdout);
      Optional<HostException.SudoRefused> refusal = SudoRefusal.in(host, login, command, result);
      if (refusal.isPresent()) {
        throw refusal.get();
      }
      return result;
    } catch (InterruptedException e) {
      endOnHost();
      Thread.currentThread().interrupt();
      throw new HostException.Interrupted(host, command);
    } catch (IOException e) {
      endOnHost();
      throw new UncheckedIOException(e);
    } finally {
      outcome.abandon();
      feeder.stop();
      execution.close();
    }
  }

  private CommandResult await(OutputStream stdout) throws InterruptedException, IOException {
    long deadline = System.nanoTime() + command.timeout().toNanos();
    while (true) {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        endOnHost();
        throw new HostException.TimedOut(host, command);
      }
      Optional<Outcome.Event> event = outcome.next(Math.min(left, GLANCE));
      if (event.isEmpty()) {
        requireAlive();
        continue;
      }
      stdout.write(event.get().output());
      event.get().failure().ifPresent(this::raise);
      if (event.get().end().isPresent()) {
        return result(event.get().end().get());
      }
    }
  }

  private void requireAlive() {
    if (!execution.isAlive()) {
      throw new HostException.ConnectionLost(host, command);
    }
  }

  private CommandResult result(OptionalInt status) {
    if (status.isEmpty()) {
      throw new HostException.ConnectionLost(host, command);
    }
    return new CommandResult(status.getAsInt(), new byte[0], outcome.errorText());
  }

  private void raise(Exception failure) {
    endOnHost();
    if (failure instanceof RuntimeException known) {
      throw known;
    }
    if (failure instanceof Lifeline.UnreadableInput unreadable) {
      throw new HostException.InputFailed(host, command, unreadable.getCause());
    }
    if (failure instanceof Execution.NoRoom) {
      throw new HostException.SessionRefused(host, command);
    }
    throw new HostException.ConnectionLost(host, command);
  }

  /** Tells the host and gives it a moment to obey, so that nothing runs on when this returns. */
  private void endOnHost() {
    execution.hangUp();
    long deadline = System.nanoTime() + patience.farewell().toNanos();
    boolean interrupted = false;
    boolean ended = false;
    while (!ended && System.nanoTime() < deadline && execution.isAlive()) {
      try {
        ended = outcome.next(GLANCE / 10).filter(event -> event.end().isPresent()).isPresent();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
