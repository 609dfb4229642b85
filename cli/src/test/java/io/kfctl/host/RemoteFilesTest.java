package io.kfctl.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteFilesTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "relative", "/a/../b", "/a/..", "/a/", "/", "/a\nb", "/a\0b"})
  void onlyPlainAbsolutePathsAreTaken(String path) {
    assertThatThrownBy(() -> RemoteFiles.read(path, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a path of a file on a host: " + path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "8", "77", "07777", "rwx", "+x"})
  void onlyModesAreTaken(String mode) {
    assertThatThrownBy(() -> Access.ofWriter(mode)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-x", "a b", "a:b", "$(id)"})
  void onlyNamesAreTaken(String name) {
    assertThatThrownBy(() -> Access.of(name, "kafka", "0644"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Access.of("kafka", name, "0644"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void titlesSayWhatIsDone() {
    Access access = Access.of("kafka", "kafka", "0640");
    assertThat(RemoteFiles.write("/etc/x", access, new byte[0]).title()).isEqualTo("write /etc/x");
    assertThat(RemoteFiles.directory("/d", access).title()).isEqualTo("make folder /d");
    assertThat(RemoteFiles.link("/opt/k", "/opt/k-1").title())
        .isEqualTo("point /opt/k to /opt/k-1");
    assertThat(RemoteFiles.read("/etc/x", 9).title()).isEqualTo("read /etc/x");
  }

  @Test
  void contentTravelsThroughTheInputOnly() {
    RemoteCommand command =
        RemoteFiles.write(
            "/etc/x", Access.ofWriter("0600"), "s3cret".getBytes(StandardCharsets.UTF_8));

    assertThat(command.toShell()).doesNotContain("s3cret");
    assertThat(command.toString()).isEqualTo("write /etc/x");
  }
}
