package io.kfctl.cli.connector;

import io.kfctl.cli.Choice;
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
import io.kfctl.connect.ConnectClient;
import io.kfctl.connect.ConnectorException;
import io.kfctl.connect.Plugin;
import io.kfctl.connect.PluginKey;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kfctl connector plugins}. */
@Command(
    name = "plugins",
    description = {
      "List the connector classes that the worker loaded, with their versions; or the configuration",
      "keys of one of them. Keys need Connect 3.2."
    })
@Example(command = "kfctl connector plugins", does = "what can be created")
@Example(command = "kfctl connector plugins --all", does = "converters and transformations too")
@Example(
    command = "kfctl connector plugins MySqlConnector --search include",
    does = "its keys that have to do with it")
@Exit(code = ExitCode.OK, when = "they are listed")
@Exit(code = ExitCode.FAILED, when = "the worker is too old; it answers with an error")
@Exit(code = ExitCode.USAGE, when = "--search without a class; nothing says where Connect is")
@Exit(code = ExitCode.NOT_FOUND, when = "there is no such class")
@Exit(code = ExitCode.UNREACHABLE, when = "no worker can be reached")
@Reaches(Service.CONNECT)
public final class ConnectorPluginsCommand implements Callable<ExitCode>, Completes {
  private static final Columns<Plugin> PLUGINS =
      Columns.<Plugin>none()
          .with("class", plugin -> Cell.text(plugin.className()))
          .with("type", plugin -> Cell.text(plugin.type()))
          .with("version", plugin -> Cell.text(plugin.version()));

  private static final Columns<PluginKey> KEYS =
      Columns.<PluginKey>none()
          .with("key", key -> Cell.text(key.name()))
          .with("type", key -> Cell.text(key.type().toLowerCase(Locale.ROOT)))
          .with("required", key -> Cell.flag(key.required()))
          .with("default", key -> Cell.text(key.standard().filter(text -> !text.isEmpty())))
          .wide("importance", key -> Cell.text(key.importance().toLowerCase(Locale.ROOT)))
          .with("meaning", key -> Cell.text(oneLine(key.documentation())));

  private final Session session;
  private final StackSource source;

  @Mixin private EndpointOptions endpoints;

  @Parameters(
      arity = "0..1",
      paramLabel = "CLASS",
      description = "Show its keys. The name without the package is enough.")
  private Optional<String> plugin = Optional.empty();

  @Option(
      names = "--search",
      paramLabel = "TEXT",
      description = "Only keys that hold this text in their name or meaning.")
  private Optional<String> search = Optional.empty();

  @Option(names = "--all", description = "Not only connectors.")
  private boolean all;

  public ConnectorPluginsCommand(Session session, StackSource source) {
    this.session = session;
    this.source = source;
  }

  @Override
  public List<String> candidates(String argument) {
    if (!argument.equals("CLASS")) {
      return List.of();
    }
    try (ConnectClient connect = source.stack(endpoints).connect()) {
      return connect.plugins(true).stream().map(Plugin::className).sorted().toList();
    }
  }

  @Override
  public ExitCode call() {
    if (search.isPresent() && plugin.isEmpty()) {
      throw UserError.usage(
          "--search looks through the keys of one class: which?",
          "for example: kfctl connector plugins MySqlConnector --search " + search.get());
    }
    try (ConnectClient connect = source.stack(endpoints).connect()) {
      if (plugin.isPresent()) {
        session.output().rows(KEYS, keys(connect, plugin.get()));
      } else {
        session.output().rows(PLUGINS, sorted(connect.plugins(!all)));
      }
      session.output().done();
      return ExitCode.OK;
    }
  }

  private List<PluginKey> keys(ConnectClient connect, String name) {
    List<Plugin> plugins = connect.plugins(false);
    String className =
        plugins.stream()
            .filter(loaded -> loaded.isCalled(name))
            .findFirst()
            .map(Plugin::className)
            .orElseThrow(() -> unknown(name, plugins));
    try {
      return connect.pluginKeys(className).stream().filter(this::isSought).toList();
    } catch (ConnectorException.PluginNotFound e) {
      throw unknown(name, plugins);
    }
  }

  private boolean isSought(PluginKey key) {
    String text = (key.name() + " " + key.documentation()).toLowerCase(Locale.ROOT);
    return search.isEmpty() || text.contains(search.get().toLowerCase(Locale.ROOT));
  }

  private static UserError unknown(String name, List<Plugin> plugins) {
    return new Choice(
            "class",
            "kfctl connector plugins --all",
            plugins.stream().map(Plugin::className).toList())
        .unknown(name);
  }

  private static List<Plugin> sorted(List<Plugin> plugins) {
    return plugins.stream()
        .sorted(Comparator.comparing(Plugin::type).thenComparing(Plugin::className))
        .toList();
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
