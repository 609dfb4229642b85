package io.kfctl.cli;

import io.kfctl.cli.console.AsideWriter;
import io.kfctl.cli.console.Console;
import io.kfctl.cli.console.Questions;
import io.kfctl.cli.console.Screen;
import io.kfctl.cli.console.Talk;
import io.kfctl.cli.output.Output;
import io.kfctl.cli.progress.LineProgress;
import io.kfctl.cli.progress.TerminalProgress;
import io.kfctl.progress.Progress;
import java.io.Writer;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * One run of kfctl, as every command sees it: the global options, and the ways to the person or the
 * program that called. What depends on the options is made when it is first asked for, after they
 * were read.
 */
public final class Session {
  private final Console console;
  private final Surroundings surroundings;
  private final GlobalOptions options = new GlobalOptions();
  private final Screen screen;
  private final Lazy<Output> output = new Lazy<>(this::makeOutput);
  private final Lazy<Progress> progress = new Lazy<>(this::makeProgress);

  public Session(Console console, Surroundings surroundings) {
    this.console = console;
    this.surroundings = surroundings;
    this.screen = new Screen(console);
  }

  public GlobalOptions options() {
    return options;
  }

  public Surroundings surroundings() {
    return surroundings;
  }

  /** Where the command's data goes. */
  public Output output() {
    return output.get();
  }

  /** Standard output itself, for what is no data of ours: a file's content, a script. */
  public Writer rawOutput() {
    return console.data();
  }

  /** All of standard input, for a command that was told to read it. */
  public String input() {
    StringBuilder text = new StringBuilder();
    Optional<String> line = console.readLine();
    while (line.isPresent()) {
      text.append(line.get()).append('\n');
      line = console.readLine();
    }
    return text.toString();
  }

  /** What is said to people. */
  public Talk talk() {
    return new Talk(screen, volume(), console.talkIsTerminal() && isColourWanted());
  }

  public Questions questions() {
    return new Questions(console, screen);
  }

  /** Where long work tells how it goes. */
  public Progress progress() {
    return progress.get();
  }

  boolean colourOfData() {
    return console.dataIsTerminal() && isColourWanted();
  }

  /** How wide the terminal is that shows the data; the usual width where none does. */
  int columnsOfData() {
    return console.dataIsTerminal() ? console.size().columns() : Console.ScreenSize.USUAL.columns();
  }

  /** See no-color.org for NO_COLOR; a terminal without a type can do as little as a dumb one. */
  private boolean isColourWanted() {
    return !options.noColor()
        && surroundings.environment().getOrDefault("NO_COLOR", "").isEmpty()
        && !isTerminalDumb();
  }

  private boolean isTerminalDumb() {
    return surroundings.environment().getOrDefault("TERM", "dumb").equals("dumb");
  }

  private Talk.Volume volume() {
    if (options.verbose()) {
      return Talk.Volume.VERBOSE;
    }
    return options.quiet() ? Talk.Volume.QUIET : Talk.Volume.NORMAL;
  }

  private Output makeOutput() {
    boolean shared = console.dataIsTerminal() && console.talkIsTerminal();
    Writer data = shared ? new AsideWriter(console.data(), screen) : console.data();
    return options.output().to(data, colourOfData());
  }

  /** Who wants to see everything gets lines: they stay where they are among what else is said. */
  private Progress makeProgress() {
    if (options.quiet()) {
      return Progress.SILENT;
    }
    if (!console.talkIsTerminal() || isTerminalDumb() || options.verbose()) {
      return new LineProgress(screen, System::nanoTime);
    }
    return new TerminalProgress(screen, System::nanoTime, isColourWanted(), painter());
  }

  private static ScheduledExecutorService painter() {
    return Executors.newSingleThreadScheduledExecutor(
        task -> {
          Thread thread = new Thread(task, "progress");
          thread.setDaemon(true);
          return thread;
        });
  }
}
