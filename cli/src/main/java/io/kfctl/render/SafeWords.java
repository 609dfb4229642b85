package io.kfctl.render;

import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Host;
import io.kfctl.error.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What values of the cluster file may look like to be written into units, env files and file names.
 * systemd reads {@code %}, {@code $}, quotes and spaces there in ways of its own (systemd.unit(5),
 * systemd.exec(5)), and the services' shell scripts split words, so such characters are refused
 * instead of escaped.
 */
enum SafeWords {
  PATH("(/(?!\\.{1,2}(/|$))[A-Za-z0-9_.@+-]+)+", "absolute path of letters, digits and _ . @ + -"),
  ACCOUNT("[A-Za-z_][A-Za-z0-9_.-]*", "account name of letters, digits and _ . -"),
  HEAP("[1-9][0-9]*[kKmMgGtT]?", "size such as 512m or 2g"),
  ADDRESS("[A-Za-z0-9_.:-]+", "address or host name"),
  NAME("(?!\\.)[A-Za-z0-9_.-]+", "name of letters, digits and _ . -"),
  VERSION("[A-Za-z0-9_.+-]+", "version of letters, digits and _ . + -"),
  LINE(
      "[\\x21-\\x5b\\x5d-\\x7e]([\\x20-\\x5b\\x5d-\\x7e]*[\\x21-\\x5b\\x5d-\\x7e])?",
      "one line of plain ASCII without backslashes");

  private final Pattern pattern;
  private final String description;

  SafeWords(String pattern, String description) {
    this.pattern = Pattern.compile(pattern);
    this.description = description;
  }

  boolean accepts(String value) {
    return pattern.matcher(value).matches();
  }

  String description() {
    return description;
  }

  /**
   * @throws UserError that names every value of the cluster that a file cannot hold
   */
  static void check(Cluster cluster) {
    List<String> problems = new ArrayList<>();
    Checker checker =
        (rule, where, value) -> {
          if (!rule.accepts(value)) {
            problems.add(
                "%s: %s: \"%s\" is no %s"
                    .formatted(cluster.file(), where, printable(value), rule.description));
          }
        };
    checkPaths(cluster, checker);
    checkServices(cluster, checker);
    cluster.hosts().forEach(host -> checkHost(host, checker));
    if (!problems.isEmpty()) {
      throw UserError.usage(
          String.join("\n", problems), "change it in cluster.yaml, then: kfctl validate");
    }
  }

  private static void checkPaths(Cluster cluster, Checker checker) {
    checker.check(PATH, "paths.install", cluster.paths().install());
    checker.check(PATH, "paths.java", cluster.paths().java());
    checker.check(PATH, "paths.data", cluster.paths().data());
    checker.check(PATH, "paths.plugins", cluster.paths().plugins());
    checker.check(PATH, "paths.units", cluster.paths().units());
    checker.check(PATH, "paths.notes", cluster.paths().notes());
    checker.check(PATH, "java.home", cluster.effectiveJavaHome());
  }

  private static void checkServices(Cluster cluster, Checker checker) {
    checker.check(ACCOUNT, "service.user", cluster.service().user());
    checker.check(ACCOUNT, "service.group", cluster.service().group());
    checker.check(ACCOUNT, "service.owner", cluster.service().owner());
    checker.check(HEAP, "zookeeper.heap", cluster.zookeeper().heap());
    checker.check(HEAP, "kafka.heap", cluster.kafka().heap());
    checker.check(HEAP, "schemaRegistry.heap", cluster.schemaRegistry().heap());
    checker.check(HEAP, "connect.heap", cluster.connect().heap());
    checker.check(ADDRESS, "kafka.listen", cluster.kafka().listen());
    checker.check(ADDRESS, "kafka.jmx.listen", cluster.kafka().jmx().listen());
    checker.check(LINE, "connect.groupId", cluster.connect().groupId());
    checker.check(
        VERSION,
        "packages.versions.schemaRegistry",
        cluster.packages().versions().schemaRegistry());
  }

  private static void checkHost(Host host, Checker checker) {
    checker.check(NAME, "hosts[].name", host.name());
    checker.check(ADDRESS, "hosts[].address", host.address());
  }

  /**
   * @param values what templates can name; texts, numbers, lists and maps
   * @throws UserError that names the first text that could break out of its line, or whose
   *     backslashes a properties file would take for escapes
   */
  static void checkValues(Map<String, Object> values) {
    values.forEach(SafeWords::checkValue);
  }

  private static void checkValue(String name, Object value) {
    if (value instanceof Map<?, ?>) {
      ((Map<?, ?>) value).forEach((key, inner) -> checkValue(name + "." + key, inner));
    } else if (value instanceof List<?>) {
      ((List<?>) value).forEach(inner -> checkValue(name, inner));
    } else if (value instanceof String
        && !((String) value).isEmpty()
        && !LINE.accepts((String) value)) {
      throw UserError.usage(
          "cluster.yaml gives %s the value \"%s\", which is not %s"
              .formatted(name, printable((String) value), LINE.description),
          "change it in cluster.yaml, then: kfctl validate");
    }
  }

  /** Without control characters, so that a message stays on its line. */
  private static String printable(String value) {
    return value.replaceAll("\\p{Cntrl}", "?");
  }

  private interface Checker {
    void check(SafeWords rule, String where, String value);
  }
}
