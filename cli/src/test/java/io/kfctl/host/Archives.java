package io.kfctl.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** Archives for tests, made by this machine's tar. */
public final class Archives {
  private Archives() {}

  /**
   * A .tgz of one folder {@code kafka-1} that holds files of all sorts and this many random bytes.
   */
  public static Path tgz(Path folder, int randomBytes) {
    try {
      Path top = Files.createDirectories(folder.resolve("kafka-1"));
      Files.createDirectories(top.resolve("bin"));
      Files.writeString(top.resolve("bin/run.sh"), "#!/bin/sh\n");
      Files.writeString(top.resolve("名.txt"), "中文");
      Files.createSymbolicLink(top.resolve("link"), Path.of("bin/run.sh"));
      byte[] random = new byte[randomBytes];
      new Random(5).nextBytes(random);
      Files.write(top.resolve("random"), random);
      sh(folder, "chmod 4775 kafka-1/bin/run.sh; chmod 600 kafka-1/名.txt; chmod 700 kafka-1/bin");
      sh(folder, "tar -cf - --owner=1234 --group=1234 kafka-1 | gzip -1 > kafka-1.tgz");
      return folder.resolve("kafka-1.tgz");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a line of shell on this machine. */
  public static void sh(Path folder, String line) throws IOException {
    Process process =
        new ProcessBuilder("sh", "-c", line)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(line + ": " + output);
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  public static String sha256(Path file) {
    try (InputStream in = Files.newInputStream(file);
        DigestInputStream digested =
            new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      digested.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digested.getMessageDigest().digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The archive as it is on disk. */
  public static RemoteArchive archive(Path file) {
    return RemoteArchive.tarGz(
        file.getFileName().toString(), sha256(file), () -> Files.newInputStream(file));
  }

  /** The lines that {@code find} prints for a folder on a host. */
  public static List<String> listing(Transport transport, String folder) {
    return transport
        .runOrThrow(
            RemoteCommand.script("look", "cd \"$1\" && find . -mindepth 1 | LC_ALL=C sort", folder))
        .text()
        .lines()
        .toList();
  }
}
