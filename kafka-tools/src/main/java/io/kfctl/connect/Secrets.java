package io.kfctl.connect;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What of a configuration must not be shown. A key is secret by its name, as Connect itself does
 * not say which values are (its REST API returns them in clear). In other values, passwords inside
 * URLs are masked. Rather too much is masked than too little.
 */
public final class Secrets {
  /** What is shown instead of a secret. */
  public static final String MASK = "******";

  private static final List<String> WORDS =
      List.of(
          "password",
          "passwd",
          "passphrase",
          "pwd",
          "secret",
          "token",
          "credential",
          "jaas.config",
          "ssl.key",
          "keystore.key",
          "private.key",
          "access.key",
          "api.key",
          "apikey",
          "user.info",
          "authorization");

  /** Keys that hold one of the words above and say where or what, not the secret itself. */
  private static final List<String> HARMLESS_ENDINGS =
      List.of(
          ".class",
          ".type",
          ".location",
          ".url",
          ".uri",
          ".path",
          ".file",
          ".enabled",
          ".algorithm",
          ".certificate.chain");

  /** {@code ${provider:path:key}}, which Connect replaces when it reads the configuration. */
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{[^{}]+}");

  private static final String SECRET_NAME =
      "[\\w.-]*(?:password|passwd|passphrase|pwd|secret|token|credential|api_?key)[\\w.-]*";

  private static final List<Pattern> IN_TEXT =
      List.of(
          // scheme://user:password@host; a colon before nothing but digits is a port
          Pattern.compile("(://[^/\\s:@]*:)(?!\\d+(?:[/?#,;\\s]|$))((?:(?!,\\w+://)\\S)*)(?=@)"),
          // jdbc:oracle:thin:user/password@host
          Pattern.compile("(?i)(jdbc:oracle:\\w+:[^/\\s@]*/)([^\\s@]+)(?=@)"),
          // ?user=u&password=p
          Pattern.compile("(?i)([?&]" + SECRET_NAME + "=)([^&\\s\"']*)"),
          // ;password=p as SQL Server writes it, password="p" and 'p' as in JAAS and YAML
          Pattern.compile("(?i)((?:^|[;,\\s(])" + SECRET_NAME + "\\s*=\\s*\")([^\"]*)"),
          Pattern.compile("(?i)((?:^|[;,\\s(])" + SECRET_NAME + "\\s*=\\s*')([^']*)"),
          Pattern.compile("(?i)((?:^|[;,\\s(])" + SECRET_NAME + "\\s*=\\s*)(?![\"'])([^;,\\s)]+)"));

  /** A login in a list of URLs: all up to the last @ before another URL begins. */
  private static final Pattern IN_URLS =
      Pattern.compile("((?:^|,)(?:\\w+://)?+[^/\\s:@,]*:)(?:(?!,\\w+://).)*@");

  private Secrets() {}

  /** Whether the whole value of this key is a secret. */
  public static boolean isSecret(String key) {
    String name = key.toLowerCase(Locale.ROOT).replace('_', '.').replace('-', '.');
    return WORDS.stream().anyMatch(name::contains)
        && HARMLESS_ENDINGS.stream().noneMatch(name::endsWith);
  }

  /** The value as it may be shown. A reference such as {@code ${file:/path:key}} hides nothing. */
  public static String masked(String key, String value) {
    if (!isSecret(key)) {
      return maskedText(value);
    }
    return value.isEmpty() || REFERENCE.matcher(value).matches() ? value : MASK;
  }

  /** The configuration as it may be shown, in the same order. */
  public static Map<String, String> masked(Map<String, String> config) {
    Map<String, String> result = new LinkedHashMap<>();
    config.forEach((key, value) -> result.put(key, masked(key, value)));
    return Collections.unmodifiableMap(result);
  }

  /** A free text, such as a stack trace, with the passwords of its URLs and settings masked. */
  public static String maskedText(String text) {
    String result = text;
    for (Pattern pattern : IN_TEXT) {
      result = pattern.matcher(result).replaceAll("$1" + MASK);
    }
    return result;
  }

  /**
   * URLs of a service as users type them, separated by commas. Their schemes may be left out, and a
   * password may hold what cuts a URL apart.
   */
  public static String maskedUrls(String urls) {
    return IN_URLS.matcher(urls).replaceAll("$1" + MASK + "@");
  }

  /**
   * A free text about a configuration, such as an error of the server, which may quote its values:
   * the secrets of the configuration are masked too, wherever they stand as words of their own.
   */
  public static String maskedText(String text, Map<String, String> config) {
    String result = text;
    for (Map.Entry<String, String> entry : config.entrySet()) {
      String value = entry.getValue();
      if (!value.isBlank() && masked(entry.getKey(), value).equals(MASK)) {
        result = result.replaceAll("(?<!\\w)" + Pattern.quote(value) + "(?!\\w)", MASK);
      }
    }
    return maskedText(result);
  }

  /** The keys whose value holds the mask: such a configuration was edited from a shown one. */
  public static List<String> maskedKeys(Map<String, String> config) {
    return config.entrySet().stream()
        .filter(entry -> entry.getValue().contains(MASK))
        .map(Map.Entry::getKey)
        .toList();
  }
}
