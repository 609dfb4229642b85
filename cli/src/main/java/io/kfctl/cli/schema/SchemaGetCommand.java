package io.kfctl.cli.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.kfctl.cli.Completes;
import io.kfctl.cli.EndpointOptions;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.Session;
import io.kfctl.cli.output.Cell;
import io.kfctl.cli.output.Details;
import io.kfctl.cli.output.Line;
import io.kfctl.cli.stack.Reaches;
import io.kfctl.cli.stack.Service;
import io.kfctl.cli.stack.StackSource;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import io.kfctl.registry.Schema;
import io.kfctl.registry.SchemaRegistryClient;
import io.kfctl.registry.SubjectVersion;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kfctl schema get}. */
@Command(
    name = "get",
    description = "Show a schema: the newest of a subject, another version, or the one of an id.")
@Example(command = "kfctl schema get orders-value", does = "its newest version")
@Example(command = "kfctl schema get orders-value --version 2", does = "an older one")
@Example(command = "kfctl schema get --id 7", does = "the schema that records carry as 7")
@Exit(code = ExitCode.OK, when = "it is shown")
@Exit(code = ExitCode.FAILED, when = "the registry answers with an error")
@Exit(code = ExitCode.USAGE, when = "neither a subject nor an id is named, or both are")
@Exit(code = ExitCode.NOT_FOUND, when = "there is no such subject, version or id")
@Exit(code = ExitCode.UNREACHABLE, when = "no schema registry can be reached")
@Reaches(Service.REGISTRY)
public final class SchemaGetCommand implements Callable<ExitCode>, Completes {
  private final Session session;
  private final StackSource source;

  @Mixin private EndpointOptions endpoints;

  @Parameters(arity = "0..1", paramLabel = "SUBJECT", description = "Its name.")
  private Optional<String> subject = Optional.empty();

  @Option(names = "--version", paramLabel = "N", description = "This version of the subject.")
  private Optional<Integer> version = Optional.empty();

  @Option(names = "--id", paramLabel = "ID", description = "The schema of this id.")
  private Optional<Integer> id = Optional.empty();

  public SchemaGetCommand(Session session, StackSource source) {
    this.session = session;
    this.source = source;
  }

  @Override
  public List<String> candidates(String argument) {
    return argument.equals("SUBJECT") ? source.subjectNames(endpoints) : List.of();
  }

  @Override
  public ExitCode call() {
    if (subject.isPresent() == id.isPresent() || (id.isPresent() && version.isPresent())) {
      throw UserError.usage("which schema? name a subject, or an --id", Subjects.LISTER);
    }
    try (SchemaRegistryClient registry = source.stack(endpoints).registry()) {
      session
          .output()
          .details(subject.map(s -> ofSubject(registry, s)).orElseGet(() -> ofId(registry)));
      session.output().done();
      return ExitCode.OK;
    }
  }

  private Details ofSubject(SchemaRegistryClient registry, String name) {
    SubjectVersion found =
        Subjects.known(
            registry,
            name,
            () ->
                version.isPresent()
                    ? registry.version(name, version.get())
                    : registry.latest(name));
    return details(name, Optional.of(name), OptionalLong.of(found.version()), found.schema());
  }

  private Details ofId(SchemaRegistryClient registry) {
    Schema schema = registry.schema(id.get());
    return details(String.valueOf(schema.id()), Optional.empty(), OptionalLong.empty(), schema);
  }

  private static Details details(
      String name, Optional<String> subject, OptionalLong version, Schema schema) {
    return Details.of(name)
        .field("subject", Cell.text(subject))
        .field("version", Cell.number(version))
        .field("id", Cell.number(schema.id()))
        .field("type", Cell.text(schema.type()))
        .onlyJson("schema", JsonNodeFactory.instance.textNode(schema.text()))
        .onlyText(pretty(schema.text()).lines().map(Line::of).toList());
  }

  /** JSON over several lines; what is none, as Protobuf, as it is. */
  private static String pretty(String text) {
    ObjectMapper mapper = new ObjectMapper();
    try {
      return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(mapper.readTree(text));
    } catch (JsonProcessingException e) {
      return text;
    }
  }
}
