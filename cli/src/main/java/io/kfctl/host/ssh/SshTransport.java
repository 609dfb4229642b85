package io.kfctl.host.ssh;

import io.kfctl.host.CommandResult;
import io.kfctl.host.HostException;
import io.kfctl.host.Patience;
import io.kfctl.host.Prompt;
import io.kfctl.host.RemoteCommand;
import io.kfctl.host.Transport;
import io.kfctl.host.exec.CommandRun;
import io.kfctl.host.exec.Supervisor;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * A host over ssh: one connection, made when the first command runs and made anew when it was lost,
 * with a channel for each command.
 */
public final class SshTransport implements Transport {
  /**
   * sshd allows ten sessions a connection (MaxSessions) unless it is told otherwise, and counts
   * those that ended together with those that begin in the same moment.
   */
  private static final int SESSIONS = 5;

  /**
   * So often is a command refused that runs alone before it is given up: the first time sshd may
   * still count those that just ended.
   */
  private static final int REFUSALS = 3;

  private final SshDestination destination;
  private final KeyRing keyRing;
  private final Prompt prompt;
  private final Patience patience;
  private final Sessions sessions = new Sessions(SESSIONS);
  private Optional<CompletableFuture<SshConnection>> connection = Optional.empty();
  private boolean closed;

  SshTransport(SshDestination destination, KeyRing keyRing, Prompt prompt, Patience patience) {
    this.destination = destination;
    this.keyRing = keyRing;
    this.prompt = prompt;
    this.patience = patience;
  }

  @Override
  public String hostName() {
    return destination.host();
  }

  @Override
  public CommandResult run(RemoteCommand command, OutputStream stdout) {
    try {
      int refusals = 0;
      while (true) {
        try {
          return runInSession(command, stdout);
        } catch (HostException.SessionRefused e) {
          if (!sessions.shrink() && ++refusals == REFUSALS) {
            throw e;
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HostException.Interrupted(hostName(), command);
    }
  }

  private CommandResult runInSession(RemoteCommand command, OutputStream stdout)
      throws InterruptedException {
    SshConnection connected = connected();
    sessions.enter();
    try {
      SshExecution execution =
          new SshExecution(connected, Supervisor.line(command, patience.hostSilence()));
      return new CommandRun(hostName(), destination.user(), command, execution, patience)
          .into(stdout);
    } finally {
      sessions.leave();
    }
  }

  /** Connecting happens on a thread of its own, because it cannot be interrupted. */
  private SshConnection connected() throws InterruptedException {
    try {
      return connecting().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private synchronized CompletableFuture<SshConnection> connecting() {
    if (closed) {
      throw new IllegalStateException("the transport to " + hostName() + " is closed");
    }
    if (connection.filter(SshTransport::isUsable).isEmpty()) {
      connection.ifPresent(lost -> lost.thenAccept(SshConnection::close));
      CompletableFuture<SshConnection> fresh = new CompletableFuture<>();
      connection = Optional.of(fresh);
      Thread thread = new Thread(() -> connect(fresh), "kfctl " + hostName() + " connect");
      thread.setDaemon(true);
      thread.start();
    }
    return connection.get();
  }

  private static boolean isUsable(CompletableFuture<SshConnection> connection) {
    return !connection.isDone()
        || (!connection.isCompletedExceptionally() && connection.join().isAlive());
  }

  private void connect(CompletableFuture<SshConnection> result) {
    try {
      result.complete(SshConnection.open(destination, keyRing, prompt, patience));
    } catch (RuntimeException | Error e) {
      result.completeExceptionally(e);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    connection.ifPresent(open -> open.thenAccept(SshConnection::close));
  }
}
