package io.kfctl.cli.schema;

import io.kfctl.cli.EndpointOptions;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.MatchOption;
import io.kfctl.cli.Session;
import io.kfctl.cli.output.Cell;
import io.kfctl.cli.output.Columns;
import io.kfctl.cli.output.OutputFormat;
import io.kfctl.cli.stack.Reaches;
import io.kfctl.cli.stack.Service;
import io.kfctl.cli.stack.StackSource;
import io.kfctl.error.ExitCode;
import io.kfctl.registry.SchemaRegistryClient;
import io.kfctl.registry.SubjectVersion;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kfctl schema list}. */
@Command(
    name = "list",
    aliases = "ls",
    description = "List the subjects of the schema registry, each with its newest version.")
@Example(command = "kfctl schema list", does = "all subjects")
@Example(command = "kfctl schema list --match 'orders-.*' -o name", does = "some, for a script")
@Exit(code = ExitCode.OK, when = "they are listed; also when there is none")
@Exit(code = ExitCode.FAILED, when = "the registry answers with an error")
@Exit(code = ExitCode.USAGE, when = "nothing says where the schema registry is")
@Exit(code = ExitCode.UNREACHABLE, when = "no schema registry can be reached")
@Reaches(Service.REGISTRY)
public final class SchemaListCommand implements Callable<ExitCode> {
  private static final Columns<String> NAMES =
      Columns.<String>none().with("subject", name -> Cell.text(name));

  private static final Columns<SubjectVersion> NEWEST =
      Columns.<SubjectVersion>none()
          .with("subject", newest -> Cell.text(newest.subject()))
          .with("version", newest -> Cell.number(newest.version()))
          .with("id", newest -> Cell.number(newest.schema().id()))
          .with("type", newest -> Cell.text(newest.schema().type()));

  private final Session session;
  private final StackSource source;

  @Mixin private EndpointOptions endpoints;
  @Mixin private MatchOption match;

  public SchemaListCommand(Session session, StackSource source) {
    this.session = session;
    this.source = source;
  }

  @Override
  public ExitCode call() {
    try (SchemaRegistryClient registry = source.stack(endpoints).registry()) {
      List<String> names =
          registry.subjects().stream()
              .filter(name -> match.pattern().map(p -> p.matcher(name).matches()).orElse(true))
              .sorted()
              .toList();
      if (session.options().output() == OutputFormat.NAME) {
        session.output().rows(NAMES, names);
      } else {
        session.output().rows(NEWEST, names.stream().map(registry::latest).toList());
      }
      session.output().done();
      return ExitCode.OK;
    }
  }
}
