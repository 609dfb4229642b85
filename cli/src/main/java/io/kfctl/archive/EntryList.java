package io.kfctl.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Gathers what an archive holds while it is read, and finds what is wrong with it. */
final class EntryList {
  private static final int LISTED_DEPTH = 3;
  private static final int MOST_ENTRIES = 200_000;
  private static final int MOST_RELEASE_BYTES = 1 << 16;

  private final SortedSet<String> entries = new TreeSet<>();
  private final SortedSet<String> topLevel = new TreeSet<>();
  private final Map<String, String> release = new TreeMap<>();
  private int count;
  private int dotted;

  Inspection toInspection(String sha256, String damage) {
    return new Inspection(
        sha256,
        damage.isEmpty() ? Optional.empty() : Optional.of(damage),
        dotted > 0,
        entries,
        topLevel,
        release);
  }

  /**
   * Reads a tar to its end, and the stream to its own.
   *
   * @return the damage, or an empty text
   */
  String readTar(InputStream in) throws IOException {
    EndSeeingTar tar = new EndSeeingTar(in);
    try {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        String damage = add(entry);
        if (!damage.isEmpty()) {
          return damage;
        }
        if (isRelease(entry.getName())) {
          readRelease(tar.readNBytes(MOST_RELEASE_BYTES));
        }
      }
    } catch (EOFException | ZipException e) {
      throw e;
    } catch (IOException e) {
      return "holds no whole tar: " + e.getMessage();
    }
    in.transferTo(OutputStream.nullOutputStream());
    return tar.sawEnd ? "" : "is cut off: its tar has no end";
  }

  /**
   * Reads the directory of a zip.
   *
   * @return the damage, or an empty text
   */
  String readZip(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
        String damage = add(entry.getName(), entry.isDirectory());
        if (!damage.isEmpty()) {
          return damage;
        }
      }
      return "";
    } catch (ZipException e) {
      return "is cut off, or no zip at all: " + e.getMessage();
    }
  }

  private String add(TarArchiveEntry entry) {
    if (entry.isSymbolicLink() || entry.isLink()) {
      String base = entry.isLink() ? "" : parentOf(entry.getName());
      if (!staysInside(base, entry.getLinkName())) {
        return "holds a link that leads outside of it: " + shown(entry.getName());
      }
    } else if (entry.isCharacterDevice() || entry.isBlockDevice() || entry.isFIFO()) {
      return "holds something that is neither file, folder nor link: " + shown(entry.getName());
    }
    return add(entry.getName(), entry.isDirectory());
  }

  private String add(String rawName, boolean isDirectory) {
    if (!staysInside("", rawName)) {
      return "holds a path that leads outside of it: " + shown(rawName);
    }
    if (rawName.chars().anyMatch(Character::isISOControl)) {
      return "holds a path with control characters: " + shown(rawName);
    }
    if (++count > MOST_ENTRIES) {
      return "holds more than " + MOST_ENTRIES + " files";
    }
    dotted += rawName.startsWith("./") ? 1 : 0;
    if (dotted != 0 && dotted != count) {
      return "holds some paths that begin with ./ and some that do not";
    }
    String name = withoutDot(rawName);
    String[] components = name.split("/");
    if (!components[0].isEmpty()) {
      topLevel.add(components[0]);
    }
    if (!isDirectory && components.length <= LISTED_DEPTH) {
      entries.add(name);
    }
    return "";
  }

  private static String withoutDot(String name) {
    return name.startsWith("./") ? name.substring(2) : name;
  }

  /** Whether a path, seen from a folder of the archive, stays below the archive's root. */
  private static boolean staysInside(String base, String path) {
    if (path.startsWith("/") || path.indexOf('\\') >= 0 || path.indexOf('\0') >= 0) {
      return false;
    }
    int depth = 0;
    for (String component : (base + path).split("/")) {
      if (component.equals("..")) {
        depth--;
      } else if (!component.isEmpty() && !component.equals(".")) {
        depth++;
      }
      if (depth < 0) {
        return false;
      }
    }
    return true;
  }

  private static String parentOf(String name) {
    return name.substring(0, name.lastIndexOf('/') + 1);
  }

  private static boolean isRelease(String name) {
    String[] components = withoutDot(name).split("/");
    return components.length == 2 && components[1].equals("release");
  }

  private void readRelease(byte[] content) {
    for (String line : new String(content, StandardCharsets.UTF_8).split("\n")) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        release.put(line.substring(0, equals), unquoted(line.substring(equals + 1).strip()));
      }
    }
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  /** A name from a hostile archive, fit for a terminal. */
  private static String shown(String name) {
    return name.replaceAll("\\p{Cntrl}", "?");
  }

  /** A tar ends with two empty records (POSIX pax, "ustar Interchange Format"). */
  private static final class EndSeeingTar extends TarArchiveInputStream {
    private boolean sawEnd;

    EndSeeingTar(InputStream in) {
      super(in);
    }

    @Override
    protected boolean isEOFRecord(byte[] record) {
      boolean end = super.isEOFRecord(record);
      // Null stands for the end of the stream, which is no record at all.
      sawEnd |= end && record != null;
      return end;
    }
  }
}
