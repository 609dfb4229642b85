package io.kfctl.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfctl.cluster.Host;
import io.kfctl.cluster.Role;
import io.kfctl.error.UserError;
import io.kfctl.render.RenderedFile.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderedTreeTest {
  private static final Host NODE1 = Clusters.host("node1", 1, "10.0.0.1");
  private static final Host NODE2 = Clusters.host("node2", 2, "10.0.0.2");

  @TempDir private Path temporary;
  private Path directory;

  @BeforeEach
  void chooseDirectory() {
    directory = temporary.resolve("out/here");
  }

  @Test
  void writesEachHostsFilesWithTheirModes() throws IOException {
    List<Path> written =
        write(
            Map.of(
                NODE1,
                List.of(file("/a/b", "1\n", "0640")),
                NODE2,
                List.of(file("/a/b", "2\n", "0644"))));

    assertThat(written).containsExactly(Path.of("node1/a/b"), Path.of("node2/a/b"));
    assertThat(directory.resolve("node1/a/b")).hasContent("1");
    assertThat(directory.resolve("node2/a/b")).hasContent("2");
    assertThat(mode("node1/a/b")).isEqualTo("rw-r-----");
    assertThat(mode("node2/a/b")).isEqualTo("rw-r--r--");
    assertThat(files()).containsExactly(RenderedTree.LIST, "node1/a/b", "node2/a/b");
  }

  @Test
  void writesFilesBesideTheHostsAndRemovesThemWhenTheyAreNoLongerWanted() throws IOException {
    Map<Host, List<RenderedFile>> hosts = Map.of(NODE1, List.of(file("/a/b", "1\n", "0640")));

    assertThat(new RenderedTree(directory).write(hosts, Map.of("list.json", "{}\n")))
        .containsExactly(Path.of("list.json"), Path.of("node1/a/b"));
    assertThat(directory.resolve("list.json")).hasContent("{}");
    assertThat(mode("list.json")).isEqualTo("rw-r--r--");

    write(hosts);
    assertThat(files()).containsExactly(RenderedTree.LIST, "node1/a/b");
  }

  @Test
  void replacesWhatItHasWrittenAndRemovesWhatIsNoLongerWanted() throws IOException {
    write(
        Map.of(
            NODE1, List.of(file("/a/b", "1\n", "0640"), file("/a/c", "1\n", "0640")),
            NODE2, List.of(file("/a/b", "1\n", "0640"))));
    Files.writeString(directory.resolve("node1/a/mine"), "mine");

    write(Map.of(NODE1, List.of(file("/a/b", "2\n", "0640"))));

    assertThat(directory.resolve("node1/a/b")).hasContent("2");
    assertThat(files()).containsExactly(RenderedTree.LIST, "node1/a/b", "node1/a/mine");
    assertThat(directory.resolve("node2")).doesNotExist();
  }

  @Test
  void leavesADirectoryOfSomeoneElseAlone() throws IOException {
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("theirs"), "theirs");

    assertThatThrownBy(() -> write(Map.of(NODE1, List.of(file("/a/b", "1\n", "0640")))))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(directory + " holds files that kfctl render did not write");
    assertThat(files()).containsExactly("theirs");
  }

  @Test
  void goesOnAfterAWritingThatWasKilled() throws IOException {
    write(Map.of(NODE1, List.of(file("/a/b", "1\n", "0640"))));
    Files.delete(directory.resolve("node1/a/b"));

    write(Map.of(NODE1, List.of(file("/a/b", "1\n", "0640"))));

    assertThat(files()).containsExactly(RenderedTree.LIST, "node1/a/b");
  }

  @Test
  void anEditedListCannotLeadOutOfTheDirectory() throws IOException {
    write(Map.of(NODE1, List.of(file("/a/b", "1\n", "0640"))));
    Path outside = Files.writeString(temporary.resolve("outside"), "x");
    for (String line : List.of("../../outside", outside.toString(), "node1/../../../outside")) {
      Files.writeString(directory.resolve(RenderedTree.LIST), line + "\n");

      assertThatThrownBy(() -> write(Map.of()))
          .isInstanceOf(UserError.class)
          .hasMessageContaining("outside of the directory");
    }
    assertThat(outside).exists();
  }

  @Test
  void saysWhyItCannotWrite() throws IOException {
    Files.createDirectories(directory.getParent());
    Files.writeString(directory, "a file");

    assertThatThrownBy(() -> write(Map.of()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("cannot write to " + directory);
  }

  private List<Path> write(Map<Host, List<RenderedFile>> files) {
    return new RenderedTree(directory).write(files);
  }

  private static RenderedFile file(String path, String content, String mode) {
    return new RenderedFile(path, content, "root", "kafka", mode, Role.KAFKA, Kind.CONFIG, false);
  }

  private String mode(String file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(file)));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> directory.relativize(path).toString())
          .sorted()
          .toList();
    }
  }
}
