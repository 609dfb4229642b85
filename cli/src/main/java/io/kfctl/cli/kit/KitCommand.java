package io.kfctl.cli.kit;

import io.kfctl.cli.EndpointOptions;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.Session;
import io.kfctl.cli.Typist;
import io.kfctl.cli.stack.Stack;
import io.kfctl.cli.stack.StackSource;
import io.kfctl.connect.ConnectClient;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import io.kfctl.kafka.KafkaCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code kfctl kit}: what the scripts of kafka-tools/bin call. They have the names and the verbs of
 * the shell kit that kfctl replaces.
 */
@Command(
    name = "kit",
    hidden = true,
    description = "Answer a verb of the shell kit; the scripts in kafka-tools/bin call it.")
@Example(command = "kfctl kit rest.sh -- status ddb-sink", does = "as rest.sh status ddb-sink")
@Example(command = "kfctl kit kafka.sh", does = "the script's own help")
@Exit(code = ExitCode.OK, when = "it is done")
@Exit(code = ExitCode.USAGE, when = "the script has no such verb, or something is missing")
public final class KitCommand implements Callable<ExitCode> {
  private static final Set<String> HELP = Set.of("-h", "--help", "help");

  private final Session session;
  private final StackSource source;
  private final Typist typist;

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = "The kit's config.properties; without it the services are found as ever.")
  private Optional<Path> settingsFile = Optional.empty();

  @Parameters(index = "0", paramLabel = "SCRIPT", description = "The script's name.")
  private String script = "";

  @Parameters(index = "1..*", arity = "0..*", paramLabel = "WORD", description = "What follows it.")
  private List<String> words = List.of();

  public KitCommand(Session session, StackSource source, Typist typist) {
    this.session = session;
    this.source = source;
    this.typist = typist;
  }

  @Override
  public ExitCode call() {
    Path folder = session.surroundings().workingDirectory();
    KitSettings settings =
        settingsFile.map(file -> KitSettings.read(folder.resolve(file))).orElse(KitSettings.NONE);
    KitScript called = script(settings, folder);
    if (words.equals(List.of("config"))) {
      show(settings);
      return ExitCode.OK;
    }
    return answer(called).give(new TypedStack(source.stack(endpoints(settings))));
  }

  private void show(KitSettings settings) {
    if (settings.values().isEmpty()) {
      session
          .talk()
          .note("no config.properties says anything; kfctl's own context does: kfctl context list");
    }
    print(settings.shown());
  }

  private KitAnswer answer(KitScript called) {
    if (words.isEmpty()) {
      return called.alone();
    }
    return HELP.contains(words.get(0)) ? called.helped() : called.answer(words);
  }

  private KitScript script(KitSettings settings, Path folder) {
    List<KitScript> scripts =
        List.of(
            new RestScript(settings, folder),
            new KafkaScript(settings),
            new ConsumeScript(settings),
            new TpConsumerScript(settings),
            new ZkScript(),
            new ServicesScript(),
            new ClearScript());
    return scripts.stream()
        .filter(known -> known.name().equals(script))
        .findFirst()
        .orElseThrow(
            () ->
                UserError.notFound(
                    "the kit has no script '" + script + "'",
                    "it has "
                        + scripts.stream().map(KitScript::name).collect(Collectors.joining(", "))));
  }

  /** The settings as the flags that they are for every other command. */
  private static EndpointOptions endpoints(KitSettings settings) {
    List<String> flags = new ArrayList<>(settings.kafka());
    flags.addAll(settings.connect());
    return CommandLine.populateCommand(new EndpointOptions(), flags.toArray(String[]::new));
  }

  private void print(String text) {
    try {
      Writer out = session.rawOutput();
      out.write(text);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class TypedStack implements KitStack {
    private final Stack stack;

    private TypedStack(Stack stack) {
      this.stack = stack;
    }

    @Override
    public ConnectClient connect() {
      return stack.connect();
    }

    @Override
    public KafkaCluster kafka() {
      return stack.kafka();
    }

    @Override
    public ExitCode type(List<String> line, boolean shown) {
      return typist.type(line, Map.of(), shown);
    }

    @Override
    public Optional<String> line(String prompt) {
      return session.questions().line(prompt);
    }

    @Override
    public void note(String text) {
      session.talk().note(text);
    }

    @Override
    public void print(String text) {
      KitCommand.this.print(text);
    }
  }
}
