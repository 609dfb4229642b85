package io.kfctl.archive.assemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import io.kfctl.progress.Progress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository of our own behind real settings; nothing here is in anybody's real repository. */
class MavenArtifactsTest {
  private static final String GROUP = "io.kfctl.test";
  @TempDir Path folder;
  private FileRepository repository;

  @BeforeEach
  void publish() throws IOException {
    repository =
        new FileRepository(folder)
            .publish(GROUP + ":tool:1.0:tar.gz:plugin", "archive", "")
            .publish(
                GROUP + ":app:1.0",
                "app",
                FileRepository.dependency(GROUP, "lib", "2.0", "compile")
                    + FileRepository.dependency(GROUP, "left", "1.0", "compile")
                    + FileRepository.dependency(GROUP, "container", "3.0", "provided"))
            .publish(GROUP + ":lib:2.0", "lib", "")
            .publish(
                GROUP + ":left:1.0",
                "left",
                FileRepository.dependency(GROUP, "onlyleft", "1.0", "compile"))
            .publish(GROUP + ":onlyleft:1.0", "onlyleft", "");
  }

  @Test
  void takesAFileThroughTheUsersMirror() throws IOException {
    try (MavenArtifacts maven = open(repository.inUserSettings())) {
      Path file = maven.resolve(Coordinates.parse(GROUP + ":tool:1.0:tar.gz:plugin"));
      assertThat(file).hasContent("archive").hasFileName("tool-1.0-plugin.tar.gz");
    }
  }

  @Test
  void takesAFileThroughTheGlobalMirror() throws IOException {
    try (MavenArtifacts maven = open(repository.inGlobalSettings(folder.resolve("maven")))) {
      assertThat(maven.resolve(Coordinates.parse(GROUP + ":app:1.0"))).hasContent("app");
    }
  }

  @Test
  void takesWhatIsNeededAtRunTime() throws IOException {
    try (MavenArtifacts maven = open(repository.inUserSettings())) {
      List<Coordinates> roots = List.of(Coordinates.parse(GROUP + ":app:1.0"));
      assertThat(maven.resolveWithDependencies(roots, Set.of()))
          .extracting(path -> path.getFileName().toString())
          .containsExactlyInAnyOrder(
              "app-1.0.jar", "lib-2.0.jar", "left-1.0.jar", "onlyleft-1.0.jar");
      assertThat(maven.resolveWithDependencies(roots, Set.of(GROUP + ":left")))
          .extracting(path -> path.getFileName().toString())
          .containsExactlyInAnyOrder("app-1.0.jar", "lib-2.0.jar");
    }
  }

  @Test
  void tellsWhatAPomDeclares() throws IOException {
    try (MavenArtifacts maven = open(repository.inUserSettings())) {
      Map<Coordinates, String> declared = maven.declaredBy(Coordinates.parse(GROUP + ":app:1.0"));
      assertThat(declared)
          .containsExactly(
              Map.entry(Coordinates.parse(GROUP + ":lib:2.0"), "compile"),
              Map.entry(Coordinates.parse(GROUP + ":left:1.0"), "compile"),
              Map.entry(Coordinates.parse(GROUP + ":container:3.0"), "provided"));
    }
  }

  @Test
  void whatTheRepositoryDoesNotHoldIsNoSuchThing() throws IOException {
    try (MavenArtifacts maven = open(repository.inUserSettings())) {
      Coordinates absent = Coordinates.parse(GROUP + ":app:9.9");
      expect(ExitCode.NOT_FOUND, () -> maven.resolve(absent), GROUP + ":app:jar:9.9");
      expect(
          ExitCode.NOT_FOUND,
          () -> maven.resolveWithDependencies(List.of(absent), Set.of()),
          GROUP + ":app:jar:9.9");
    }
  }

  @Test
  void anUnreachableRepositoryIsToldWithoutItsPassword() throws IOException {
    String url = "http://someone:s3cr3t@127.0.0.1:" + closedPort() + "/maven";
    try (MavenArtifacts maven = open(repository.withMirror(url))) {
      Coordinates app = Coordinates.parse(GROUP + ":app:1.0");
      expect(ExitCode.UNREACHABLE, () -> maven.resolve(app), GROUP + ":app:jar:1.0");
      expect(
          ExitCode.UNREACHABLE,
          () -> maven.resolveWithDependencies(List.of(app), Set.of()),
          GROUP + ":app");
      assertThatThrownBy(() -> maven.resolve(app))
          .hasMessageContaining("http://******@127.0.0.1")
          .hasMessageNotContaining("s3cr3t");
    }
  }

  @Test
  void aSpoiltDownloadIsNotTaken() throws IOException {
    repository.spoil("io/kfctl/test/lib/2.0/lib-2.0.jar");
    try (MavenArtifacts maven = open(repository.inUserSettings())) {
      expect(
          ExitCode.FAILED,
          () -> maven.resolve(Coordinates.parse(GROUP + ":lib:2.0")),
          GROUP + ":lib:jar:2.0");
    }
  }

  @Test
  void settingsThatCannotBeReadAreTheUsersToCorrect() throws IOException {
    MavenHomes homes = repository.inUserSettings();
    Files.writeString(homes.user().resolve("settings.xml"), "<settings><mirrors>");
    expect(ExitCode.USAGE, () -> open(homes), "settings");
  }

  private static MavenArtifacts open(MavenHomes homes) {
    return MavenArtifacts.open(homes, Progress.SILENT);
  }

  private static void expect(
      ExitCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            UserError.class,
            error -> {
              assertThat(error.exitCode()).as(error.getMessage()).isEqualTo(code);
              assertThat(error.hint()).isPresent();
            })
        .hasMessageContaining(message);
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
