package io.kfctl.archive.assemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkFinderTest {
  @TempDir Path temporary;
  private Path folder;

  @BeforeEach
  void realFolder() throws IOException {
    folder = temporary.toRealPath();
  }

  @Test
  void takesTheFirstThatDoes() throws IOException {
    Path other = jdk("jdk-25", "25.0.1", true, true);
    Path first = jdk("jdk-17-a", "17.0.7", true, true);
    Path second = jdk("jdk-17-b", "17.0.9", true, true);
    JdkFinder finder = new JdkFinder(List.of(folder.resolve("absent"), other, first, second));
    assertThat(finder.find("17", folder)).isEqualTo(new InstalledJdk(first, "17.0.7"));
  }

  @Test
  void saysWhyNoneDoesAndBothWaysOut() throws IOException {
    Path other = jdk("jdk-25", "25.0.1", true, true);
    Path jre = jdk("jre-17", "17.0.7", false, false);
    Path headless = jdk("headless-17", "17.0.7", true, false);
    JdkFinder finder = new JdkFinder(List.of(other, jre, headless));
    assertThatThrownBy(() -> finder.find("17", Path.of("packages")))
        .isInstanceOfSatisfying(
            UserError.class,
            error -> {
              assertThat(error.exitCode()).isEqualTo(ExitCode.FAILED);
              assertThat(error.hint().orElseThrow())
                  .contains("copy a vendor's JDK archive, such as jdk-17_linux-")
                  .contains("to packages;")
                  .contains("set java.home in cluster.yaml");
            })
        .hasMessage(
            "no JDK 17 on this machine to make an archive of:"
                + "\n  "
                + other
                + " is Java 25.0.1"
                + "\n  "
                + jre
                + " has no bin/jlink, so it is no JDK"
                + "\n  "
                + headless
                + " has no jmods");
  }

  @Test
  void oneFolderUnderTwoNamesIsOne() throws IOException {
    Path jdk = jdk("jdk-25", "25.0.1", true, true);
    Path link = Files.createSymbolicLink(folder.resolve("link"), jdk);
    assertThatThrownBy(() -> new JdkFinder(List.of(jdk, link)).find("17", folder))
        .hasMessageEndingWith("of:\n  " + jdk + " is Java 25.0.1");
  }

  private Path jdk(String name, String version, boolean jlink, boolean jmods) throws IOException {
    Path home = Files.createDirectories(folder.resolve(name));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    if (jlink) {
      Files.createDirectories(home.resolve("bin"));
      Files.createFile(
          home.resolve("bin/jlink"),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    }
    if (jmods) {
      Files.createDirectories(home.resolve("jmods"));
      Files.createFile(home.resolve("jmods/java.base.jmod"));
    }
    return home;
  }
}
