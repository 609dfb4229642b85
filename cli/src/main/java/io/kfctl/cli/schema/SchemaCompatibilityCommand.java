package io.kfctl.cli.schema;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.kfctl.cli.Completes;
import io.kfctl.cli.EndpointOptions;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.InputText;
import io.kfctl.cli.Session;
import io.kfctl.cli.output.Cell;
import io.kfctl.cli.output.Columns;
import io.kfctl.cli.output.Details;
import io.kfctl.cli.output.Style;
import io.kfctl.cli.stack.Reaches;
import io.kfctl.cli.stack.Service;
import io.kfctl.cli.stack.StackSource;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import io.kfctl.registry.SchemaRegistryClient;
import io.kfctl.registry.Verdict;
import io.kfctl.registry.avro.AvroSchema;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kfctl schema compatibility}. */
@Command(
    name = "compatibility",
    description = {
      "Ask the registry whether the schema in a file may be the next version of a subject, by the",
      "subject's compatibility level. Nothing is registered. With the level NONE all is compatible."
    })
@Example(
    command = "kfctl schema compatibility orders-value orders.avsc",
    does = "after the newest version")
@Example(
    command = "kfctl schema compatibility orders-value orders.avsc --version 1 -o json",
    does = "after an older one, for a script")
@Exit(code = ExitCode.OK, when = "it is compatible")
@Exit(code = ExitCode.FAILED, when = "the registry answers with an error")
@Exit(code = ExitCode.USAGE, when = "the file cannot be read, or is no schema")
@Exit(code = ExitCode.NO, when = "it is not compatible")
@Exit(code = ExitCode.NOT_FOUND, when = "there is no such subject or version")
@Exit(code = ExitCode.UNREACHABLE, when = "no schema registry can be reached")
@Reaches(Service.REGISTRY)
public final class SchemaCompatibilityCommand implements Callable<ExitCode>, Completes {
  private static final Columns<String> REASON =
      Columns.<String>none().with("reason", reason -> Cell.text(reason));

  private final Session session;
  private final StackSource source;

  @Mixin private EndpointOptions endpoints;

  @Parameters(index = "0", paramLabel = "SUBJECT", description = "Its name.")
  private String subject = "";

  @Parameters(
      index = "1",
      paramLabel = "FILE",
      description = "The schema's text; - is standard input.")
  private String file = "";

  @Option(
      names = "--version",
      paramLabel = "N",
      defaultValue = "latest",
      description = "After this version (default: ${DEFAULT-VALUE}).")
  private String version = "latest";

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      defaultValue = "AVRO",
      description = "AVRO, JSON or PROTOBUF (default: ${DEFAULT-VALUE}).")
  private String type = "AVRO";

  public SchemaCompatibilityCommand(Session session, StackSource source) {
    this.session = session;
    this.source = source;
  }

  @Override
  public List<String> candidates(String argument) {
    return argument.equals("SUBJECT") ? source.subjectNames(endpoints) : List.of();
  }

  @Override
  public ExitCode call() {
    String kind = type.toUpperCase(Locale.ROOT);
    String text = text(kind);
    try (SchemaRegistryClient registry = source.stack(endpoints).registry()) {
      Verdict verdict =
          Subjects.known(
              registry,
              subject,
              () -> {
                registry.latest(subject); // Apicurio says yes to a subject that is not there
                return registry.test(subject, version, kind, text);
              });
      String level = registry.compatibility(subject).orElseGet(registry::compatibility);
      session.output().details(details(verdict, level));
      session.output().done();
      return verdict.compatible() ? ExitCode.OK : ExitCode.NO;
    }
  }

  /** What is no schema at all gets no verdict: Apicurio's with the level NONE would be yes. */
  private String text(String kind) {
    InputText input = InputText.read(session, file);
    if (kind.equals("AVRO")) {
      AvroSchema.flaw(input.text())
          .ifPresent(
              flaw -> {
                throw UserError.usage(
                    input.source() + " is no Avro schema: " + flaw,
                    "one of another kind: --type JSON, or --type PROTOBUF");
              });
    }
    return input.text();
  }

  private Details details(Verdict verdict, String level) {
    Details details =
        Details.of(subject)
            .field("subject", Cell.text(subject))
            .field("version", Cell.text(version))
            .field("level", Cell.text(level))
            .field(
                "compatible",
                Cell.flag(verdict.compatible()).in(verdict.compatible() ? Style.GOOD : Style.BAD));
    return verdict.reasons().isEmpty()
        ? details.onlyJson("reasons", JsonNodeFactory.instance.arrayNode())
        : details.table("reasons", REASON, verdict.reasons());
  }
}
