package io.kfctl.archive;

import io.kfctl.cluster.PluginSpec;
import io.kfctl.error.UserError;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A plugin's name and version, as its file names have them.
 *
 * @param version empty where the names carry none
 */
record PluginNames(String name, Optional<String> version) {
  private static final Pattern ARCHIVE = Pattern.compile("(.+?)(?:\\.tar\\.gz|\\.tgz|\\.zip)");
  private static final Pattern JAR = Pattern.compile("(.+?)\\.jar");
  private static final Pattern VERSIONED =
      Pattern.compile("(.+?)-(\\d+(?:\\.\\w+)+(?:[.+-]\\w+)*?)(?:-plugin|-package)?");

  static PluginNames of(PluginSpec spec) {
    spec.files().forEach(PlainNames::requireFile);
    return spec.isArchive() ? ofArchive(spec) : ofJars(spec);
  }

  private static PluginNames ofArchive(PluginSpec spec) {
    String file = spec.files().get(0);
    Matcher ending = ARCHIVE.matcher(file);
    if (!ending.matches()) {
      throw unknownEnding(file);
    }
    PluginNames inFile = parse(ending.group(1));
    boolean namedAfterFile = spec.name().equals(ending.group(1)) || spec.name().equals(file);
    return namedAfterFile ? inFile : new PluginNames(spec.name(), inFile.version());
  }

  private static PluginNames ofJars(PluginSpec spec) {
    Optional<String> version = Optional.empty();
    for (String file : spec.files()) {
      Matcher ending = JAR.matcher(file);
      if (!ending.matches()) {
        throw unknownEnding(file);
      }
      PluginNames inFile = parse(ending.group(1));
      if (inFile.name().equals(spec.name())) {
        version = inFile.version();
      }
    }
    return new PluginNames(spec.name(), version);
  }

  private static PluginNames parse(String stem) {
    Matcher matcher = VERSIONED.matcher(stem);
    return matcher.matches()
        ? new PluginNames(matcher.group(1), Optional.of(matcher.group(2)))
        : new PluginNames(stem, Optional.empty());
  }

  private static UserError unknownEnding(String file) {
    return UserError.usage(
        "packages.plugins: '" + file + "' is neither an archive nor a jar",
        "name one .tar.gz, .tgz or .zip, or a plugin's name with the list of its .jar files");
  }
}
