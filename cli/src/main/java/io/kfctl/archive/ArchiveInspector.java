package io.kfctl.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads a file from the first byte to the last, once, and says whether it is a whole archive that
 * is safe to unpack. The name tells the format, and the content must agree.
 */
final class ArchiveInspector {
  private static final int BUFFER_BYTES = 1 << 16;

  private ArchiveInspector() {}

  /**
   * @param file a gzipped tar, a zip or a jar
   * @throws ArchiveProblem when the file cannot be read; a damaged one is no exception
   */
  static Inspection inspect(Path file) {
    String name = file.getFileName().toString();
    EntryList entries = new EntryList();
    try (InputStream raw = Files.newInputStream(file)) {
      HashingInput in = new HashingInput(raw);
      boolean zip = name.endsWith(".zip") || name.endsWith(".jar");
      String damage = zip ? entries.readZip(file) : readGzippedTar(in, entries);
      return entries.toInspection(in.finish(), damage);
    } catch (IOException e) {
      throw ArchiveProblem.unreadable(file, e);
    }
  }

  private static String readGzippedTar(HashingInput in, EntryList entries) throws IOException {
    try (InputStream plain = new GZIPInputStream(in, BUFFER_BYTES)) {
      return entries.readTar(plain);
    } catch (EOFException e) {
      return "is cut off: its gzip stream has no end";
    } catch (ZipException e) {
      return "is no whole gzip file: " + e.getMessage();
    } catch (HashingInput.Unreadable e) {
      throw e.getCause();
    }
  }
}
