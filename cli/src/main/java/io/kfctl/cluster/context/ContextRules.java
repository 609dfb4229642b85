package io.kfctl.cluster.context;

import io.kfctl.cluster.yaml.Rule;
import io.kfctl.net.Endpoint;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** What the values of a context must be. */
public final class ContextRules {
  private static final int LONGEST_NAME = 63;

  /** Any script, spaces too: the name is only ever compared and shown. */
  public static final Rule NAME =
      Rule.of(text -> !text.isBlank() && text.equals(text.strip()), "is not a name", "")
          .and(
              Rule.of(
                  text -> !text.startsWith("-"),
                  "is not a name",
                  "it would be taken for an option"))
          .and(
              Rule.of(
                  text -> text.codePoints().noneMatch(ContextRules::isInvisible),
                  "is not a name",
                  "it holds characters that cannot be seen"))
          .and(
              Rule.of(
                  text -> text.codePointCount(0, text.length()) <= LONGEST_NAME,
                  "is too long for a name",
                  "use at most " + LONGEST_NAME + " characters"));

  static final Rule FILE =
      Rule.of(ContextRules::isAbsolute, "is not an absolute path", "write it from / on");

  /** Brokers or ZooKeeper servers. */
  public static final Rule SERVERS =
      Rule.of(ContextRules::areServers, "is no list of servers", "write HOST:PORT,HOST:PORT");

  /** Connect workers or schema registries. */
  public static final Rule URLS =
      Rule.of(
          ContextRules::areUrls, "is no list of URLs", "write http://HOST:PORT,http://HOST:PORT");

  private ContextRules() {}

  private static boolean isInvisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }

  private static boolean isAbsolute(String text) {
    try {
      return Path.of(text).isAbsolute();
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static boolean areServers(String text) {
    try {
      return !Endpoint.parseList(text).isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean areUrls(String text) {
    return text.chars().noneMatch(c -> c <= ' ')
        && List.of(text.split(",", -1)).stream().allMatch(ContextRules::isUrl);
  }

  private static boolean isUrl(String text) {
    return !text.isEmpty() && (!text.contains("://") || text.matches("(?i)https?://[^/]+.*"));
  }
}
