package io.kfctl.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/**
 * What the build wrote into the program about itself.
 *
 * @param commit the commit it was built from, shortened, with {@code -dirty} when files were
 *     changed since; empty when it was built without git
 * @param jdk the version of the JDK that built it
 */
public record BuildInfo(String version, Optional<String> commit, String jdk) {

  /** Reads what the build put beside this class. */
  public static BuildInfo read() {
    try (InputStream build = resource("build.properties");
        InputStream commit = resource("commit")) {
      Properties properties = new Properties();
      properties.load(build);
      String id = new String(commit.readAllBytes(), StandardCharsets.UTF_8).strip();
      return new BuildInfo(
          properties.getProperty("version"),
          id.isEmpty() ? Optional.empty() : Optional.of(id),
          properties.getProperty("jdk"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(BuildInfo.class.getResourceAsStream(name), name);
  }

  /** {@code kfctl 0.1.0 (1a2b3c4)}. */
  @Override
  public String toString() {
    return "kfctl " + version + commit.map(id -> " (" + id + ")").orElse("");
  }
}
