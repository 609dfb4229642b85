package io.kfctl.host.ssh;

import io.kfctl.error.UserError;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The operator's {@code ~/.ssh/config}, read as ssh_config(5) says: the first value of a keyword
 * wins, except that all IdentityFile lines count. What kfctl cannot follow is an error as soon as
 * it applies to a host, never passed over in silence. The file for all users, /etc/ssh/ssh_config,
 * is not read.
 */
final class SshConfig {
  private final Path file;
  private final List<ConfigLine> lines;

  private SshConfig(Path file, List<ConfigLine> lines) {
    this.file = file;
    this.lines = List.copyOf(lines);
  }

  /**
   * Reads the file; a missing one is empty.
   *
   * @throws UserError when it cannot be read or a quote is not closed
   */
  static SshConfig read(Path file) {
    List<ConfigLine> lines = new ArrayList<>();
    int number = 0;
    for (String text : textOf(file)) {
      number++;
      try {
        ConfigLine.parse(number, text).ifPresent(lines::add);
      } catch (IllegalArgumentException e) {
        throw UserError.usage(file + " line " + number + ": " + e.getMessage(), "correct the line");
      }
    }
    return new SshConfig(file, lines);
  }

  private static List<String> textOf(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (MalformedInputException e) {
      throw UserError.usage(file + ": not UTF-8 text", "correct the file");
    } catch (IOException e) {
      throw UserError.usage(file + ": cannot be read: " + e.getMessage(), "ls -l " + file);
    }
  }

  /**
   * What the file says for a host.
   *
   * @param host as it stands in the cluster file, before HostName changes it
   * @throws UserError when something applies that kfctl cannot follow
   */
  Options forHost(String host) {
    Map<String, List<String>> first = new HashMap<>();
    List<String> identityFiles = new ArrayList<>();
    boolean applies = true;
    for (ConfigLine line : lines) {
      if (line.key().equals("host")) {
        applies = HostPatterns.match(line.values(), host);
      } else if (line.key().equals("match")) {
        throw refused(line, host);
      } else if (applies) {
        check(line, host, first);
        first.putIfAbsent(line.key(), line.values());
        if (line.key().equals("identityfile")) {
          identityFiles.add(line.value());
        }
      }
    }
    return new Options(first, identityFiles);
  }

  private void check(ConfigLine line, String host, Map<String, List<String>> first) {
    if (ConfigKeywords.isFollowed(line.key()) && line.values().isEmpty()) {
      throw UserError.usage(place(line) + " has no value", "correct the line");
    }
    if (!ConfigKeywords.isKnown(line.key()) && !isIgnored(line, first)) {
      throw UserError.usage(
          place(line) + " is not a keyword that kfctl knows, and it applies to " + host,
          wayOut(line, host));
    }
    // Only the first value of a keyword counts: "ProxyJump none" above takes a later one away.
    if (!first.containsKey(line.key()) && ConfigKeywords.isRefused(line)) {
      throw refused(line, host);
    }
  }

  private static boolean isIgnored(ConfigLine line, Map<String, List<String>> first) {
    List<String> patterns =
        first.getOrDefault("ignoreunknown", List.of()).stream()
            .flatMap(value -> List.of(value.split(",")).stream())
            .toList();
    return HostPatterns.match(patterns, line.keyword());
  }

  private UserError refused(ConfigLine line, String host) {
    return UserError.usage(
        place(line) + " applies to " + host + ", but kfctl cannot follow it", wayOut(line, host));
  }

  private String place(ConfigLine line) {
    return file + " line " + line.number() + ": " + line.keyword();
  }

  private static String wayOut(ConfigLine line, String host) {
    return switch (line.key()) {
      case "match" -> "move the block to a file of its own, which only ssh -F reads";
      case "include" -> "write \"Host * !" + host + "\" above it and \"Host *\" below it";
      default -> "take the host out of its block: Host ... !" + host;
    };
  }

  /** The values that apply to one host. */
  static final class Options {
    private final Map<String, List<String>> first;
    private final List<String> identityFiles;

    private Options(Map<String, List<String>> first, List<String> identityFiles) {
      this.first = Map.copyOf(first);
      this.identityFiles = List.copyOf(identityFiles);
    }

    /** The value of a keyword. */
    Optional<String> value(String keyword) {
      return values(keyword).map(values -> values.get(0));
    }

    /** All arguments of a keyword's line. */
    Optional<List<String>> values(String keyword) {
      return Optional.ofNullable(first.get(keyword.toLowerCase(Locale.ROOT)));
    }

    /** All IdentityFile lines, in their order, as written. */
    List<String> identityFiles() {
      return identityFiles;
    }
  }
}
