package io.kfctl.cli.connector;

import io.kfctl.cli.InputText;
import io.kfctl.cli.Session;
import io.kfctl.connect.ConnectorConfig;
import io.kfctl.connect.ConnectorFile;
import io.kfctl.connect.ConnectorFileException;
import io.kfctl.connect.ConnectorOffset;
import io.kfctl.connect.OffsetsFile;
import io.kfctl.error.UserError;
import io.kfctl.error.UserErrors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Reads connector files; {@code -} is standard input. */
final class ConnectorFiles {
  private final Session session;

  ConnectorFiles(Session session) {
    this.session = session;
  }

  /** A connector, and the file it is from as the user knows it. */
  record Read(String file, ConnectorConfig connector) {
    String name() {
      return connector.name();
    }
  }

  /**
   * Reads files that create connectors.
   *
   * @throws UserError with everything that is wrong in any of them
   */
  List<Read> read(List<String> files) {
    return read(files, ConnectorFile::parse);
  }

  /**
   * Reads files that create connectors, or hold a configuration that says its connector's name.
   *
   * @throws UserError with everything that is wrong in any of them
   */
  List<Read> readEither(List<String> files) {
    return read(files, ConnectorFile::parseEither);
  }

  /**
   * Reads the bare configuration of a connector.
   *
   * @throws UserError when it is something else
   */
  Read readConfig(String name, String file) {
    if (name.isBlank()) {
      throw UserError.usage("a connector needs a name", "kfctl connector list");
    }
    Read read =
        read(
            file,
            (shown, text) -> new ConnectorConfig(name, ConnectorFile.parseConfig(shown, text)));
    String own = read.connector().config().getOrDefault("name", name);
    if (!own.equals(name)) {
      throw UserError.usage(
          "%s is the configuration of '%s', not of '%s'".formatted(read.file(), own, name),
          "to change that one: kfctl connector update %s %s".formatted(typed(own), typed(file)));
    }
    return read;
  }

  /**
   * Reads offsets.
   *
   * @throws UserError when it is something else
   */
  List<ConnectorOffset> readOffsets(String file) {
    return parse(file, InputText.read(session, file), OffsetsFile::parse);
  }

  private List<Read> read(List<String> files, BiFunction<String, String, ConnectorConfig> parser) {
    List<UserError> errors = new ArrayList<>();
    Map<String, Read> byName = new LinkedHashMap<>();
    for (String file : files) {
      try {
        Read read = read(file, parser);
        Read other = byName.putIfAbsent(read.name(), read);
        if (other != null) {
          errors.add(
              UserError.usage(
                  "%s and %s both name their connector '%s'"
                      .formatted(other.file(), read.file(), read.name()),
                  "leave one of them out, or give one another name"));
        }
      } catch (UserError e) {
        errors.add(e);
      }
    }
    UserErrors.throwIfAny(errors);
    return List.copyOf(byName.values());
  }

  private Read read(String file, BiFunction<String, String, ConnectorConfig> parser) {
    InputText input = InputText.read(session, file);
    return new Read(input.source(), parse(file, input, parser));
  }

  private static <T> T parse(String file, InputText input, BiFunction<String, String, T> parser) {
    try {
      return parser.apply(input.source(), input.text());
    } catch (ConnectorFileException.BareConfig e) {
      throw UserError.usage(
          e.getMessage(), "to change one with it: kfctl connector update NAME " + typed(file));
    } catch (ConnectorFileException.WholeConnector e) {
      throw UserError.usage(
          e.getMessage(), "this file can be applied: kfctl connector apply " + typed(file));
    } catch (ConnectorFileException e) {
      throw UserError.usage(e.getMessage(), "");
    }
  }

  private static String typed(String file) {
    return ConnectorNames.typed(file);
  }
}
