package io.kfctl.archive.assemble;

import io.kfctl.archive.TarGz;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of an archive, gathered in any order and written in the order of their paths. */
final class ArchiveTree {
  private final String folder;
  private final Map<String, Entry> entries = new TreeMap<>();

  /**
   * @param folder the one folder at the top
   */
  ArchiveTree(String folder) {
    this.folder = folder;
  }

  /** Adds a file under its own name. */
  ArchiveTree jars(String below, List<Path> jars) {
    for (Path jar : jars) {
      put(below + jar.getFileName(), (tar, path) -> tar.file(path, jar, false));
    }
    return this;
  }

  /** Adds a script that the program carries; it is executable. */
  ArchiveTree script(String path, String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    put(path, (tar, full) -> tar.file(full, content, true));
    return this;
  }

  /** Adds a text. */
  ArchiveTree text(String path, String text) {
    return text(path, text.getBytes(StandardCharsets.UTF_8));
  }

  ArchiveTree text(String path, byte[] content) {
    put(path, (tar, full) -> tar.file(full, content, false));
    return this;
  }

  /** Adds all that lies in a local folder, links as links. */
  ArchiveTree folder(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String path = root.relativize(file).toString();
        if (Files.isSymbolicLink(file)) {
          String target = Files.readSymbolicLink(file).toString();
          put(path, (tar, full) -> tar.link(full, target));
        } else if (Files.isRegularFile(file)) {
          boolean executable =
              Files.getPosixFilePermissions(file).contains(PosixFilePermission.OWNER_EXECUTE);
          put(path, (tar, full) -> tar.file(full, file, executable));
        }
      }
    }
    return this;
  }

  private void put(String path, Entry entry) {
    if (entries.put(path, entry) != null) {
      throw new IllegalStateException("two files for " + path + " in " + folder);
    }
  }

  /** Writes it as what does not shrink any more, since it is made of jars. */
  void storeTo(OutputStream out) throws IOException {
    try (TarGz tar = TarGz.stored(out)) {
      addTo(tar);
    }
  }

  void compressTo(OutputStream out) throws IOException {
    try (TarGz tar = TarGz.compressed(out)) {
      addTo(tar);
    }
  }

  private void addTo(TarGz tar) throws IOException {
    for (Map.Entry<String, Entry> entry : entries.entrySet()) {
      entry.getValue().addTo(tar, folder + "/" + entry.getKey());
    }
  }

  @FunctionalInterface
  private interface Entry {
    void addTo(TarGz tar, String path) throws IOException;
  }
}
