package io.kfctl.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfctl.cluster.Paths;
import io.kfctl.cluster.RegistrySettings.Flavor;
import io.kfctl.error.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeWordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/a b", "/a%n", "/a$HOME", "/a\nExecStartPre=/bin/x", "/a\"", "/a;b", "/a/../b", "/a/.",
        "/数据", "a", "/", "/a/", "//a", "/a\\b", "/a'b", "/a`b`"
      })
  void refusesPathsThatUnitsOrScriptsWouldReadOtherwise(String path) {
    assertThat(SafeWords.PATH.accepts(path)).isFalse();
    assertThatThrownBy(() -> render(path, "kafka", "kafka"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("paths.data")
        .message()
        .doesNotContain("\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/KFDATA", "/srv/kf.data_1-x/@home", "/a/...", "/a/.hidden"})
  void takesPlainPaths(String path) {
    assertThat(SafeWords.PATH.accepts(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%i", "ka fka", "kafka\nUser=root", "-x", "$USER"})
  void refusesAccountsThatUnitsWouldReadOtherwise(String account) {
    assertThatThrownBy(() -> render("/KFDATA", account, "kafka"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("service.user");
  }

  @Test
  void namesAllProblemsAtOnce() {
    assertThatThrownBy(() -> render("/a b", "%i", "$x"))
        .isInstanceOf(UserError.class)
        .hasMessageContainingAll("paths.data", "service.user", "service.group");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\u0000b", "a\\nb", "连接", " a", "a "})
  void refusesAGroupIdThatAFileCannotHoldAsItIs(String group) {
    assertThatThrownBy(
            () ->
                Rendered.first(
                    Clusters.of(Flavor.CONFLUENT, Clusters.TUTORIAL_HOST).connectGroup(group)))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("connect.groupId");
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", ".ssh", "a/b", "a b", ""})
  void refusesHostNamesThatAreNoFileNames(String name) {
    assertThatThrownBy(
            () -> Rendered.first(Clusters.of(Flavor.CONFLUENT, Clusters.host(name, 1, "10.0.0.1"))))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("hosts[].name");
  }

  private static void render(String data, String user, String group) {
    Paths paths =
        new Paths(
            "/opt", "/usr/local/java", data, "/opt/kfctl/plugins", "/etc/systemd", "/etc/kfctl");
    Rendered.first(
        Clusters.of(Flavor.CONFLUENT, Clusters.TUTORIAL_HOST).paths(paths).service(user, group));
  }
}
