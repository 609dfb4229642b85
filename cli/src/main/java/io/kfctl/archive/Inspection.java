package io.kfctl.archive;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What one reading of a file brought to light.
 *
 * @param sha256 of the file, 64 lower case hex digits
 * @param damage why it cannot be used, as the end of a sentence that begins with the file's name;
 *     empty for a whole archive
 * @param dotted whether its paths begin with {@code ./}, as of a tar made of the folder {@code .}
 * @param entries the paths of files in it, without that, that have at most three components
 * @param topLevel the first components of all its paths
 * @param release the lines of a JDK's {@code release} file; empty for anything else
 */
record Inspection(
    String sha256,
    Optional<String> damage,
    boolean dotted,
    SortedSet<String> entries,
    SortedSet<String> topLevel,
    Map<String, String> release) {

  private static final String FORMAT = "1";
  private static final String RELEASE = "release.";

  Inspection {
    entries = new TreeSet<>(entries);
    topLevel = new TreeSet<>(topLevel);
    release = new TreeMap<>(release);
  }

  /**
   * How many leading components tar must drop so that what lies in the one top folder comes out; 0
   * where there is no such folder. To tar, {@code ./} is a component as well.
   */
  int stripComponents() {
    if (!hasTopFolder()) {
      return 0;
    }
    return dotted ? 2 : 1;
  }

  /** Whether everything lies in one folder. */
  boolean hasTopFolder() {
    return topLevel.size() == 1 && !entries.contains(topLevel.first());
  }

  /** Whether it holds a file of this path once the top folder, if it has one, is dropped. */
  boolean holds(String path) {
    return entries.contains(hasTopFolder() ? topLevel.first() + "/" + path : path);
  }

  /** For {@link #from}, in this version of the program only. */
  Properties toProperties() {
    Properties text = new Properties();
    text.setProperty("format", FORMAT);
    text.setProperty("sha256", sha256);
    text.setProperty("damage", damage.orElse(""));
    text.setProperty("dotted", String.valueOf(dotted));
    text.setProperty("entries", String.join("\n", entries));
    text.setProperty("topLevel", String.join("\n", topLevel));
    release.forEach((key, value) -> text.setProperty(RELEASE + key, value));
    return text;
  }

  /** Empty for anything but what {@link #toProperties} gave. */
  static Optional<Inspection> from(Properties text) {
    String sha256 = text.getProperty("sha256", "");
    if (!FORMAT.equals(text.getProperty("format")) || !sha256.matches("[0-9a-f]{64}")) {
      return Optional.empty();
    }
    Map<String, String> release = new TreeMap<>();
    for (String key : text.stringPropertyNames()) {
      if (key.startsWith(RELEASE)) {
        release.put(key.substring(RELEASE.length()), text.getProperty(key));
      }
    }
    return Optional.of(
        new Inspection(
            sha256,
            Optional.of(text.getProperty("damage", "")).filter(damage -> !damage.isEmpty()),
            Boolean.parseBoolean(text.getProperty("dotted")),
            lines(text.getProperty("entries", "")),
            lines(text.getProperty("topLevel", "")),
            release));
  }

  private static SortedSet<String> lines(String text) {
    return text.lines().collect(Collectors.toCollection(TreeSet::new));
  }
}
