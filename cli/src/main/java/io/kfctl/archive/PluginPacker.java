package io.kfctl.archive;

import io.kfctl.error.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Packs a plugin that is no gzipped tar (a zip, or loose jars) into one, because that is what every
 * host can unpack. The result lies in a cache, named after the content of its parts, so it is made
 * once.
 */
final class PluginPacker {
  private final Path directory;

  /**
   * @param directory made when first needed
   */
  PluginPacker(Path directory) {
    this.directory = directory;
  }

  /**
   * @param name what the result's name begins with
   * @param files whole jars or zips
   * @param inspections of the files, in the same order
   */
  Path pack(String name, List<Path> files, List<Inspection> inspections) {
    Path packed = directory.resolve(name + "-" + keyOf(files, inspections) + ".tar.gz");
    if (Files.exists(packed)) {
      return packed;
    }
    try {
      Files.createDirectories(directory);
      AtomicFile.write(
          packed,
          out -> {
            try (TarGz tar = TarGz.stored(out)) {
              for (Path file : files) {
                add(tar, file);
              }
            }
          });
      return packed;
    } catch (IOException e) {
      throw UserError.failed(
          "cannot pack the plugin " + name + " in " + directory + ": " + e,
          "make the folder writable, with room for a copy of the plugin, or set KFCTL_HOME");
    }
  }

  private static String keyOf(List<Path> files, List<Inspection> inspections) {
    MessageDigest digest = Sha256.newDigest();
    for (int i = 0; i < files.size(); i++) {
      String line = files.get(i).getFileName() + " " + inspections.get(i).sha256() + "\n";
      digest.update(line.getBytes(StandardCharsets.UTF_8));
    }
    return Sha256.hex(digest).substring(0, 12);
  }

  private static void add(TarGz tar, Path file) throws IOException {
    if (file.getFileName().toString().endsWith(".zip")) {
      addZip(tar, file);
    } else {
      tar.file(file.getFileName().toString(), file, false);
    }
  }

  private static void addZip(TarGz tar, Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        if (!entry.isDirectory()) {
          try (InputStream in = zip.getInputStream(entry)) {
            tar.file(entry.getName(), in, entry.getSize(), false);
          }
        }
      }
    }
  }
}
