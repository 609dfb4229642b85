package io.kfctl.cluster.file;

import io.kfctl.cluster.Addresses;
import io.kfctl.cluster.yaml.Rule;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What single values of a cluster file must be. */
final class ValueRules {
  private static final Pattern HEAP = Pattern.compile("([1-9][0-9]{0,6})([mMgG])");

  static final Rule ANY_TEXT = Rule.of(text -> !text.isBlank(), "is empty", "");

  static final Rule NAME =
      matching(
          "[A-Za-z0-9][A-Za-z0-9._-]{0,62}",
          "is not a name",
          "use letters a-z, digits, '-', '_' and '.', at most 63, beginning with a letter or digit");

  static final Rule ADDRESS =
      Rule.of(text -> !text.contains("@"), "is not an address", "the user goes under ssh.user")
          .and(
              Rule.of(
                  text -> !text.contains("/"),
                  "is not an address",
                  "write it without '://' or '/'"))
          .and(
              Rule.of(
                  text -> !text.matches("\\[.*]|[^:]*:[0-9]+"),
                  "is not an address",
                  "write it without brackets and port; the SSH port goes under ssh.port"))
          .and(
              Rule.of(
                  Addresses::isValid,
                  "is not an address",
                  "write an IP address or a host name, for example 192.168.1.10 or node1.lan"))
          .and(
              Rule.of(
                  text -> !Addresses.isWildcard(text),
                  "stands for every address, and no one can connect to it",
                  "write the address that other hosts use"));

  static final Rule BIND_ADDRESS =
      Rule.of(
          text -> Addresses.isValid(text),
          "is not an address",
          "write 0.0.0.0 for every address of the host, or one of its addresses");

  static final Rule HEAP_SIZE =
      Rule.of(ValueRules::isHeap, "is not a heap size", "write for example 512m or 2g")
          .and(
              Rule.of(
                  text -> megabytes(text) >= 64 && megabytes(text) <= 512 * 1024,
                  "is no sensible heap size",
                  "from 64m to 512g"));

  static final Rule ACCOUNT =
      matching(
          "[a-z_][a-z0-9_-]{0,31}",
          "is not a name that useradd takes",
          "use a-z, 0-9, '-' and '_', beginning with a letter, at most 32");

  static final Rule SSH_USER =
      matching("[A-Za-z0-9_.][A-Za-z0-9_.@\\\\-]{0,63}", "is not a login name", "for example root");

  static final Rule VERSION =
      matching("[0-9][A-Za-z0-9._-]{0,63}", "is not a version", "for example 3.4.1");

  static final Rule JDK = matching("[1-9][0-9]{0,2}", "is not a major version", "for example 17");

  static final Rule GROUP_ID =
      matching(
          "[A-Za-z0-9._-]{1,249}",
          "is not a group id",
          "use letters a-z, digits, '-', '_' and '.'");

  static final Rule PROPERTY_KEY =
      matching("[A-Za-z0-9_][A-Za-z0-9._-]*", "is not the name of a setting", "");

  static final Rule FILE_NAME =
      matching(
          "[A-Za-z0-9][A-Za-z0-9._+-]*",
          "is not the name of a file in the packages directory",
          "write the name without folders");

  static final Rule ARCHIVE =
      FILE_NAME
          .and(
              Rule.of(
                  text -> !text.endsWith(".jar"),
                  "is a jar, not an archive",
                  "write {name: NAME, files: [a.jar, b.jar]}"))
          .and(
              matching(
                  ".*\\.(tar\\.gz|tgz|zip)",
                  "is not an archive",
                  "it must end in .tar.gz, .tgz or .zip"));

  private ValueRules() {}

  static Rule matching(String pattern, String complaint, String advice) {
    return Rule.of(Pattern.compile(pattern).asMatchPredicate(), complaint, advice);
  }

  private static boolean isHeap(String text) {
    return HEAP.matcher(text).matches();
  }

  private static long megabytes(String heap) {
    Matcher matcher = HEAP.matcher(heap);
    if (!matcher.matches()) {
      return 0;
    }
    long unit = matcher.group(2).toLowerCase(Locale.ROOT).equals("g") ? 1024 : 1;
    return Long.parseLong(matcher.group(1)) * unit;
  }
}
