package io.kfctl.host.ssh;

import com.jcraft.jsch.ChannelExec;
import com.jcraft.jsch.JSchException;
import io.kfctl.host.exec.Execution;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;

/** A supervised command in an exec channel of an ssh connection. */
final class SshExecution implements Execution {
  /** The signals of RFC 4254, section 6.10, at their numbers on Linux. */
  private static final List<String> SIGNALS =
      List.of(
          "", "HUP", "INT", "QUIT", "ILL", "", "ABRT", "", "FPE", "KILL", "USR1", "SEGV", "USR2",
          "PIPE", "ALRM", "TERM");

  private final SshConnection connection;
  private final String line;
  private final CompletableFuture<Started> started = new CompletableFuture<>();

  private record Started(ChannelExec channel, OutputStream lifeline) {}

  SshExecution(SshConnection connection, String line) {
    this.connection = connection;
    this.line = line;
  }

  @Override
  public OutputStream start(Listener listener) throws IOException {
    ChannelExec channel = connection.channel();
    channel.setCommand(line.getBytes(StandardCharsets.UTF_8));
    channel.setOutputStream(new Sink(listener::output, () -> {}));
    // jsch closes this stream when the channel is closed, by whichever side.
    channel.setExtOutputStream(new Sink(listener::errors, () -> listener.ended(statusOf(channel))));
    try {
      OutputStream lifeline = channel.getOutputStream();
      // Without a time limit, or jsch would wait for each answer in steps of 10 ms.
      channel.connect();
      started.complete(new Started(channel, lifeline));
      if (!connection.isAlive()) {
        throw new IOException("the connection is down");
      }
      return lifeline;
    } catch (JSchException e) {
      throw connection.isAlive() ? new NoRoom(e) : new IOException(e);
    }
  }

  private static OptionalInt statusOf(ChannelExec channel) {
    if (channel.getExitStatus() >= 0) {
      return OptionalInt.of(channel.getExitStatus());
    }
    int signal = SIGNALS.indexOf(String.valueOf(channel.getExitSignal()));
    return signal > 0 ? OptionalInt.of(128 + signal) : OptionalInt.empty();
  }

  @Override
  public boolean isAlive() {
    return connection.isAlive();
  }

  @Override
  public void hangUp() {
    started.thenAccept(
        running ->
            inBackground(
                () -> {
                  try {
                    running.lifeline().close();
                  } catch (IOException e) {
                    // The channel is closed already.
                  }
                }));
  }

  @Override
  public void close() {
    started.thenAccept(
        running -> {
          if (!running.channel().isClosed()) {
            inBackground(running.channel()::disconnect);
          }
        });
  }

  /** jsch may hang in a write while the network does. */
  private static void inBackground(Runnable work) {
    Thread thread = new Thread(work, "kfctl ssh farewell");
    thread.setDaemon(true);
    thread.start();
  }

  private interface Taker {
    void take(byte[] bytes, int offset, int length);
  }

  /** Where jsch's reading thread puts what has come. */
  private static final class Sink extends OutputStream {
    private final Taker taker;
    private final Runnable whenClosed;

    Sink(Taker taker, Runnable whenClosed) {
      this.taker = taker;
      this.whenClosed = whenClosed;
    }

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      taker.take(bytes, offset, length);
    }

    @Override
    public void close() {
      whenClosed.run();
    }
  }
}
