package io.kfctl.cli.stack;

import io.kfctl.cli.console.Talk;
import io.kfctl.error.UserError;
import io.kfctl.http.BasicAuth;
import io.kfctl.http.HttpSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

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
    HttpSettings settings = registry(urls);
    return files.connectLogin().map(file -> settings.withLogin(login(file))).orElse(settings);
  }

  /** A login stands in the URL. */
  HttpSettings registry(List<String> urls) {
    HttpSettings settings = HttpSettings.of(urls.toArray(new String[0]));
    return files.authority().map(settings::trusting).orElse(settings);
  }

  private BasicAuth login(Path file) {
    try {
      String text = Files.readString(file).strip();
      int colon = text.indexOf(':');
      if (colon < 1 || text.lines().count() != 1) {
        throw UserError.usage(file + " does not hold one line user:password", "");
      }
      SecretFile.warnIfOpen(file, talk);
      return new BasicAuth(text.substring(0, colon), text.substring(colon + 1));
    } catch (NoSuchFileException e) {
      throw UserError.usage("there is no file " + file + " with Connect's login", "");
    } catch (IOException e) {
      throw UserError.usage(file + " cannot be read: " + e.getMessage(), "");
    }
  }
}
