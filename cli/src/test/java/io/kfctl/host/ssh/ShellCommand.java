package io.kfctl.host.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;

/**
 * Runs a line by {@code sh -c} for the ssh server in the test, as sshd does by the login's shell.
 */
final class ShellCommand implements Command {
  private final String line;
  private InputStream in;
  private OutputStream out;
  private OutputStream err;
  private ExitCallback exit;
  private Process process;

  ShellCommand(String line) {
    this.line = line;
  }

  @Override
  public void start(ChannelSession channel, Environment environment) throws IOException {
    process = new ProcessBuilder("sh", "-c", line).start();
    pump(in, process.getOutputStream());
    Thread stdout = pump(process.getInputStream(), out);
    Thread stderr = pump(process.getErrorStream(), err);
    background(
        () -> {
          try {
            stdout.join();
            stderr.join();
            exit.onExit(process.waitFor());
          } catch (InterruptedException e) {
            exit.onExit(255);
          }
        });
  }

  private static Thread pump(InputStream from, OutputStream to) {
    return background(
        () -> {
          byte[] buffer = new byte[32 * 1024];
          try (to) {
            for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
              to.write(buffer, 0, n);
              to.flush();
            }
          } catch (IOException e) {
            // one side is gone; closing the other says so
          }
        });
  }

  private static Thread background(Runnable work) {
    Thread thread = new Thread(work, "test sshd");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** sshd closes its ends of the pipes, and so does this. */
  @Override
  public void destroy(ChannelSession channel) throws IOException {
    if (process != null) {
      process.getOutputStream().close();
    }
  }

  @Override
  public void setInputStream(InputStream stream) {
    in = stream;
  }

  @Override
  public void setOutputStream(OutputStream stream) {
    out = stream;
  }

  @Override
  public void setErrorStream(OutputStream stream) {
    err = stream;
  }

  @Override
  public void setExitCallback(ExitCallback callback) {
    exit = callback;
  }
}
