package io.kfctl.cli;

import io.kfctl.cli.output.OutputFailed;
import io.kfctl.error.ExitCode;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs one command line. */
public final class Kfctl {
  private final Session session;
  private final Supplier<BuildInfo> build;
  private final Runnable verbose;
  private final List<CommandGroup> groups;
  private final CommandTree tree;
  private final ErrorHandler errors;

  /**
   * @param build asked for when it is shown
   * @param groups all commands in the order of a life cycle
   * @param failures what the exceptions of other parts mean; asked for when there is one
   * @param java the Java and the system that kfctl runs on, for bug reports
   * @param verbose what {@code -v} does besides, before the command begins
   */
  public Kfctl(
      Session session,
      Supplier<BuildInfo> build,
      List<CommandGroup> groups,
      Supplier<Failures> failures,
      String java,
      Runnable verbose) {
    this.session = session;
    this.build = build;
    this.verbose = verbose;
    this.groups = List.copyOf(groups);
    this.tree = new CommandTree(session.options(), groups);
    this.errors = new ErrorHandler(failures, new BugReport(build, java));
  }

  /** Runs it to its end. Throws nothing: what went wrong has been said. */
  public ExitCode run(String... arguments) {
    String called = "kfctl";
    try {
      ParseResult parsed = tree.parse(arguments);
      called = BugReport.called(parsed);
      if (session.options().verbose()) {
        verbose.run();
      }
      return call(parsed);
    } catch (ParameterException e) {
      return errors.handle(UsageErrors.explain(e), called, session.talk());
    } catch (Throwable e) {
      return errors.handle(e, called, session.talk());
    }
  }

  private ExitCode call(ParseResult parsed) throws Exception {
    ParseResult deepest = CommandTree.deepest(parsed);
    CommandLine command = deepest.commandSpec().commandLine();
    if (command.isUsageHelpRequested()) {
      refuseUnknown(command, deepest.unmatched());
      return show(help(command));
    }
    if (parsed.isVersionHelpRequested()) {
      return show(build.get() + "\n");
    }
    if (command.getCommandSpec().userObject() instanceof Callable<?> callable) {
      return call(callable);
    }
    if (command.getCommandSpec().userObject() instanceof HelpCommand asked) {
      return call(tree.parse(asked.commandLine()));
    }
    if (command.getParent() == null) {
      return show(help(command));
    }
    throw UsageErrors.commandMissing(command);
  }

  /** Picocli takes any word where help is asked for; the help of another command helps nobody. */
  private static void refuseUnknown(CommandLine command, List<String> unmatched) {
    if (!unmatched.isEmpty() && !command.getSubcommands().isEmpty()) {
      throw new UnmatchedArgumentException(command, unmatched);
    }
  }

  /** What a command found before it failed is shown too. */
  private ExitCode call(Callable<?> command) throws Exception {
    try {
      return (ExitCode) command.call();
    } finally {
      session.output().done();
    }
  }

  private String help(CommandLine command) {
    boolean root = command.getParent() == null;
    List<CommandGroup> below =
        root ? groups : List.of(new CommandGroup("Commands", tree.below(command)));
    return new HelpPage(command, below, session.colourOfData(), session.columnsOfData()).text();
  }

  private ExitCode show(String text) {
    try {
      session.rawOutput().write(text);
      session.rawOutput().flush();
      return ExitCode.OK;
    } catch (IOException e) {
      throw new OutputFailed(e);
    }
  }
}
