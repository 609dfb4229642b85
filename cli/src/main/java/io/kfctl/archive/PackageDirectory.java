package io.kfctl.archive;

import io.kfctl.error.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A local directory of archives, with their checksums in a file {@code SHA256SUMS} beside them. */
public final class PackageDirectory implements ArchiveSource {
  private final Path directory;
  private final Sha256Sums sums;

  /**
   * Reads the recorded checksums.
   *
   * @param directory need not exist yet
   * @throws UserError when {@code SHA256SUMS} is there and is no such file
   */
  public PackageDirectory(Path directory) {
    this.directory = directory;
    this.sums = Sha256Sums.read(directory);
  }

  @Override
  public String location() {
    return directory.toString();
  }

  @Override
  public SortedSet<String> names() {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (NoSuchFileException e) {
      return new TreeSet<>();
    } catch (IOException e) {
      throw UserError.failed(
          "cannot list the packages directory " + directory + ": " + e,
          "make it readable, or name another one in packages.directory");
    }
  }

  @Override
  public Optional<String> recordedSha256(String name) {
    return sums.of(name);
  }

  @Override
  public Path file(String name) {
    return directory.resolve(name);
  }

  /**
   * Reads a file from the first byte to the last.
   *
   * @param name one of {@link #names}
   * @return its SHA-256, if it is a whole archive and what SHA256SUMS records, or records nothing
   *     of it; else empty
   */
  public Optional<String> sha256IfWhole(String name) {
    Inspection inspection = ArchiveInspector.inspect(file(name));
    boolean asRecorded =
        recordedSha256(name).map(sum -> sum.equals(inspection.sha256())).orElse(true);
    return inspection.damage().isEmpty() && asRecorded
        ? Optional.of(inspection.sha256())
        : Optional.empty();
  }
}
