package io.kfctl.render;

import io.kfctl.error.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder that {@code templates} of cluster.yaml names. A file there that takes no template's
 * place would be ignored without a word, so it is refused.
 */
final class TemplateFolder {
  /** Below this a user keeps what templates include. */
  private static final String INCLUDES = "include/";

  private TemplateFolder() {}

  static void check(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw UserError.usage(
          "templates: " + folder + " is no directory",
          "create it, or take templates out of cluster.yaml");
    }
    List<String> strangers =
        names(folder).stream().filter(name -> !isKnown(name)).sorted().toList();
    if (!strangers.isEmpty()) {
      throw UserError.usage(
          "templates: "
              + folder
              + " holds what takes the place of no template: "
              + String.join(", ", strangers),
          "rename to one of: " + known() + "; what templates include belongs into " + INCLUDES);
    }
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the templates in " + folder, e);
    }
  }

  private static boolean isKnown(String name) {
    return name.startsWith(INCLUDES)
        || isHidden(name)
        || name.startsWith("README")
        || name.endsWith(Templates.ENDING)
            && ServiceFiles.templates()
                .contains(name.substring(0, name.length() - Templates.ENDING.length()));
  }

  /** Such as what git keeps there. */
  private static boolean isHidden(String name) {
    return name.startsWith(".") || name.contains("/.");
  }

  private static String known() {
    return new TreeSet<>(ServiceFiles.templates())
        .stream().map(name -> name + Templates.ENDING).collect(Collectors.joining(", "));
  }
}
