package io.kfctl.render;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a properties, env or unit file, with the values that must not be shown hidden: those
 * of keys whose names tell that they hold a secret, and passwords inside URLs.
 */
public final class SecretText {
  private static final String STARS = "******";
  private static final String WORDS =
      "(?:password|passwd|secret|token|credential|jaas[.]config|user[.]info|keystore[.]key)";
  private static final String KEY = "[\\w.\\-]*" + WORDS + "[\\w.\\-]*";

  /**
   * A setting of its own, commented out or not: the value goes to the end of the line, and on after
   * a backslash.
   */
  private static final Pattern SETTING =
      Pattern.compile(
          "(?im)^([ \\t#!]*" + KEY + "[ \\t]*[=:][ \\t]*)((?:[^\\n]*\\\\\\n)*[^\\n]+)$");

  /** A flag or parameter inside a value, such as {@code -Djavax.net.ssl.keyStorePassword=x}. */
  private static final Pattern PARAMETER =
      Pattern.compile("(?i)(?<=[\\s\"'?&;,]|-D)(" + KEY + "=)(?!\\*{6})([^\\s\"'&;,]+)");

  private static final Pattern URL = Pattern.compile("(://[^/\\s:@]+:)([^/\\s]+)(?=@)");

  private SecretText() {}

  /** The text with six stars for each secret value. */
  public static String masked(String text) {
    return hidden(URL, hidden(PARAMETER, hidden(SETTING, text)));
  }

  /** Whether anything in it must not be shown. */
  public static boolean holdsSecrets(String text) {
    return !masked(text).equals(text);
  }

  private static String hidden(Pattern pattern, String text) {
    return pattern.matcher(text).replaceAll("$1" + Matcher.quoteReplacement(STARS));
  }
}
