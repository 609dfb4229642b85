package io.kfctl.host.exec;

import io.kfctl.host.RemoteCommand;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts an execution, sends it the command's input and goes on with signs of life. Works on
 * threads of its own, because any of this can hang where the network does.
 */
final class Feeder {
  private final String host;
  private final RemoteCommand command;
  private final Execution execution;
  private final Outcome outcome;
  private final Duration beat;
  private final List<Thread> threads = new ArrayList<>();
  private boolean stopped;

  Feeder(String host, RemoteCommand command, Execution execution, Outcome outcome, Duration beat) {
    this.host = host;
    this.command = command;
    this.execution = execution;
    this.outcome = outcome;
    this.beat = beat;
  }

  void start() {
    inBackground("feed", this::startAndFeed);
  }

  synchronized void stop() {
    stopped = true;
    threads.forEach(Thread::interrupt);
  }

  private void startAndFeed() {
    try {
      Lifeline lifeline = new Lifeline(execution.start(outcome));
      inBackground("beat", () -> beat(lifeline));
      if (command.input().isPresent()) {
        feed(lifeline, command.input().get());
      }
    } catch (IOException | RuntimeException e) {
      outcome.failed(e);
    }
  }

  private static void feed(Lifeline lifeline, RemoteCommand.Input input)
      throws Lifeline.UnreadableInput {
    try (InputStream content = open(input)) {
      lifeline.send(content);
    } catch (Lifeline.UnreadableInput e) {
      throw e;
    } catch (IOException e) {
      // The command stopped reading or the connection broke: the execution tells which.
    }
  }

  private static InputStream open(RemoteCommand.Input input) throws Lifeline.UnreadableInput {
    try {
      return input.open();
    } catch (IOException e) {
      throw new Lifeline.UnreadableInput(e);
    }
  }

  private void beat(Lifeline lifeline) {
    try {
      while (true) {
        Thread.sleep(beat.toMillis());
        lifeline.beat();
      }
    } catch (InterruptedException | IOException e) {
      // It is over, or the connection broke: the execution tells which.
    }
  }

  private synchronized void inBackground(String role, Runnable work) {
    if (stopped) {
      return;
    }
    Thread thread = new Thread(work, "kfctl " + host + " " + role);
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
  }
}
