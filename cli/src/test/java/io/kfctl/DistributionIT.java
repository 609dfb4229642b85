package io.kfctl;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.cli.JsonShape;
import io.kfctl.cli.manual.ManPage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packed program, unpacked on a machine that has a Java and little else. */
class DistributionIT {
  /** What the launcher may use: neither Maven nor git. */
  private static final List<String> PROGRAMS =
      List.of("find", "flock", "mkdir", "mv", "readlink", "rm", "sed", "stty");

  private static final String CLUSTER =
      """
      name: demo
      schemaRegistry: {flavor: apicurio}
      hosts: [{name: node1, address: 10.0.0.1, roles: [zookeeper, kafka, schema-registry, connect]}]
      """;

  @TempDir private Path temp;
  private Path work;
  private Path kfctl;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void unpack() throws IOException {
    Path programs = Files.createDirectories(temp.resolve("bin"));
    for (String program : PROGRAMS) {
      Ended.program(programs.resolve(program), "exec /usr/bin/" + program + " \"$@\"");
    }
    environment.put("PATH", programs.toString());
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("LANG", "C");
    work = Files.createDirectories(temp.resolve("our programs 表"));
    kfctl = Distribution.unpackedIn(work).resolve("kfctl");
    Files.writeString(work.resolve("cluster.yaml"), CLUSTER);
  }

  @Test
  void it_runs_with_a_java_alone() throws IOException {
    environment.put("HOME", Files.createDirectories(temp.resolve("my home")).toString());
    runsEverything(List.of());
    assertThat(temp.resolve("my home/.kfctl/cache")).isNotEmptyDirectory();
  }

  @Test
  void it_runs_without_a_home_and_where_nothing_can_be_written() throws IOException {
    boolean root = "root".equals(System.getProperty("user.name"));
    List<String> asNobody =
        root
            ? List.of("/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--")
            : List.of();
    Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxr-xr-x"));
    runsEverything(asNobody);
  }

  private void runsEverything(List<String> prefix) throws IOException {
    Ended version = run(prefix, "version", "-o", "json");
    assertThat(version).returns(0, Ended::status).returns("", Ended::stderr);
    JsonShape.of("version").matches(version.stdout());
    assertThat(run(prefix, "--help"))
        .returns(0, Ended::status)
        .returns("", Ended::stderr)
        .satisfies(help -> assertThat(help.stdout()).contains("\nInstall:\n", "\nOther:\n"));
    String file = work.resolve("cluster.yaml").toString();
    assertThat(run(prefix, "validate", "-f", file))
        .returns(0, Ended::status)
        .satisfies(valid -> assertThat(valid.stdout()).contains(file));
    Path rendered = Files.createDirectories(temp.resolve("rendered"));
    Files.setPosixFilePermissions(rendered, PosixFilePermissions.fromString("rwxrwxrwx"));
    Path target = rendered.resolve("表 of files");
    assertThat(run(prefix, "render", "-f", file, "-d", target.toString()))
        .returns(0, Ended::status);
    assertThat(target.resolve("node1/KFDATA/zookeeper/etc/zoo.cfg")).isRegularFile();
  }

  @Test
  void the_shell_kit_s_scripts_run_from_there() throws IOException {
    environment.put("HOME", Files.createDirectories(temp.resolve("my home")).toString());
    Path kit = kfctl.resolveSibling("kafka-tools");
    Path settings = Files.createDirectories(kit.resolve("config")).resolve("config.properties");
    Files.writeString(settings, "connect_rest_url=127.0.0.1:1\nrest_pd=me:geheim\n");
    Path link = Files.createSymbolicLink(temp.resolve("r"), kit.resolve("bin/rest.sh"));
    for (Path script : List.of(kit.resolve("bin/rest.sh"), link)) {
      assertThat(Ended.run(environment, List.of(script.toString(), "config")))
          .returns("connect_rest_url=127.0.0.1:1\nrest_pd=******\n", Ended::stdout)
          .returns(0, Ended::status);
    }
    assertThat(Ended.run(environment, List.of(link.toString(), "list")))
        .returns(5, Ended::status)
        .satisfies(
            ended ->
                assertThat(ended.stderr())
                    .contains(" http://127.0.0.1:1: connection refused")
                    .doesNotContain("geheim"));
  }

