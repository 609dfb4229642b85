package io.kfctl.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Endpoints;
import io.kfctl.cluster.RegistrySettings.Flavor;
import io.kfctl.cluster.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** templates/README.md against the templates and the names that they can use. */
class TemplateReferenceTest {
  private static final Path TREE = Path.of("..");

  @Test
  void namesEveryValueAndNoOther() throws IOException {
    Cluster cluster = Clusters.of(Flavor.CONFLUENT, Clusters.TUTORIAL_HOST).build();
    TemplateValues values = new TemplateValues(cluster, new Endpoints(cluster));
    Map<String, Object> all =
        values.forUnit(
            values.of(Clusters.TUTORIAL_HOST), Clusters.TUTORIAL_HOST, Role.KAFKA, List.of("/x"));

    assertThat(firstColumn("name"))
        .containsExactlyInAnyOrderElementsOf(names(all).collect(Collectors.toSet()));
  }

  @Test
  void namesEveryTemplateAndNoOther() throws IOException {
    Set<String> listed =
        firstColumn("template").stream()
            .flatMap(
                name ->
                    name.contains("FLAVOR")
                        ? Stream.of("confluent", "apicurio").map(f -> name.replace("FLAVOR", f))
                        : Stream.of(name))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(listed).isEqualTo(onDisk());
    assertThat(ServiceFiles.templates())
        .map(name -> name + Templates.ENDING)
        .containsExactlyInAnyOrderElementsOf(onDisk());
  }

  private static Set<String> onDisk() throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(TREE.resolve("templates"))) {
      files
          .filter(file -> file.toString().endsWith(".ftl"))
          .forEach(file -> names.add(TREE.resolve("templates").relativize(file).toString()));
    }
    try (Stream<Path> files = Files.list(TREE.resolve("systemd"))) {
      files.forEach(file -> names.add(TREE.relativize(file).toString()));
    }
    return names;
  }

  private static Stream<String> names(Map<?, ?> values) {
    return values.entrySet().stream()
        .flatMap(entry -> names(entry.getKey().toString(), entry.getValue()));
  }

  private static Stream<String> names(String name, Object value) {
    if (value instanceof Map<?, ?>) {
      return names((Map<?, ?>) value).map(inner -> name + "." + inner);
    }
    if (value instanceof List<?> && ((List<?>) value).get(0) instanceof Map<?, ?>) {
      Map<?, ?> element = (Map<?, ?>) ((List<?>) value).get(0);
      return Stream.concat(Stream.of(name), names(element).map(inner -> name + "[]." + inner));
    }
    return Stream.of(name);
  }

  /** The first column of the table whose header begins with this word. */
  private static Set<String> firstColumn(String header) throws IOException {
    List<String> lines = Files.readAllLines(TREE.resolve("templates/README.md"));
    Pattern begin = Pattern.compile("\\| " + header + " \\|.*");
    return lines.stream()
        .dropWhile(line -> !begin.matcher(line).matches())
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .map(line -> line.split("\\|")[1].strip())
        .collect(Collectors.toSet());
  }
}
