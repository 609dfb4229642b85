package io.kfctl.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** Small archives of the shape that a test needs, harmless or not. */
final class SampleArchive {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes);

  SampleArchive() {
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
  }

  /** A gzipped tar with these files, each with its own path as content. */
  static byte[] of(String... paths) {
    SampleArchive archive = new SampleArchive();
    for (String path : paths) {
      archive.file(path, path);
    }
    return archive.gzipped();
  }

  /** A JDK's archive with this release file. */
  static byte[] jdk(String folder, String release) {
    return new SampleArchive()
        .file(folder + "/bin/java", "ELF")
        .file(folder + "/release", release)
        .gzipped();
  }

  static byte[] zip(String... paths) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
      for (String path : paths) {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(path.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }

  SampleArchive file(String path, String content) {
    byte[] text = content.getBytes(StandardCharsets.UTF_8);
    TarArchiveEntry entry = new TarArchiveEntry(path, true);
    entry.setSize(text.length);
    return put(entry, text);
  }

  SampleArchive link(String path, String target) {
    TarArchiveEntry entry = new TarArchiveEntry(path, TarConstants.LF_SYMLINK);
    entry.setLinkName(target);
    return put(entry, new byte[0]);
  }

  SampleArchive device(String path) {
    return put(new TarArchiveEntry(path, TarConstants.LF_CHR), new byte[0]);
  }

  private SampleArchive put(TarArchiveEntry entry, byte[] content) {
    try {
      tar.putArchiveEntry(entry);
      tar.write(content);
      tar.closeArchiveEntry();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The tar without the two empty records and the padding that end one. */
  byte[] gzippedWithoutEnd() {
    try {
      tar.flush();
      return gzip(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] gzipped() {
    try {
      tar.close();
      return gzip(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(content);
    }
    return zipped.toByteArray();
  }

  /** Puts everything that an apicurio cluster without plugins needs into the directory. */
  static void writeAll(Path directory) {
    write(
        directory,
        "jdk-17.0.15_linux-x64.tar.gz",
        jdk("jdk-17.0.15", "JAVA_VERSION=\"17.0.15\"\nKFCTL_GLIBC=\"2.34\"\n"));
    write(
        directory,
        "apache-zookeeper-3.7.1-kfctl.tar.gz",
        of("apache-zookeeper-3.7.1-bin/bin/zkServer.sh"));
    write(
        directory,
        "kafka_2.13-3.4.1-kfctl.tgz",
        of("kafka_2.13-3.4.1/bin/kafka-run-class.sh", "kafka_2.13-3.4.1/libs/kafka.jar"));
    write(
        directory,
        "apicurio-registry-3.0.9.tar.gz",
        of("apicurio-registry-3.0.9/apicurio-registry-app-3.0.9-runner.jar"));
    write(
        directory,
        "apicurio-avro-converter-2.6.13.Final.tar.gz",
        of(
            "apicurio-avro-converter-2.6.13.Final"
                + "/apicurio-registry-utils-converter-2.6.13.Final.jar"));
  }

  static void write(Path directory, String name, byte[] content) {
    try {
      Files.write(directory.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
