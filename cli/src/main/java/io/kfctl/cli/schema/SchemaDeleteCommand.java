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
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kfctl schema delete}. */
@Command(
    name = "delete",
    description = {
      "Delete subjects, or one version of a subject. Their schemas are no longer listed, but records",
      "that carry them can still be read. With --permanent they are gone, also those deleted before,",
      "and such records cannot be decoded any more."
    })
@Example(command = "kfctl schema delete orders-value", does = "show it, ask, delete it")
@Example(
    command = "kfctl schema delete orders-value --version 3",
    does = "one that should not have been")
@Example(command = "kfctl schema delete --match 'test-.*' --permanent --yes", does = "for good")
@Exit(code = ExitCode.OK, when = "they are deleted")
@Exit(code = ExitCode.FAILED, when = "the registry answers with an error")
@Exit(code = ExitCode.USAGE, when = "none is named, or there is no terminal to ask on and no --yes")
@Exit(code = ExitCode.NO, when = "the question was answered with no")
@Exit(code = ExitCode.NOT_FOUND, when = "there is no such subject or version: none is deleted")
@Exit(code = ExitCode.UNREACHABLE, when = "no schema registry can be reached")
@Reaches(Service.REGISTRY)
public final class SchemaDeleteCommand implements Callable<ExitCode>, Completes {
  private static final Columns<Deleted> SUBJECTS =
      Columns.<Deleted>none()
          .with("subject", deleted -> Cell.text(deleted.subject()))
          .onlyJson("version", deleted -> Cell.number(deleted.version()).json());

  private static final Columns<Deleted> VERSION =
      Columns.<Deleted>none()
          .with("subject", deleted -> Cell.text(deleted.subject()))
          .with("version", deleted -> Cell.number(deleted.version()));

  /** What is gone: a version, or all of them. */
  private record Deleted(String subject, OptionalLong version) {}

  private final Session session;
  private final StackSource source;

  @Mixin private EndpointOptions endpoints;
  @Mixin private Confirmation confirmation;
  @Mixin private MatchOption match;

  @Parameters(arity = "0..*", paramLabel = "SUBJECT", description = "Their names.")
  private List<String> subjects = List.of();

  @Option(names = "--permanent", description = "For good: their records can no longer be decoded.")
  private boolean permanent;

  @Option(names = "--version", paramLabel = "N", description = "Only this version of the subject.")
  private Optional<Integer> version = Optional.empty();

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
      if (version.isPresent()) {
        delete(registry, only(chosen), version.get());
      } else {
        delete(registry, living, chosen);
      }
      return ExitCode.OK;
    }
  }

  private static String only(List<String> chosen) {
    if (chosen.size() != 1) {
      throw UserError.usage("--version is of one subject, and here are " + chosen.size(), "");
    }
    return chosen.get(0);
  }

  private void delete(SchemaRegistryClient registry, List<String> living, List<String> chosen) {
    chosen.forEach(name -> session.talk().note("delete subject '" + name + "'" + how()));
    confirmation.orAsk(
        session.questions(),
        chosen.size() == 1
            ? "Delete '%s'%s?".formatted(chosen.get(0), how())
            : "Delete these %d subjects%s?".formatted(chosen.size(), how()));
    List<Deleted> deleted = new ArrayList<>();
    try { // what was deleted before one cannot be is shown too
      for (String name : chosen) {
        if (living.contains(name)) {
          registry.delete(name);
        }
        if (permanent) {
          registry.deletePermanently(name);
        }
        deleted.add(new Deleted(name, OptionalLong.empty()));
      }
    } finally {
      session.output().rows(SUBJECTS, deleted);
      session.output().done();
    }
  }

  /** A registry wants both steps in turn, as with whole subjects. */
  private void delete(SchemaRegistryClient registry, String subject, int number) {
    List<Integer> all =
        Subjects.known(
            registry,
            subject,
            () -> permanent ? registry.versionsAndDeleted(subject) : registry.versions(subject));
    if (!all.contains(number)) {
      throw UserError.notFound(
          "subject '%s' has no version %d".formatted(subject, number), "it has: " + all);
    }
    String what = "version %d of subject '%s'%s".formatted(number, subject, how());
    session.talk().note("delete " + what);
    confirmation.orAsk(session.questions(), "Delete " + what + "?");
    if (!permanent || isLiving(registry, subject, number)) {
      registry.deleteVersion(subject, number);
    }
    if (permanent) {
      registry.deleteVersionPermanently(subject, number);
    }
    session.output().rows(VERSION, List.of(new Deleted(subject, OptionalLong.of(number))));
    session.output().done();
  }

  private static boolean isLiving(SchemaRegistryClient registry, String subject, int number) {
    return registry.subjects().contains(subject) && registry.versions(subject).contains(number);
  }

  private String how() {
    return permanent ? " for good" : "";
  }
}
