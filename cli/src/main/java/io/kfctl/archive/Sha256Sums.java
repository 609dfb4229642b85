package io.kfctl.archive;

import io.kfctl.error.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file {@code SHA256SUMS} of a directory, in the format that {@code sha256sum} writes and
 * {@code sha256sum -c} checks (coreutils manual, "md5sum invocation").
 */
public final class Sha256Sums {
  public static final String FILE_NAME = "SHA256SUMS";
  private static final Pattern LINE = Pattern.compile("([0-9a-fA-F]{64}) [ *](?:\\./)?(.+)");

  private final Map<String, String> sums;

  private Sha256Sums(Map<String, String> sums) {
    this.sums = sums;
  }

  /**
   * Reads the directory's file; empty where there is none.
   *
   * @throws UserError with the line where it is no such file
   */
  public static Sha256Sums read(Path directory) {
    Path file = directory.resolve(FILE_NAME);
    try {
      return parse(file, Files.readAllLines(file));
    } catch (NoSuchFileException e) {
      return new Sha256Sums(new TreeMap<>());
    } catch (IOException e) {
      throw UserError.failed(
          "cannot read " + file + ": " + e, "make it a readable UTF-8 text, or remove it");
    }
  }

  private static Sha256Sums parse(Path file, List<String> lines) {
    Map<String, String> sums = new TreeMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches()) {
        throw UserError.usage(
            file + " line " + (i + 1) + " is not '<64 hex digits>  <file name>'",
            "write the file anew with: sha256sum *.tar.gz *.tgz > " + FILE_NAME);
      }
      sums.put(matcher.group(2), matcher.group(1).toLowerCase(Locale.ROOT));
    }
    return new Sha256Sums(sums);
  }

  /** The checksum recorded for a file name, in lower case. */
  public Optional<String> of(String name) {
    return Optional.ofNullable(sums.get(name));
  }

  /** Records these checksums in the directory's file; what it says of other files stays. */
  public static void record(Path directory, Map<String, String> checksums) throws IOException {
    Map<String, String> recorded = read(directory).sums;
    Map<String, String> sums = new TreeMap<>(recorded);
    sums.putAll(checksums);
    if (sums.equals(recorded)) {
      return;
    }
    StringBuilder text = new StringBuilder();
    sums.forEach((name, sum) -> text.append(sum).append("  ").append(name).append('\n'));
    AtomicFile.write(
        directory.resolve(FILE_NAME),
        out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
  }
}
