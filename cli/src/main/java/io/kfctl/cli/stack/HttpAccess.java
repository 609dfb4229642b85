package io.kfctl.cli.stack;

import io.kfctl.cli.InputText;
import io.kfctl.cli.console.Talk;
import io.kfctl.error.UserError;
import io.kfctl.http.BasicAuth;
import io.kfctl.http.HttpSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How services behind HTTP are entered: with which login, and by whom their certificates are
 * trusted.
 */
final class HttpAccess {
  private final Talk talk;
  private final AccessFiles files;

  HttpAccess(Talk talk, AccessFiles files) {
    this.talk = talk;
    this.files = files;
  }

  /**
   * @throws UserError when the file of the login cannot be used
   */
  HttpSettings connect(List<String> urls) {
    return settings(
        urls,
        files.connectLogin(),
        "it holds Connect's login; --connect-login, KFCTL_CONNECT_LOGIN or the context names it");
  }

  /**
   * @throws UserError when the file of the login cannot be used
   */
  HttpSettings registry(List<String> urls) {
    return settings(
        urls,
        files.registryLogin(),
        "it holds the schema registry's login; --registry-login, KFCTL_REGISTRY_LOGIN or the"
            + " context names it");
  }

  private HttpSettings settings(List<String> urls, Optional<Path> login, String role) {
    HttpSettings bare = HttpSettings.of(urls.toArray(new String[0]));
    HttpSettings settings = files.authority().map(bare::trusting).orElse(bare);
    return login.map(file -> settings.withLogin(login(file, role))).orElse(settings);
  }

  private BasicAuth login(Path file, String role) {
    String text = InputText.read(file, role).text().strip();
    int colon = text.indexOf(':');
    if (colon < 1 || text.lines().count() != 1) {
      throw UserError.usage(file + " does not hold one line user:password", role);
    }
    SecretFile.warnIfOpen(file, talk);
    return new BasicAuth(text.substring(0, colon), text.substring(colon + 1));
  }
}
