package io.kfctl.cli.context;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.Session;
import io.kfctl.cli.output.Cell;
import io.kfctl.cli.output.Columns;
import io.kfctl.cluster.context.Context;
import io.kfctl.cluster.context.ContextKey;
import io.kfctl.cluster.context.ContextList;
import io.kfctl.cluster.context.Contexts;
import io.kfctl.connect.Secrets;
import io.kfctl.error.ExitCode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** {@code kfctl context list}. */
@Command(name = "list", description = "List the contexts, and say which one is used.")
@Example(command = "kfctl context list", does = "all of them")
@Example(command = "kfctl context list -o name", does = "their names, one a line")
@Exit(code = ExitCode.OK, when = "always, be there contexts or not")
@Exit(code = ExitCode.USAGE, when = "the file that holds them is broken")
public final class ContextListCommand implements Callable<ExitCode> {
  private final Session session;
  private final Contexts contexts;

  public ContextListCommand(Session session, Contexts contexts) {
    this.session = session;
    this.contexts = contexts;
  }

  @Override
  public ExitCode call() {
    ContextList list = contexts.read();
    session.talk().detail("contexts: " + contexts.file());
    session.output().rows(columns(list), list.all());
    if (list.all().isEmpty()) {
      session.talk().note("there is no context yet; make one: kfctl context set NAME -f FILE");
    }
    return ExitCode.OK;
  }

  private static Columns<Context> columns(ContextList list) {
    Columns<Context> columns =
        Columns.<Context>none()
            .with("name", context -> Cell.text(context.name()))
            .with("current", context -> Cell.flag(list.isCurrent(context)))
            .onlyTable("stack", context -> Cell.text(stack(context)))
            .onlyJson("cluster", context -> json(context.clusterFile().map(Path::toString)));
    for (ContextKey key : ContextKey.values()) {
      columns = columns.onlyJson(key.key(), context -> json(context.setting(key)));
    }
    return columns;
  }

  private static String stack(Context context) {
    return Stream.concat(
            context.clusterFile().map(Path::toString).stream(),
            ContextKey.endpoints().stream().flatMap(key -> context.setting(key).stream()))
        .map(Secrets::maskedUrls)
        .collect(Collectors.joining("  "));
  }

  private static JsonNode json(Optional<String> value) {
    return value
        .<JsonNode>map(text -> JsonNodeFactory.instance.textNode(Secrets.maskedUrls(text)))
        .orElse(JsonNodeFactory.instance.nullNode());
  }
}
