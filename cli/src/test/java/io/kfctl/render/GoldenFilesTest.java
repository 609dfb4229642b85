package io.kfctl.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Host;
import io.kfctl.cluster.RegistrySettings.Flavor;
import io.kfctl.cluster.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whole files, compared with those in {@code src/test/resources/render}. After a change that is
 * wanted, write them anew and read the difference:
 *
 * <pre>mvn test -pl cli -am -Dtest=GoldenFilesTest -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dgolden.update=true &amp;&amp; git diff cli/src/test/resources/render</pre>
 */
class GoldenFilesTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "render");

  @Test
  void theTutorialsHostWithConfluentsRegistry() throws IOException {
    check("confluent", Clusters.of(Flavor.CONFLUENT, Clusters.TUTORIAL_HOST).build());
  }

  @Test
  void theTutorialsHostWithApicuriosRegistry() throws IOException {
    check("apicurio", Clusters.of(Flavor.APICURIO, Clusters.TUTORIAL_HOST).build());
  }

  @Test
  void threeHosts() throws IOException {
    // Not in the order of their ids, and one without a registry and Connect.
    check(
        "three-hosts",
        Clusters.of(
                Flavor.CONFLUENT,
                Clusters.host("node3", 3, "node3.example.com"),
                Clusters.host("node1", 1, "192.168.189.130"),
                Clusters.host("node2", 2, "192.168.189.131", Role.ZOOKEEPER, Role.KAFKA))
            .properties(Role.KAFKA, Map.of("log.dirs", "/data1/kafka,/data2/kafka"))
            .build());
  }

  private static void check(String name, Cluster cluster) throws IOException {
    Map<String, String> actual = rendered(cluster);
    Path folder = GOLDEN.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      write(folder, actual);
    }
    Map<String, String> golden = read(folder);
    assertThat(actual.keySet()).containsExactlyInAnyOrderElementsOf(golden.keySet());
    actual.forEach((path, text) -> assertThat(text).as(path).isEqualTo(golden.get(path)));
  }

  /** By path below the folder: every file of every host, and a list of what it is on the host. */
  private static Map<String, String> rendered(Cluster cluster) {
    Renderer renderer = new Renderer(cluster, RenderSecrets.placeholders());
    Map<String, String> texts = new LinkedHashMap<>();
    for (Host host : cluster.hosts()) {
      StringBuilder list = new StringBuilder();
      for (RenderedDirectory d : renderer.directories(host)) {
        String role = d.role().map(Role::roleName).orElse("shared");
        list.append(
            "%s %s:%s %s/ (%s)\n".formatted(d.mode(), d.owner(), d.group(), d.path(), role));
      }
      for (RenderedFile f : renderer.files(host)) {
        texts.put(host.name() + f.path(), f.content());
        list.append(
            "%s %s:%s %s (%s, %s%s)\n"
                .formatted(
                    f.mode(),
                    f.owner(),
                    f.group(),
                    f.path(),
                    f.role().roleName(),
                    f.kind(),
                    f.containsSecrets() ? ", secret" : ""));
      }
      texts.put(host.name() + ".list", list.toString());
    }
    return texts;
  }

  private static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return texts;
  }

  private static void write(Path folder, Map<String, String> texts) throws IOException {
    if (Files.exists(folder)) {
      List<Path> old;
      try (Stream<Path> files = Files.walk(folder)) {
        old = files.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path path : old) {
        Files.delete(path);
      }
    }
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Path file = folder.resolve(text.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, text.getValue());
    }
  }
}
