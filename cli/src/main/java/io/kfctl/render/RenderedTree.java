package io.kfctl.render;

import io.kfctl.cluster.Host;
import io.kfctl.error.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Rendered files in a local directory, those of each host below its name: {@code
 * DIR/node1/KFDATA/zookeeper/etc/zoo.cfg}. A list of what was written stays in the directory, so
 * that the next writing may replace these files, and remove those that are no longer wanted, and
 * never touches a file of anyone else.
 */
public final class RenderedTree {
  /** What the last writing wrote, one path a line. */
  static final String LIST = ".kfctl-rendered";

  private final Path directory;

  /**
   * @param directory made where it is missing
   */
  public RenderedTree(Path directory) {
    this.directory = directory;
  }

  /**
   * Writes the files with their modes; owners are not set. Each file is replaced at once or not at
   * all.
   *
   * @return what is there now, relative to the directory, sorted
   * @throws UserError when the directory holds files that no earlier call has written, or cannot be
   *     written
   */
  public List<Path> write(Map<Host, List<RenderedFile>> filesByHost) {
    return write(filesByHost, Map.of());
  }

  /**
   * As {@link #write(Map)}, with files beside the hosts' folders that everybody may read.
   *
   * @param beside their contents by their names
   */
  public List<Path> write(Map<Host, List<RenderedFile>> filesByHost, Map<String, String> beside) {
    try {
      Files.createDirectories(directory);
      List<Path> old = written();
      TreeSet<Path> wanted = new TreeSet<>();
      filesByHost.forEach((host, files) -> files.forEach(file -> wanted.add(relative(host, file))));
      beside.keySet().forEach(name -> wanted.add(Path.of(name)));
      // Listed before they are written: after a kill in the middle they are still ours.
      TreeSet<Path> ours = new TreeSet<>(wanted);
      ours.addAll(old);
      writeList(ours);
      for (Map.Entry<Host, List<RenderedFile>> entry : filesByHost.entrySet()) {
        for (RenderedFile file : entry.getValue()) {
          replace(directory.resolve(relative(entry.getKey(), file)), file.content(), file.mode());
        }
      }
      for (Map.Entry<String, String> file : beside.entrySet()) {
        replace(directory.resolve(file.getKey()), file.getValue(), "0644");
      }
      ours.removeAll(wanted);
      for (Path leftover : ours) {
        remove(leftover);
      }
      writeList(wanted);
      return List.copyOf(wanted);
    } catch (IOException e) {
      throw UserError.failed("cannot write to " + directory + ": " + reason(e), "");
    }
  }

  private static Path relative(Host host, RenderedFile file) {
    return Path.of(host.name(), file.path().substring(1));
  }

  private List<Path> written() throws IOException {
    Path list = directory.resolve(LIST);
    if (Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS)) {
      return Files.readAllLines(list).stream().map(this::inside).toList();
    }
    try (Stream<Path> entries = Files.list(directory)) {
      if (entries.findAny().isPresent()) {
        throw UserError.usage(
            directory + " holds files that kfctl render did not write",
            "name a new or empty directory: kfctl render -d DIR");
      }
    }
    return List.of();
  }

  /** A line of the list; someone may have edited it, so it must not lead out of the directory. */
  private Path inside(String line) {
    Path path = Path.of(line);
    if (path.isAbsolute() || path.normalize().startsWith("..") || line.isBlank()) {
      throw UserError.usage(
          directory.resolve(LIST) + " names a path outside of the directory: " + line,
          "remove that line");
    }
    return path.normalize();
  }

  private void writeList(TreeSet<Path> paths) throws IOException {
    List<String> lines = paths.stream().map(Path::toString).toList();
    replace(directory.resolve(LIST), String.join("\n", lines) + "\n", "0644");
  }

  private static void replace(Path file, String content, String mode) throws IOException {
    Files.createDirectories(file.getParent());
    // Readable for its owner only, as files with this prefix are made, until it has its mode.
    Path temporary = Files.createTempFile(file.getParent(), ".kfctl-", ".tmp");
    try {
      Files.writeString(temporary, content, StandardCharsets.UTF_8);
      Files.setPosixFilePermissions(temporary, Mode.permissions(mode));
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Removes a file that is no longer wanted, and the directories that it leaves empty. */
  private void remove(Path relative) throws IOException {
    Files.deleteIfExists(directory.resolve(relative));
    for (Path parent = relative.getParent(); parent != null; parent = parent.getParent()) {
      if (!isEmptyDirectory(directory.resolve(parent))) {
        return;
      }
      Files.delete(directory.resolve(parent));
    }
  }

  private static boolean isEmptyDirectory(Path path) throws IOException {
    if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(path)) {
      return entries.findAny().isEmpty();
    }
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName().replace("Exception", "") + " " + e.getMessage();
  }
}
