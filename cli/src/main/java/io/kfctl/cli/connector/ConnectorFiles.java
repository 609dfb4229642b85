package io.kfctl.cli.connector;

import io.kfctl.cli.Session;
import io.kfctl.connect.ConnectorConfig;
import io.kfctl.connect.ConnectorFile;
import io.kfctl.connect.ConnectorFileException;
import io.kfctl.connect.ConnectorOffset;
import io.kfctl.connect.OffsetsFile;
import io.kfctl.error.UserError;
import io.kfctl.error.UserErrors;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Reads connector files; {@code -} is standard input. */
final class ConnectorFiles {
  private static final String STDIN = "-";

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
    return parse(file, OffsetsFile::parse);
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
                  ""));
        }
      } catch (UserError e) {
        errors.add(e);
      }
    }
    UserErrors.throwIfAny(errors);
    return List.copyOf(byName.values());
  }

  private Read read(String file, BiFunction<String, String, ConnectorConfig> parser) {
    return new Read(shown(file), parse(file, parser));
  }

  private static String shown(String file) {
    return file.equals(STDIN) ? "standard input" : file;
  }

  private <T> T parse(String file, BiFunction<String, String, T> parser) {
    String shown = shown(file);
    try {
      String text = file.equals(STDIN) ? session.input() : Files.readString(Path.of(file));
      return parser.apply(shown, text);
    } catch (ConnectorFileException.BareConfig e) {
      throw UserError.usage(
          e.getMessage(), "to change one with it: kfctl connector update NAME " + typed(file));
    } catch (ConnectorFileException.WholeConnector e) {
      throw UserError.usage(
          e.getMessage(), "this file can be applied: kfctl connector apply " + typed(file));
    } catch (ConnectorFileException e) {
      throw UserError.usage(e.getMessage(), "");
    } catch (NoSuchFileException e) {
      throw UserError.usage("there is no file " + shown, "");
    } catch (CharacterCodingException e) {
      throw UserError.usage(shown + " is not written in UTF-8", "");
    } catch (IOException e) {
      throw UserError.usage(shown + " cannot be read: " + e.getMessage(), "");
    }
  }

  private static String typed(String file) {
    return ConnectorNames.typed(file);
  }
}
