package io.kfctl.cli.context;

import io.kfctl.cli.Completes;
import io.kfctl.cli.Confirmation;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.Session;
import io.kfctl.cluster.context.ContextList;
import io.kfctl.cluster.context.Contexts;
import io.kfctl.error.ExitCode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kfctl context delete}. */
@Command(
    name = "delete",
    description = "Forget contexts. Their stacks and cluster files stay as they are.")
@Example(command = "kfctl context delete old", does = "one, after asking")
@Example(command = "kfctl context delete old older --yes", does = "two, without asking")
@Exit(code = ExitCode.OK, when = "they are forgotten")
@Exit(code = ExitCode.FAILED, when = "that cannot be written down")
@Exit(code = ExitCode.USAGE, when = "a terminal is needed to ask, or --yes")
@Exit(code = ExitCode.NO, when = "the answer was no")
@Exit(code = ExitCode.NOT_FOUND, when = "there is no such context; then none is forgotten")
public final class ContextDeleteCommand implements Callable<ExitCode>, Completes {
  private final Session session;
  private final Contexts contexts;

  @Parameters(arity = "1..*", paramLabel = "NAME", description = "The contexts.")
  private List<String> names = List.of();

  @Mixin private Confirmation confirmation;

  public ContextDeleteCommand(Session session, Contexts contexts) {
    this.session = session;
    this.contexts = contexts;
  }

  @Override
  public List<String> candidates(String argument) {
    return argument.equals("NAME") ? contexts.read().names() : List.of();
  }

  @Override
  public ExitCode call() {
    without(contexts.read());
    confirmation.orAsk(session.questions(), "Forget " + String.join(", ", names) + "?");
    ContextList left = contexts.change(this::without);
    session.talk().note("forgotten: " + String.join(", ", names));
    if (left.currentName().isEmpty() && !left.all().isEmpty()) {
      session.talk().note("none is the current one now; choose: kfctl context use NAME");
    }
    return ExitCode.OK;
  }

  private ContextList without(ContextList list) {
    names.forEach(list::get);
    ContextList left = list;
    for (String name : new LinkedHashSet<>(names)) {
      left = left.without(name);
    }
    return left;
  }
}
