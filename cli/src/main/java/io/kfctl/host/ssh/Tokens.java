package io.kfctl.host.ssh;

import io.kfctl.error.UserError;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Expands what file names in ssh_config(5) may hold: {@code ~}, {@code ${VARIABLE}} and some of the
 * tokens that begin with a percent sign.
 */
final class Tokens {
  private static final Pattern SPECIAL = Pattern.compile("%(.?)|\\$\\{([^}]*)\\}");

  private final SshEnvironment environment;
  private final Map<String, String> tokens;

  /**
   * @param original the host as it was asked for
   * @param address after HostName
   */
  Tokens(SshEnvironment environment, String original, String address, int port, String user) {
    this.environment = environment;
    this.tokens =
        Map.of(
            "%",
            "%",
            "d",
            environment.home().toString(),
            "h",
            address,
            "n",
            original,
            "p",
            String.valueOf(port),
            "r",
            user,
            "u",
            environment.user());
  }

  /**
   * @throws UserError for a token that kfctl does not know or a variable that is not set
   */
  Path path(String written) {
    String text = expand(written);
    if (text.equals("~") || text.startsWith("~/")) {
      return environment.home().resolve(text.substring(Math.min(2, text.length())));
    }
    return Path.of(text);
  }

  private String expand(String written) {
    Matcher matcher = SPECIAL.matcher(written);
    StringBuilder expanded = new StringBuilder();
    while (matcher.find()) {
      String value =
          matcher.group(2) == null
              ? token(matcher.group(1), written)
              : variable(matcher.group(2), written);
      matcher.appendReplacement(expanded, Matcher.quoteReplacement(value));
    }
    return matcher.appendTail(expanded).toString();
  }

  private String token(String name, String written) {
    String value = tokens.get(name);
    if (value == null) {
      throw UserError.usage(
          "~/.ssh/config: kfctl does not know %" + name + " in " + written,
          "write the file's name out, or set ssh.privateKey in the cluster file");
    }
    return value;
  }

  private String variable(String name, String written) {
    String value = environment.variables().get(name);
    if (value == null) {
      throw UserError.usage(
          "~/.ssh/config: the environment variable " + name + " in " + written + " is not set",
          "export " + name + "=...");
    }
    return value;
  }
}
