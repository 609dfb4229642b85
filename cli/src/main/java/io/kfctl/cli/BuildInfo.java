package io.kfctl.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/**
 * What the build wrote into the program about itself.
 *
 * @param commit the commit it was built from, shortened; empty when it was built without git
 * @param jdk the version of the JDK that built it
 */
public record BuildInfo(String version, Optional<String> commit, String jdk) {

  /** Reads {@code build.properties} beside this class. */
  public static BuildInfo read() {
    Properties properties = new Properties();
    try (InputStream in = BuildInfo.class.getResourceAsStream("build.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String commit = properties.getProperty("commit");
    return new BuildInfo(
        properties.getProperty("version"),
        commit.isEmpty() ? Optional.empty() : Optional.of(commit),
        properties.getProperty("jdk"));
  }

  /** {@code kfctl 0.1.0 (1a2b3c4)}. */
  @Override
  public String toString() {
    return "kfctl " + version + commit.map(id -> " (" + id + ")").orElse("");
  }
}
