package io.kfctl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The archive that the build leaves for users. */
final class Distribution {
  private Distribution() {}

  static Path archive() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      List<Path> archives =
          files
              .filter(file -> file.getFileName().toString().matches("kfctl-.*\\.tar\\.gz"))
              .toList();
      assertThat(archives).describedAs("mvn package leaves one archive").hasSize(1);
      return archives.get(0).toAbsolutePath();
    }
  }

  /** Unpacks it as a user would, and gives the folder in which kfctl lies. */
  static Path unpackedIn(Path folder) throws IOException {
    Ended tar =
        Ended.run(
            Map.of("PATH", System.getenv("PATH")),
            List.of("tar", "-xzf", archive().toString(), "-C", folder.toString()));
    assertThat(tar).returns(0, Ended::status).returns("", Ended::stderr);
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("kfctl-"))
          .findFirst()
          .orElseThrow();
    }
  }
}
