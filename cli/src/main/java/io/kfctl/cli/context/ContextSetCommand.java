package io.kfctl.cli.context;

import static io.kfctl.host.RemoteCommand.quoted;

import io.kfctl.cli.Completes;
import io.kfctl.cli.Confirmation;
import io.kfctl.cli.EndpointOptions;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.Session;
import io.kfctl.cluster.context.Context;
import io.kfctl.cluster.context.ContextKey;
import io.kfctl.cluster.context.ContextList;
import io.kfctl.cluster.context.ContextRules;
import io.kfctl.cluster.context.Contexts;
import io.kfctl.cluster.file.ClusterFiles;
import io.kfctl.cluster.yaml.Rule;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kfctl context set}. */
@Command(
    name = "set",
    description = {
      "Give a stack a name, or another stack to a name that exists.",
      "Its cluster file is that of -f, else the one that other commands would use here.",
      "With endpoints there is no file: commands that operate a stack then need none.",
      "The files of logins and certificates are kept by their paths, and used for this stack alone."
    })
@Example(command = "kfctl context set prod -f prod.yaml", does = "a stack with a cluster file")
@Example(
    command = "kfctl context set old --use --bootstrap-server k1:9092 --connect-url http://k1:8083",
    does = "a stack that kfctl did not install")
@Example(
    command = "kfctl context set safe --bootstrap-server k1:9093 --command-config k.properties",
    does = "one that wants a login")
@Exit(code = ExitCode.OK, when = "it is kept")
@Exit(code = ExitCode.FAILED, when = "it cannot be written down")
@Exit(code = ExitCode.USAGE, when = "there is no such file, or an endpoint is wrong")
public final class ContextSetCommand implements Callable<ExitCode>, Completes {
  private final Session session;
  private final Contexts contexts;
  private final Precedence precedence;

  @Parameters(paramLabel = "NAME", description = "The context.")
  private String name = "";

  @Option(
      names = "--use",
      description = "Make it the current one too; the first context always becomes that.")
  private boolean use;

  @Mixin private EndpointOptions endpoints;

  /** Accepted as by every changing command; there is nothing to ask. */
  @Mixin private Confirmation confirmation;

  public ContextSetCommand(Session session, Contexts contexts) {
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
    check("the name '" + name + "'", Optional.of(name), ContextRules.NAME);
    Context context = context();
    ContextList changed = contexts.change(list -> changed(list, context));
    boolean current = changed.isCurrent(context);
    session
        .talk()
        .note(
            "context '"
                + name
                + "' is kept"
                + (current
                    ? " and is the current one"
                    : "; make it the current one: kfctl context use " + quoted(name)));
    if (current) {
      precedence.warn();
    }
    return ExitCode.OK;
  }

  private ContextList changed(ContextList list, Context context) {
    ContextList with = list.with(context);
    return use || list.all().isEmpty() ? with.using(name) : with;
  }

  private Context context() {
    Map<ContextKey, String> given = new EnumMap<>(ContextKey.class);
    give(given, ContextKey.BOOTSTRAP_SERVER, "--bootstrap-server", endpoints.bootstrapServer());
    give(given, ContextKey.CONNECT_URL, "--connect-url", endpoints.connectUrl());
    give(given, ContextKey.REGISTRY_URL, "--registry-url", endpoints.registryUrl());
    give(given, ContextKey.ZOOKEEPER, "--zookeeper", endpoints.zookeeper());
    give(given, ContextKey.CA_FILE, endpoints.caFile());
    give(given, ContextKey.CONNECT_LOGIN, endpoints.connectLogin());
    give(given, ContextKey.REGISTRY_LOGIN, endpoints.registryLogin());
    give(given, ContextKey.COMMAND_CONFIG, endpoints.commandConfig());
    if (ContextKey.endpoints().stream().noneMatch(given::containsKey)) {
      return new Context(name, Optional.of(file()), given);
    }
    if (session.options().file().isPresent()) {
      throw UserError.usage(
          "a context holds a cluster file or endpoints, not both", "leave out -f or the endpoints");
    }
    return Context.ofEndpoints(name, given);
  }

  private static void give(
      Map<ContextKey, String> given, ContextKey key, String flag, Optional<String> value) {
    check(flag, value, key.rule());
    value.ifPresent(text -> given.put(key, text));
  }

  private void give(Map<ContextKey, String> given, ContextKey key, Optional<Path> file) {
    file.ifPresent(path -> given.put(key, existing(path).toString()));
  }

  /** Contexts count in every folder. */
  private Path existing(Path file) {
    Path absolute = session.surroundings().workingDirectory().resolve(file).normalize();
    if (!Files.isRegularFile(absolute) || !Files.isReadable(absolute)) {
      throw UserError.usage("there is no file " + absolute + " that can be read", "");
    }
    return absolute;
  }

  private Path file() {
    return ClusterFiles.nearer(
            session.options().file(),
            session.surroundings().environment(),
            session.surroundings().workingDirectory())
        .orElseThrow(
            () ->
                UserError.usage(
                    "there is nothing to keep under this name",
                    "name a cluster file with -f, or endpoints, such as --connect-url"))
        .file()
        .normalize();
  }

  /** The value is not shown: a URL may hold a password. */
  private static void check(String what, Optional<String> value, Rule rule) {
    Optional<Rule.Fault> fault = value.flatMap(rule::check);
    if (fault.isPresent()) {
      throw UserError.usage(what + " " + fault.get().complaint(), fault.get().advice());
    }
  }
}
