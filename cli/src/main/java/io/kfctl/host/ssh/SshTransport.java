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
import java.util.concurrent.Semaphore;

/**
 * A host over ssh: one connection, made when the first command runs and made anew when it was lost,
 * with a channel for each command.
 */
public final class SshTransport implements Transport {
  /** sshd allows ten sessions a connection (MaxSessions) unless it is told otherwise. */
  private static final int CHANNELS = 8;

  private final SshDestination destination;
  private final KeyRing keyRing;
  private final Prompt prompt;
  private final Patience patience;
  private final Semaphore channels = new Semaphore(CHANNELS);
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
      SshConnection connected = connected();
      channels.acquire();
      try {
        SshExecution execution =
            new SshExecution(connected, Supervisor.line(command, patience.hostSilence()));
        return new CommandRun(hostName(), destination.user(), command, execution, patience)
            .into(stdout);
      } finally {
        channels.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HostException.Interrupted(hostName(), command);
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
