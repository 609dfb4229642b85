package io.kfctl.archive.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenHomesTest {
  @TempDir Path temporary;
  private Path maven;

  @BeforeEach
  void install() throws IOException {
    maven = temporary.toRealPath().resolve("share/maven");
    Files.createDirectories(maven.resolve("bin"));
    Files.createDirectories(maven.resolve("conf"));
    Files.writeString(maven.resolve("conf/settings.xml"), "<settings/>");
    Files.createFile(
        maven.resolve("bin/mvn"),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
  }

  @Test
  void followsTheCommandOnThePath() throws IOException {
    Path bin = Files.createDirectory(temporary.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("mvn"), maven.resolve("bin/mvn"));
    Map<String, String> environment = Map.of("PATH", "/nowhere::" + bin);
    assertThat(MavenHomes.of(environment).installation()).contains(maven);
  }

  @Test
  void theVariableWins() {
    Map<String, String> environment = Map.of("MAVEN_HOME", maven.toString(), "PATH", "/nowhere");
    assertThat(MavenHomes.of(environment).installation()).contains(maven);
  }

  @Test
  void noneIsNoObstacle() {
    assertThat(MavenHomes.of(Map.of("PATH", "/nowhere")).installation()).isEmpty();
    assertThat(MavenHomes.of(Map.of()).installation()).isEmpty();
  }

  @Test
  void theHomeIsTheAccountsUnlessThereIsNone() {
    Map<String, String> environment = Map.of("HOME", "/home/me");

    assertThat(MavenHomes.of(environment, temporary).user()).isEqualTo(temporary.resolve(".m2"));
    assertThat(MavenHomes.of(environment, Path.of("/nonexistent")).user())
        .isEqualTo(Path.of("/home/me/.m2"));
    assertThat(MavenHomes.of(Map.of(), Path.of("/nonexistent")).user())
        .isEqualTo(Path.of("/nonexistent/.m2"));
  }
}
