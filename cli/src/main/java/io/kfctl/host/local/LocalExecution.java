package io.kfctl.host.local;

import io.kfctl.host.exec.Execution;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;

/** A supervised command as a child process. */
final class LocalExecution implements Execution {
  private final List<String> words;
  private final CompletableFuture<Process> started = new CompletableFuture<>();

  LocalExecution(List<String> words) {
    this.words = words;
  }

  @Override
  public OutputStream start(Listener listener) throws IOException {
    Process process = new ProcessBuilder(words).start();
    started.complete(process);
    Thread errors = daemon("stderr", () -> pump(process.getErrorStream(), listener::errors));
    daemon(
        "stdout",
        () -> {
          pump(process.getInputStream(), listener::output);
          listener.ended(status(process, errors));
        });
    return process.getOutputStream();
  }

  private static OptionalInt status(Process process, Thread errors) {
    try {
      errors.join();
      return OptionalInt.of(process.waitFor());
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts this thread", e);
    }
  }

  private interface Sink {
    void take(byte[] bytes, int offset, int length);
  }

  private static void pump(InputStream from, Sink sink) {
    byte[] buffer = new byte[32 * 1024];
    try (from) {
      for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
        sink.take(buffer, 0, n);
      }
    } catch (IOException e) {
      // The pipe was closed from this side: nobody waits for the rest.
    }
  }

  private static Thread daemon(String role, Runnable work) {
    Thread thread = new Thread(work, "kfctl local " + role);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  @Override
  public boolean isAlive() {
    return true;
  }

  @Override
  public void hangUp() {
    started.thenAccept(process -> daemon("hang up", () -> closeQuietly(process.getOutputStream())));
  }

  private static void closeQuietly(OutputStream lifeline) {
    try {
      lifeline.close();
    } catch (IOException e) {
      // What was left to flush has no reader: it is closed all the same.
    }
  }

  @Override
  public void close() {
    hangUp();
  }
}
