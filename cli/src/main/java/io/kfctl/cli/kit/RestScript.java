package io.kfctl.cli.kit;

import static io.kfctl.cli.kit.KitAnswer.printed;
import static io.kfctl.cli.kit.KitAnswer.silent;

import io.kfctl.connect.ConnectBody;
import io.kfctl.connect.ConnectClient;
import io.kfctl.connect.ConnectorFile;
import io.kfctl.error.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** {@code rest.sh}: connectors. It prints the body of Connect's answer and nothing else. */
final class RestScript implements KitScript {
  private final List<String> connect;
  private final Path folder;

  /**
   * @param folder what relative file names begin at
   */
  RestScript(KitSettings settings, Path folder) {
    this.connect = settings.connect();
    this.folder = folder;
  }

  @Override
  public String name() {
    return "rest.sh";
  }

  @Override
  public String help() {
    return """
        rest.sh list                     names
        rest.sh showall                  status of all
        rest.sh status NAME
        rest.sh get_config NAME          passwords as stars
        rest.sh create @FILE             the file has name and config
        rest.sh c_alter NAME @FILE       the file has the bare config, no name
        rest.sh delete NAME
        rest.sh c_pause NAME
        rest.sh c_resume NAME
        rest.sh c_restart NAME
        rest.sh t_restart NAME TASK
        rest.sh config                   the settings
        """;
  }

  @Override
  public KitAnswer answer(List<String> words) {
    String verb = words.get(0);
    return switch (verb) {
      case "list" -> all(words, client -> ConnectBody.names(client.names()));
      case "showall" -> all(words, client -> ConnectBody.statuses(client.list()));
      case "status" ->
          named(
              words,
              (client, name) -> ConnectBody.status(client.status(name), client.config(name)));
      case "get_config" -> named(words, (client, name) -> ConnectBody.config(client.config(name)));
      case "create" -> create(path(required(words, 1, "@FILE")), after(words, 2));
      case "c_alter" -> alter(required(words, 1, "NAME"), required(words, 2, "@FILE"), words);
      case "delete" -> act("connector delete", words);
      case "c_pause" -> act("connector pause", words);
      case "c_resume" -> act("connector resume", words);
      case "c_restart" -> act("connector restart", words);
      case "t_restart" ->
          silent(
              "connector restart",
              List.of(required(words, 1, "NAME"), "--task", required(words, 2, "TASK")),
              after(words, 3),
              connect);
      default -> throw unknown(verb);
    };
  }

  private KitAnswer act(String command, List<String> words) {
    return silent(command, List.of(required(words, 1, "NAME")), after(words, 2), connect);
  }

  private KitAnswer create(Path file, List<String> more) {
    return new KitAnswer.Both(
        silent("connector create", List.of(file.toString()), more, connect),
        body(client -> ConnectBody.info(client.info(nameIn(file)))));
  }

  private KitAnswer alter(String connector, String file, List<String> words) {
    return new KitAnswer.Both(
        silent(
            "connector update",
            List.of(connector, path(file).toString()),
            after(words, 3),
            connect),
        body(client -> ConnectBody.info(client.info(connector))));
  }

  /** curl's {@code @FILE}; the {@code @} may be left out. */
  private Path path(String file) {
    return folder.resolve(file.startsWith("@") ? file.substring(1) : file).normalize();
  }

  /** Of a file that a connector was just created from. */
  private static String nameIn(Path file) {
    try {
      return ConnectorFile.parse(file.toString(), Files.readString(file)).name();
    } catch (IOException e) {
      throw UserError.failed("the connector is created, but " + file + " is gone", "");
    }
  }

  private interface Named {
    String body(ConnectClient client, String connector);
  }

  private KitAnswer named(List<String> words, Named body) {
    String connector = required(words, 1, "NAME");
    end(words, 2);
    return body(client -> body.body(client, connector));
  }

  private KitAnswer all(List<String> words, Function<ConnectClient, String> body) {
    end(words, 1);
    return body(body);
  }

  private static KitAnswer body(Function<ConnectClient, String> body) {
    return printed(
        stack -> {
          try (ConnectClient client = stack.connect()) {
            return body.apply(client) + "\n";
          }
        });
  }
}
