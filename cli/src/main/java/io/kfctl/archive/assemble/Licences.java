package io.kfctl.archive.assemble;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Puts the licences and notices that jars carry where people look for them. */
final class Licences {
  private static final List<String> FOLDERS = List.of("META-INF/", "");
  private static final List<String> ENDINGS = List.of("", ".txt", ".md");

  private Licences() {}

  /** Adds {@code licenses/JAR-LICENSE} and {@code licenses/JAR-NOTICE} for jars that have them. */
  static void addTo(ArchiveTree tree, List<Path> jars) throws IOException {
    for (Path jar : jars) {
      String name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
      try (ZipFile zip = new ZipFile(jar.toFile())) {
        for (String kind : List.of("LICENSE", "NOTICE")) {
          add(tree, "licenses/" + name + "-" + kind, zip, kind);
        }
      }
    }
  }

  private static void add(ArchiveTree tree, String path, ZipFile zip, String kind)
      throws IOException {
    for (String folder : FOLDERS) {
      for (String ending : ENDINGS) {
        ZipEntry entry = zip.getEntry(folder + kind + ending);
        if (entry != null && !entry.isDirectory()) {
          try (InputStream in = zip.getInputStream(entry)) {
            tree.text(path, in.readAllBytes());
          }
          return;
        }
      }
    }
  }
}
