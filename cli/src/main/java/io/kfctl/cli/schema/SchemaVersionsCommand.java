package io.kfctl.cli.schema;

import io.kfctl.cli.Completes;
import io.kfctl.cli.EndpointOptions;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.Session;
import io.kfctl.cli.output.Cell;
import io.kfctl.cli.output.Columns;
import io.kfctl.cli.stack.Reaches;
import io.kfctl.cli.stack.Service;
import io.kfctl.cli.stack.StackSource;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import io.kfctl.registry.SchemaDifference;
import io.kfctl.registry.SchemaDifference.Change;
import io.kfctl.registry.SchemaRegistryClient;
import io.kfctl.registry.SubjectVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kfctl schema versions}. */
@Command(
    name = "versions",
    description = {
      "List the versions of a subject, each with what changed since the one before: fields that were",
      "added (+), removed (-) or got another type or default (~). With --diff two of them are",
      "compared, whatever lies between."
    })
@Example(command = "kfctl schema versions orders-value", does = "the whole history")
@Example(command = "kfctl schema versions orders-value --diff 1,4", does = "from version 1 to 4")
@Exit(code = ExitCode.OK, when = "they are listed")
@Exit(code = ExitCode.FAILED, when = "the registry answers with an error")
@Exit(code = ExitCode.USAGE, when = "no subject is named, or --diff does not name two versions")
@Exit(code = ExitCode.NOT_FOUND, when = "there is no such subject or version")
@Exit(code = ExitCode.UNREACHABLE, when = "no schema registry can be reached")
@Reaches(Service.REGISTRY)
public final class SchemaVersionsCommand implements Callable<ExitCode>, Completes {
  private static final Columns<Change> CHANGE =
      Columns.<Change>none()
          .with("field", change -> Cell.text(change.field()))
          .with("before", change -> Cell.text(change.before()))
          .with("after", change -> Cell.text(change.after()));

  private static final Columns<Row> ROWS =
      Columns.<Row>none()
          .with("version", row -> Cell.number(row.version().version()))
          .with("id", row -> Cell.number(row.version().schema().id()))
          .with("type", row -> Cell.text(row.version().schema().type()))
          .onlyTable("changes", row -> Cell.text(words(row.changes())))
          .nested("changes", CHANGE, Row::changes);

  private final Session session;
  private final StackSource source;

  @Mixin private EndpointOptions endpoints;

  @Parameters(paramLabel = "SUBJECT", description = "Its name.")
  private String subject = "";

  @Option(
      names = "--diff",
      paramLabel = "A,B",
      split = ",",
      description = "Only version B, with what changed since version A.")
  private List<Integer> diff = List.of();

  public SchemaVersionsCommand(Session session, StackSource source) {
    this.session = session;
    this.source = source;
  }

  private record Row(SubjectVersion version, List<Change> changes) {}

  @Override
  public List<String> candidates(String argument) {
    return argument.equals("SUBJECT") ? source.subjectNames(endpoints) : List.of();
  }

  @Override
  public ExitCode call() {
    if (!diff.isEmpty() && diff.size() != 2) {
      throw UserError.usage("--diff compares two versions", "for example: --diff 1,2");
    }
    try (SchemaRegistryClient registry = source.stack(endpoints).registry()) {
      List<Row> rows = Subjects.known(registry, subject, () -> rows(registry));
      session.output().rows(ROWS, rows);
      session.output().done();
      return ExitCode.OK;
    }
  }

  private List<Row> rows(SchemaRegistryClient registry) {
    List<Integer> numbers = diff.isEmpty() ? registry.versions(subject) : diff;
    List<SubjectVersion> versions =
        numbers.stream().map(number -> registry.version(subject, number)).toList();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      SubjectVersion version = versions.get(i);
      rows.add(
          new Row(
              version,
              i == 0
                  ? List.of()
                  : SchemaDifference.between(versions.get(i - 1).schema(), version.schema())));
    }
    return diff.isEmpty() ? rows : rows.subList(1, 2);
  }

  private static String words(List<Change> changes) {
    return changes.isEmpty()
        ? "-"
        : changes.stream().map(SchemaVersionsCommand::words).collect(Collectors.joining("; "));
  }

  private static String words(Change change) {
    String field = change.field().isEmpty() ? "the schema" : change.field();
    if (change.before().isEmpty()) {
      return "+ " + field + ": " + change.after().orElseThrow();
    }
    return change
        .after()
        .map(after -> "~ %s: %s -> %s".formatted(field, change.before().get(), after))
        .orElse("- " + field);
  }
}
