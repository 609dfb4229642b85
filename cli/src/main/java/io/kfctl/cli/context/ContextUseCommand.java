package io.kfctl.cli.context;

import io.kfctl.cli.Completes;
import io.kfctl.cli.Confirmation;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.Session;
import io.kfctl.cluster.context.Contexts;
import io.kfctl.error.ExitCode;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kfctl context use}. */
@Command(name = "use", description = "Make a context the current one.")
@Example(command = "kfctl context use prod", does = "from now on, in every folder")
@Example(command = "kfctl context use playground", does = "back to the stack on this machine")
@Exit(code = ExitCode.OK, when = "it is the current one")
@Exit(code = ExitCode.FAILED, when = "that cannot be written down")
@Exit(code = ExitCode.USAGE, when = "the file that holds the contexts is broken")
@Exit(code = ExitCode.NOT_FOUND, when = "there is no such context")
public final class ContextUseCommand implements Callable<ExitCode>, Completes {
  private final Session session;
  private final Contexts contexts;
  private final Precedence precedence;

  /** Accepted as by every changing command; there is nothing to ask. */
  @Mixin private Confirmation confirmation;

  @Parameters(paramLabel = "NAME", description = "The context.")
  private String name = "";

  public ContextUseCommand(Session session, Contexts contexts) {
    this.session = session;
    this.contexts = contexts;
    this.precedence = new Precedence(session);
  }

  @Override
  public List<String> candidates(String argument) {
    return argument.equals("NAME") ? contexts.read().names() : List.of();
  }

  @Override
  public ExitCode call() {
    contexts.change(list -> list.using(name));
    session.talk().note("context '" + name + "' is the current one now");
    precedence.warn();
    return ExitCode.OK;
  }
}
