package io.kfctl.host.ssh;

import io.kfctl.error.UserError;
import io.kfctl.host.ssh.KnownHost.HostPublicKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What known_hosts files say about the key of one host. */
final class KnownHosts {
  private final List<KnownHost> entries;

  private KnownHosts(List<KnownHost> entries) {
    this.entries = List.copyOf(entries);
  }

  /**
   * Reads the files; missing ones are empty.
   *
   * @throws UserError when one cannot be read
   */
  static KnownHosts read(List<Path> files) {
    List<KnownHost> entries = new ArrayList<>();
    for (Path file : files) {
      int number = 0;
      for (String line : linesOf(file)) {
        KnownHost.parse(file, ++number, line).ifPresent(entries::add);
      }
    }
    return new KnownHosts(entries);
  }

  private static List<String> linesOf(Path file) {
    try {
      // Comments may hold anything; the rest is ASCII.
      return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw UserError.usage(file + ": cannot be read: " + e.getMessage(), "ls -l " + file);
    }
  }

  /** What is known of a key that a host has shown. */
  enum Kind {
    KNOWN,
    UNKNOWN,
    /** The host is known, but with other keys. */
    CHANGED,
    REVOKED
  }

  /**
   * @param entry the line that decided; empty for an unknown key
   */
  record Verdict(Kind kind, Optional<KnownHost> entry) {}

  /**
   * Judges a key. A revoked one is refused by all means; else any line with this key will do. A key
   * of another type than the known ones is a change too: whoever stands between could offer it.
   */
  Verdict judge(String name, HostPublicKey key) {
    Optional<KnownHost> revoked =
        entries.stream()
            .filter(entry -> entry.isRevoked() && entry.isOf(name) && entry.key().equals(key))
            .findFirst();
    if (revoked.isPresent()) {
      return new Verdict(Kind.REVOKED, revoked);
    }
    List<KnownHost> known = plain(name);
    Optional<KnownHost> same = known.stream().filter(entry -> entry.key().equals(key)).findFirst();
    if (same.isPresent()) {
      return new Verdict(Kind.KNOWN, same);
    }
    return known.isEmpty()
        ? new Verdict(Kind.UNKNOWN, Optional.empty())
        : new Verdict(Kind.CHANGED, Optional.of(closest(known, key)));
  }

  private static KnownHost closest(List<KnownHost> known, HostPublicKey key) {
    return known.stream()
        .filter(entry -> entry.key().type().equals(key.type()))
        .findFirst()
        .orElse(known.get(0));
  }

  /** The lines that hold a key of this host. */
  List<KnownHost> plain(String name) {
    return entries.stream().filter(entry -> entry.isPlain() && entry.isOf(name)).toList();
  }

  /** A line that trusts an authority which signs host keys for this host. */
  Optional<KnownHost> certAuthority(String name) {
    return entries.stream()
        .filter(entry -> entry.isCertAuthority() && entry.isOf(name))
        .findFirst();
  }

  /**
   * Adds a line for the host at the end of the file, in one write, so that several kfctl may do it
   * at the same time. A new file can be read by its owner alone.
   */
  static void add(Path file, String name, HostPublicKey key) throws IOException {
    if (file.getParent() != null && !Files.isDirectory(file.getParent())) {
      Files.createDirectories(
          file.getParent(),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    String line = name + " " + key.type() + " " + key.base64() + "\n";
    try (FileChannel channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      String before = endsOpen(file) ? "\n" : "";
      channel.write(ByteBuffer.wrap((before + line).getBytes(StandardCharsets.US_ASCII)));
    }
  }

  /** Whether the last line lacks its end, as hand-made files do. */
  private static boolean endsOpen(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer last = ByteBuffer.allocate(1);
      return channel.size() > 0
          && channel.read(last, channel.size() - 1) == 1
          && last.get(0) != '\n';
    }
  }
}
