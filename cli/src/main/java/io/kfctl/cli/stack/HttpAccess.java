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
 * How services behind HTTP are entered: with which login, and by whom their certificates are
 * trusted. Both come from files, since what stands on a command line can be read by everybody on
 * the machine.
 */
final class HttpAccess {
  private static final String CA_FILE = "KFCTL_CA_FILE";
  private static final String LOGIN = "KFCTL_CONNECT_LOGIN";

  private final EndpointOptions options;
  private final Map<String, String> environment;

  HttpAccess(EndpointOptions options, Map<String, String> environment) {
    this.options = options;
    this.environment = environment;
  }

  /**
   * @throws UserError when the file of the login cannot be used
   */
  HttpSettings connect(List<String> urls) {
    HttpSettings settings = registry(urls);
    return options
        .connectLogin()
        .or(() -> variable(LOGIN))
        .map(file -> settings.withLogin(login(file)))
        .orElse(settings);
  }

  /** A login stands in the URL. */
  HttpSettings registry(List<String> urls) {
    HttpSettings settings = HttpSettings.of(urls.toArray(new String[0]));
    return options.caFile().or(() -> variable(CA_FILE)).map(settings::trusting).orElse(settings);
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
