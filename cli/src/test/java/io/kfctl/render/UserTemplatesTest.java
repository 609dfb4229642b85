package io.kfctl.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kfctl.cluster.RegistrySettings.Flavor;
import io.kfctl.cluster.Role;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The folder that {@code templates} of cluster.yaml names. */
class UserTemplatesTest {
  @TempDir private Path folder;

  @Test
  void theUsersFileWinsAndTheOthersStay() throws IOException {
    template("kafka/tools-log4j.properties.ftl", "# mine, on ${host.name}\n");
    Rendered plain = Rendered.first(clusters());
    Rendered host = render();

    assertThat(host.text(Role.KAFKA, "tools-log4j.properties")).isEqualTo("# mine, on node1\n");
    assertThat(host.text(Role.KAFKA, "log4j.properties"))
        .isEqualTo(plain.text(Role.KAFKA, "log4j.properties"));
  }

  @Test
  void propertiesWinOverTheUsersTemplateToo() throws IOException {
    template("zookeeper/zoo.cfg.ftl", "dataDir=/zk\ntickTime=1\n");
    Rendered host =
        Rendered.first(
            clusters().templates(folder).properties(Role.ZOOKEEPER, Map.of("tickTime", "2")));

    assertThat(host.text(Role.ZOOKEEPER, "zoo.cfg")).isEqualTo("dataDir=/zk\ntickTime=2\n");
    assertThat(host.file(Role.ZOOKEEPER, "myid").path()).isEqualTo("/zk/myid");
  }

  @Test
  void aTemplateMayIncludeTheUsersOwnAndKfctls() throws IOException {
    template("include/common.ftl", "# common to ${host.name}\n");
    template(
        "systemd/kafka-server.service.ftl",
        "<#include \"/include/common.ftl\">\n[Service]\n<#include \"hardening.ftl\">\n");

    assertThat(render().text(Role.KAFKA, "kafka-server.service"))
        .startsWith(
            "# Written by kfctl.\n# common to node1\n[Service]\nNoNewPrivileges=yes\nProtectSystem=strict\n");
  }

  @Test
  void linesOfAWindowsEditorComeOutAsLinuxReadsThem() throws IOException {
    template("kafka/kf-server.env.ftl", "\uFEFFA=1\r\nB=2");

    assertThat(render().text(Role.KAFKA, "kf-server.env")).isEqualTo("A=1\nB=2\n");
  }

  @Test
  void aFolderMayBeALinkAndHoldLinks() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve(".elsewhere"));
    Files.writeString(elsewhere.resolve("x"), "# linked\n");
    Files.createDirectories(folder.resolve("kafka"));
    Files.createSymbolicLink(
        folder.resolve("kafka/tools-log4j.properties.ftl"), elsewhere.resolve("x"));

    assertThat(render().text(Role.KAFKA, "tools-log4j.properties")).isEqualTo("# linked\n");
  }

  @Test
  void aNameThatDoesNotExistIsToldWithItsPlace() throws IOException {
    Path file = template("zookeeper/zk.env.ftl", "A=1\nB=${kafka.prot}\n");

    UserError error = failure();
    assertThat(error.getMessage())
        .isEqualTo("template " + file + ", line 2, column 5: nothing is called kafka.prot");
    assertThat(error.hint()).get().asString().contains("templates/README.md", "${r\"${x}\"}");
    assertThat(error.exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aMistakeInTheSyntaxIsToldWithItsPlace() throws IOException {
    Path file = template("zookeeper/zk.env.ftl", "A=1\n<#if host.id == 1>\nB=2\n");

    assertThat(failure().getMessage())
        .startsWith("template " + file + ", line ")
        .contains("column")
        .doesNotContain("\n");
  }

  @Test
  void aMistakeInAnIncludedFileIsToldWithThatFilesPlace() throws IOException {
    Path file = template("include/common.ftl", "\n\n${nothing}\n");
    template("zookeeper/zk.env.ftl", "<#include \"/include/common.ftl\">\n");

    assertThat(failure().getMessage()).startsWith("template " + file + ", line 3, column 3: ");
  }

  @Test
  void aMissingIncludeIsToldWithItsPlace() throws IOException {
    Path file = template("zookeeper/zk.env.ftl", "A=1\n<#include \"/include/none.ftl\">\n");

    assertThat(failure().getMessage())
        .startsWith("template " + file + ", line 2, column 1: ")
        .contains("include/none.ftl");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
        "${\"freemarker.template.utility.ObjectConstructor\"?new()(\"java.io.File\", \"/\")}",
        "${kafka?api.class}",
        "${kafka.class.name}",
        "${host.name.class}",
        "<#include \"/../secret.txt\">",
        "<#include \"file:/etc/passwd\">"
      })
  void aTemplateCanNeitherMakeObjectsNorLeaveItsFolder(String attempt) throws IOException {
    Files.writeString(folder.resolveSibling("secret.txt"), "secret");
    template("zookeeper/zk.env.ftl", attempt);

    assertThat(failure().getMessage()).contains("zk.env.ftl, line 1");
  }

  @Test
  void aKeyWrittenTwiceIsRefused() throws IOException {
    Path file = template("zookeeper/zoo.cfg.ftl", "dataDir=/a\ndataDir=/b\n");

    assertThat(failure().getMessage())
        .isEqualTo(
            "template %s: in what it gives, line 2 sets dataDir again, which line 1 has set"
                .formatted(file));
  }

  @Test
  void settingsWithoutAPlaceForDataAreRefused() throws IOException {
    template("zookeeper/zoo.cfg.ftl", "tickTime=1\n");

    assertThat(failure().getMessage()).contains("dataDir is missing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"kafka/server.properties.ftl", "kafka/kafka-server.properties", "zoo.cfg.ftl"})
  void aFileThatTakesNoTemplatesPlaceIsRefused(String name) throws IOException {
    template(name, "x=1\n");

    UserError error = failure();
    assertThat(error.getMessage()).contains(folder.toString(), name);
    assertThat(error.hint()).get().asString().contains("kafka/kafka-server.properties.ftl");
  }

  @Test
  void aFolderThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> Rendered.first(clusters().templates(folder.resolve("none"))))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("is no directory");
  }

  @Test
  void errorsAreThrownAndNotPrinted() throws IOException {
    template("zookeeper/zk.env.ftl", "<#attempt>${none}<#recover>A=1</#attempt>\n");
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream stderr = System.err;
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      assertThat(render().text(Role.ZOOKEEPER, "zk.env")).isEqualTo("A=1\n");
    } finally {
      System.setErr(stderr);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  private UserError failure() {
    return catchThrowableOfType(UserError.class, this::render);
  }

  private Rendered render() {
    return Rendered.first(clusters().templates(folder));
  }

  private static Clusters clusters() {
    return Clusters.of(Flavor.CONFLUENT, Clusters.TUTORIAL_HOST);
  }

  private Path template(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
