package io.kfctl.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A host made of answers: tests say what each command does there. A command that nobody spoke of
 * fails the test, so nothing runs unnoticed. Of several answers that fit, the last one given
 * counts.
 */
public final class FakeTransport implements Transport {
  /**
   * A command that was run.
   *
   * @param input what it read; empty without an input
   */
  public record Run(RemoteCommand command, byte[] input) {
    /** The command's title. */
    public String title() {
      return command.title();
    }

    /** The input as UTF-8. */
    public String inputText() {
      return new String(input, StandardCharsets.UTF_8);
    }
  }

  private record Answer(Predicate<RemoteCommand> fits, Function<Run, CommandResult> answer) {}

  private final String hostName;
  private final List<Answer> answers = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();
  private boolean closed;

  public FakeTransport(String hostName) {
    this.hostName = hostName;
  }

  /** What a command does; the function may throw a {@link HostException}. */
  public synchronized FakeTransport on(
      Predicate<RemoteCommand> fits, Function<Run, CommandResult> answer) {
    answers.add(0, new Answer(fits, answer));
    return this;
  }

  /** Commands with this title succeed and print this. */
  public FakeTransport onTitle(String title, String output) {
    return on(command -> command.title().equals(title), run -> result(0, output, ""));
  }

  /** Commands with this title end with this status and this standard error. */
  public FakeTransport failTitle(String title, int status, String errors) {
    return on(command -> command.title().equals(title), run -> result(status, "", errors));
  }

  /** Exactly these words succeed and print this. */
  public FakeTransport onWords(List<String> words, String output) {
    return on(command -> command.words().equals(words), run -> result(0, output, ""));
  }

  /** Whatever is run succeeds and prints nothing. */
  public FakeTransport onAnything() {
    return on(command -> true, run -> result(0, "", ""));
  }

  /** A result, for answers. */
  public static CommandResult result(int status, String output, String errors) {
    return new CommandResult(status, output.getBytes(StandardCharsets.UTF_8), errors);
  }

  /** All that was run, in order. */
  public synchronized List<Run> runs() {
    return List.copyOf(runs);
  }

  /** The titles of all that was run, in order. */
  public List<String> titles() {
    return runs().stream().map(Run::title).toList();
  }

  /** Whether it was closed. */
  public synchronized boolean isClosed() {
    return closed;
  }

  @Override
  public String hostName() {
    return hostName;
  }

  @Override
  public CommandResult run(RemoteCommand command, OutputStream stdout) {
    Run run = new Run(command, command.input().map(FakeTransport::read).orElse(new byte[0]));
    CommandResult result = answer(run);
    try {
      stdout.write(result.output());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new CommandResult(result.status(), new byte[0], result.errors());
  }

  private synchronized CommandResult answer(Run run) {
    runs.add(run);
    return answers.stream()
        .filter(answer -> answer.fits().test(run.command()))
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    hostName + " has no answer for: " + run.title() + " " + run.command().words()))
        .answer()
        .apply(run);
  }

  private static byte[] read(RemoteCommand.Input input) {
    try (InputStream in = input.open()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
  }
}
