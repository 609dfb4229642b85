package io.kfctl.cli.stack;

import io.kfctl.cli.EndpointOptions;
import io.kfctl.error.UserError;
import io.kfctl.http.BasicAuth;
import io.kfctl.http.HttpSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How Connect is entered: its login and whom its certificates are trusted by. Both come from files,
 * since what stands on a command line can be read by everybody on the machine.
 */
final class ConnectAccess {
  private static final String CA_FILE = "KFCTL_CA_FILE";
  private static final String LOGIN = "KFCTL_CONNECT_LOGIN";

  private final EndpointOptions options;
  private final Map<String, String> environment;

  ConnectAccess(EndpointOptions options, Map<String, String> environment) {
    this.options = options;
    this.environment = environment;
  }

  /**
   * @throws UserError when the file of the login cannot be used
   */
  HttpSettings to(List<String> urls) {
    HttpSettings settings = HttpSettings.of(urls.toArray(new String[0]));
    Optional<Path> ca = options.caFile().or(() -> variable(CA_FILE));
    if (ca.isPresent()) {
      settings = settings.trusting(ca.get());
    }
    Optional<Path> login = options.connectLogin().or(() -> variable(LOGIN));
    return login.isPresent() ? settings.withLogin(login(login.get())) : settings;
  }

  private Optional<Path> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(text -> !text.isEmpty()).map(Path::of);
  }

  private static BasicAuth login(Path file) {
    try {
      String text = Files.readString(file).strip();
      int colon = text.indexOf(':');
      if (colon < 1 || text.lines().count() != 1) {
        throw UserError.usage(file + " does not hold one line user:password", "");
      }
      return new BasicAuth(text.substring(0, colon), text.substring(colon + 1));
    } catch (NoSuchFileException e) {
      throw UserError.usage("there is no file " + file + " with Connect's login", "");
    } catch (IOException e) {
      throw UserError.usage(file + " cannot be read: " + e.getMessage(), "");
    }
  }
}
