package io.kfctl.cli.schema;

import io.kfctl.cli.Choice;
import io.kfctl.cli.Completes;
import io.kfctl.cli.Confirmation;
import io.kfctl.cli.EndpointOptions;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.MatchOption;
import io.kfctl.cli.Session;
import io.kfctl.cli.output.Cell;
import io.kfctl.cli.output.Columns;
import io.kfctl.cli.stack.Reaches;
import io.kfctl.cli.stack.Service;
import io.kfctl.cli.stack.StackSource;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import io.kfctl.registry.SchemaRegistryClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kfctl schema delete}. */
@Command(
    name = "delete",
    description = {
      "Delete subjects. Their schemas are no longer listed, but records that carry them can still be",
      "read. With --permanent they are gone, also those of subjects deleted before, and such records",
      "cannot be decoded any more."
    })
@Example(command = "kfctl schema delete orders-value", does = "show it, ask, delete it")
@Example(command = "kfctl schema delete --match 'test-.*' --permanent --yes", does = "for good")
@Exit(code = ExitCode.OK, when = "they are deleted")
@Exit(code = ExitCode.FAILED, when = "the registry answers with an error")
@Exit(code = ExitCode.USAGE, when = "none is named, or there is no terminal to ask on and no --yes")
@Exit(code = ExitCode.NO, when = "the question was answered with no")
@Exit(code = ExitCode.NOT_FOUND, when = "there is no such subject: none is deleted")
@Exit(code = ExitCode.UNREACHABLE, when = "no schema registry can be reached")
@Reaches(Service.REGISTRY)
public final class SchemaDeleteCommand implements Callable<ExitCode>, Completes {
  private static final Columns<String> DELETED =
      Columns.<String>none().with("subject", name -> Cell.text(name));

  private final Session session;
  private final StackSource source;

  @Mixin private EndpointOptions endpoints;
  @Mixin private Confirmation confirmation;
  @Mixin private MatchOption match;

  @Parameters(arity = "0..*", paramLabel = "SUBJECT", description = "Their names.")
  private List<String> subjects = List.of();

  @Option(names = "--permanent", description = "For good: their records can no longer be decoded.")
  private boolean permanent;

  public SchemaDeleteCommand(Session session, StackSource source) {
    this.session = session;
    this.source = source;
  }

  @Override
  public List<String> candidates(String argument) {
    return argument.equals("SUBJECT") ? source.subjectNames(endpoints) : List.of();
  }

  @Override
  public ExitCode call() {
    if (subjects.isEmpty() && match.pattern().isEmpty()) {
      throw UserError.usage("which subject? name one or more, or give --match", Subjects.LISTER);
    }
    try (SchemaRegistryClient registry = source.stack(endpoints).registry()) {
      List<String> living = registry.subjects();
      List<String> existing = permanent ? registry.subjectsAndDeleted() : living;
      List<String> chosen =
          new Choice(Subjects.KIND, Subjects.LISTER, existing)
              .choose(subjects, match.pattern())
              .orThrow();
      String how = permanent ? " for good" : "";
      chosen.forEach(name -> session.talk().note("delete subject '" + name + "'" + how));
      confirmation.orAsk(
          session.questions(),
          chosen.size() == 1
              ? "Delete '%s'%s?".formatted(chosen.get(0), how)
              : "Delete these %d subjects%s?".formatted(chosen.size(), how));
      delete(registry, living, chosen);
      return ExitCode.OK;
    }
  }

  /** What was deleted before one cannot be is shown too. A registry wants both steps in turn. */
  private void delete(SchemaRegistryClient registry, List<String> living, List<String> chosen) {
    List<String> deleted = new ArrayList<>();
    try {
      for (String name : chosen) {
        if (living.contains(name)) {
          registry.delete(name);
        }
        if (permanent) {
          registry.deletePermanently(name);
        }
        deleted.add(name);
      }
    } finally {
      session.output().rows(DELETED, deleted);
      session.output().done();
    }
  }
}