  @Test
  void every_entry_is_written_the_same_way_each_time() throws IOException {
    Map<String, TarArchiveEntry> entries = entries();
    assertThat(entries.values())
        .allSatisfy(
            entry -> {
              assertThat(entry.getName()).startsWith("kfctl-").doesNotContain("..");
              assertThat(entry.getLongUserId()).isZero();
              assertThat(entry.getLongGroupId()).isZero();
              assertThat(entry.getLastModifiedDate()).isEqualTo("2026-01-01T00:00:00Z");
              assertThat(entry.isFile() || entry.isDirectory()).isTrue();
              boolean program =
                  entry.isDirectory()
                      || entry.getName().matches(".*(?:/kfctl|/kafka-tools/bin/.*)");
              boolean completion = entry.getName().contains("/completion/");
              assertThat(entry.getMode() & 07777)
                  .describedAs(entry.getName())
                  .isEqualTo(program && !completion ? 0755 : 0644);
            });
  }

  @Test
  void it_holds_what_a_user_needs() throws IOException {
    List<String> names =
        entries().keySet().stream().map(name -> name.substring(name.indexOf('/') + 1)).toList();
    assertThat(names)
        .contains(
            "kfctl",
            "kfctl.jar",
            "LICENSE",
            "README.md",
            "CHANGELOG.md",
            "completion/kfctl",
            "completion/_kfctl",
            "templates/kafka/kafka-server.properties.ftl",
            "systemd/kafka-connect.service.ftl",
            "docs/json/README.md",
            "kafka-tools/bin/rest.sh",
            "kafka-tools/bin/clearAll.sh")
        .containsAll(
            Manual.pages().stream()
                .map(ManPage::fileName)
                .map(page -> "man/man1/" + page)
                .toList());
    assertThat(names).anyMatch(name -> name.matches("licences/kafka-clients-.*LICENSE"));
  }

  @Test
  void the_library_folder_is_what_the_class_path_names() throws IOException {
    assertThat(kfctl.resolveSibling("lib"))
        .isDirectoryContaining(file -> file.getFileName().toString().startsWith("kafka-tools-"));
    try (JarFile jar = new JarFile(kfctl.resolveSibling("kfctl.jar").toFile())) {
      String path = jar.getManifest().getMainAttributes().getValue("Class-Path");
      for (String library : path.split(" ")) {
        assertThat(kfctl.resolveSibling(library)).isRegularFile();
      }
    }
  }

  @Test
  void every_manual_page_is_read_without_a_complaint() throws IOException {
    Tools.require("man");
    Path folder = kfctl.resolveSibling("man/man1");
    for (ManPage page : Manual.pages()) {
      Ended read =
          Ended.run(
              Map.of("PATH", System.getenv("PATH"), "MANWIDTH", "80", "LC_ALL", "C.UTF-8"),
              List.of(
                  "man", "--warnings", "-E", "UTF-8", "-l", folder.resolve(page.fileName()) + ""));
      assertThat(read).returns(0, Ended::status).returns("", Ended::stderr);
      assertThat(read.stdout()).contains("EXIT STATUS", "kfctl Manual");
    }
  }

  private Ended run(List<String> prefix, String... arguments) {
    List<String> words = new ArrayList<>(prefix);
    words.add(kfctl.toString());
    words.addAll(List.of(arguments));
    return Ended.run(environment, words);
  }

  private static Map<String, TarArchiveEntry> entries() throws IOException {
    Map<String, TarArchiveEntry> entries = new TreeMap<>();
    try (InputStream file = Files.newInputStream(Distribution.archive());
        TarArchiveInputStream tar =
            new TarArchiveInputStream(new GZIPInputStream(new BufferedInputStream(file)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        assertThat(entries.put(entry.getName(), entry)).isNull();
      }
    }
    return entries;
  }
}
