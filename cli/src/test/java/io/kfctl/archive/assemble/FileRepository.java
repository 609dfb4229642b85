package io.kfctl.archive.assemble;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** A Maven repository in a folder, and settings that make it the mirror of everything. */
final class FileRepository {
  private final Path repository;
  private final Path userHome;

  FileRepository(Path folder) {
    this.repository = folder.resolve("repository");
    this.userHome = folder.resolve("home");
  }

  /** Publishes a file with its POM. */
  FileRepository publish(String coordinates, String content, String dependencies)
      throws IOException {
    Coordinates file = Coordinates.parse(coordinates);
    Path folder =
        repository.resolve(
            file.group().replace('.', '/') + "/" + file.artifact() + "/" + file.version());
    Files.createDirectories(folder);
    String stem = file.artifact() + "-" + file.version();
    String classifier = file.classifier().isEmpty() ? "" : "-" + file.classifier();
    write(folder.resolve(stem + classifier + "." + file.extension()), content);
    write(
        folder.resolve(stem + ".pom"),
        "<project><modelVersion>4.0.0</modelVersion><groupId>%s</groupId><artifactId>%s</artifactId>"
                .formatted(file.group(), file.artifact())
            + "<version>%s</version><dependencies>%s</dependencies></project>"
                .formatted(file.version(), dependencies));
    return this;
  }

  static String dependency(String group, String artifact, String version, String scope) {
    return ("<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version>"
            + "<scope>%s</scope></dependency>")
        .formatted(group, artifact, version, scope);
  }

  /** The user's settings name this repository as the mirror of all. */
  MavenHomes inUserSettings() throws IOException {
    settings(userHome.resolve("settings.xml"), repository.toUri().toString());
    return new MavenHomes(userHome, Optional.empty());
  }

  /** The global settings name this repository as the mirror of all. */
  MavenHomes inGlobalSettings(Path installation) throws IOException {
    settings(installation.resolve("conf/settings.xml"), repository.toUri().toString());
    return new MavenHomes(userHome, Optional.of(installation));
  }

  /** The user's settings name this URL as the mirror of all. */
  MavenHomes withMirror(String url) throws IOException {
    settings(userHome.resolve("settings.xml"), url);
    return new MavenHomes(userHome, Optional.empty());
  }

  /** Makes a published file another one than its checksum says. */
  void spoil(String path) throws IOException {
    Files.writeString(repository.resolve(path), "spoilt");
  }

  private static void settings(Path file, String url) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "<settings><mirrors><mirror><id>test</id><mirrorOf>*</mirrorOf><url>"
            + url
            + "</url></mirror></mirrors></settings>");
  }

  private static void write(Path file, String content) throws IOException {
    Files.writeString(file, content);
    Path sum = file.resolveSibling(file.getFileName() + ".sha1");
    Files.writeString(sum, sha1(content));
  }

  private static String sha1(String content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
