package io.kfctl.render;

import io.kfctl.connect.Secrets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a properties, env or unit file as it may be shown: without the values of keys that
 * hold secrets, commented out or not, and without passwords in flags and URLs. {@link Secrets}
 * knows which these are. For both sides of a difference, so that neither shows them.
 */
public final class SecretText {
  /**
   * A key, what stands between it and its value, the value, and the quote that ends it. A value
   * goes on in the next line after a backslash.
   */
  private static final Pattern SETTING =
      Pattern.compile(
          "(?m)^([ \\t#!]*)([\\w.\\-]+)((?:[ \\t]*[=:][ \\t]*|[ \\t]+)\"?)"
              + "((?:[^\\n]*\\\\\\n)*[^\\n]*?)(\"?)$");

  private SecretText() {}

  /** The text with stars for each secret value. */
  public static String masked(String text) {
    return SETTING.matcher(text).replaceAll(SecretText::masked);
  }

  /**
   * As {@link #masked}, with as many lines as the text has, so that differences can be told line by
   * line: a secret of several lines becomes several lines of stars.
   */
  public static String maskedInPlace(String text) {
    return SETTING.matcher(text).replaceAll(SecretText::maskedInPlace);
  }

  private static String maskedInPlace(MatchResult setting) {
    String masked = masked(setting);
    long lost = lineEnds(setting.group()) - lineEnds(masked);
    return masked + ("\n" + Secrets.MASK).repeat((int) lost);
  }

  private static long lineEnds(String text) {
    return text.chars().filter(c -> c == '\n').count();
  }

  /** Whether anything in it must not be shown. */
  public static boolean holdsSecrets(String text) {
    return !masked(text).equals(text);
  }

  private static String masked(MatchResult setting) {
    String value = Secrets.masked(setting.group(2), setting.group(4));
    String before = setting.group(1) + setting.group(2) + setting.group(3);
    return Matcher.quoteReplacement(before + value + setting.group(5));
  }
}
