package io.kfctl.archive.assemble;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Writes the command line tools of bin: one script for each line of tools.txt. */
final class KafkaTools {
  private final String template = Bundled.text("kafka/tool.sh");
  private final Set<String> classes = new HashSet<>();

  private KafkaTools(List<Path> jars) throws IOException {
    for (Path jar : jars) {
      try (ZipFile zip = new ZipFile(jar.toFile())) {
        zip.stream().map(ZipEntry::getName).filter(KafkaTools::isToolClass).forEach(classes::add);
      }
    }
  }

  static void addTo(ArchiveTree tree, List<Path> jars) throws IOException {
    KafkaTools tools = new KafkaTools(jars);
    Bundled.text("kafka/tools.txt")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(line -> tools.add(tree, line.split(" ")));
  }

  private static boolean isToolClass(String entry) {
    return entry.endsWith(".class")
        && (entry.startsWith("kafka/")
            || entry.startsWith("org/apache/kafka/")
            || entry.startsWith("org/apache/zookeeper/"));
  }

  private void add(ArchiveTree tree, String[] words) {
    Arrays.stream(words)
        .skip(2)
        .filter(name -> classes.contains(name.replace('.', '/') + ".class"))
        .findFirst()
        .ifPresent(
            name ->
                tree.script(
                    "bin/" + words[0],
                    template.replace("@CLASS@", name).replace("@HEAP@", "-Xmx" + words[1])));
  }
}
