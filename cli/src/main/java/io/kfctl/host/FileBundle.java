package io.kfctl.host;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Loose files of this machine as one plain tar, POSIX.1-1988 "ustar", all in one folder. The same
 * names and contents give the same bytes, whatever the files' times, owners and order.
 */
public final class FileBundle implements RemoteCommand.Input {
  private static final int BLOCK = 512;
  private static final int LONGEST_NAME = 100;

  private final List<Path> files;

  private FileBundle(List<Path> files) {
    this.files = List.copyOf(files);
  }

  /**
   * @throws IllegalArgumentException when two files have the same name, or one's is longer than 100
   *     bytes
   */
  public static FileBundle of(List<Path> files) {
    List<Path> sorted =
        files.stream().sorted(Comparator.comparing(file -> file.getFileName().toString())).toList();
    for (int i = 0; i < sorted.size(); i++) {
      if (nameOf(sorted.get(i)).length > LONGEST_NAME) {
        throw new IllegalArgumentException("the file name is too long: " + sorted.get(i));
      }
      if (i > 0 && Arrays.equals(nameOf(sorted.get(i)), nameOf(sorted.get(i - 1)))) {
        throw new IllegalArgumentException("two files have one name: " + sorted.get(i));
      }
    }
    return new FileBundle(sorted);
  }

  /** How many bytes the tar has. */
  public long size() throws IOException {
    long size = 2 * BLOCK;
    for (Path file : files) {
      size += BLOCK + padded(Files.size(file));
    }
    return size;
  }

  /** The SHA-256 of the tar in hexadecimal. Reads all files. */
  public String sha256() throws IOException {
    try (InputStream in = open();
        DigestInputStream digested =
            new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      digested.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digested.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public InputStream open() throws IOException {
    List<InputStream> parts = new ArrayList<>();
    for (Path file : files) {
      long size = Files.size(file);
      parts.add(new ByteArrayInputStream(header(nameOf(file), size)));
      parts.add(new LazyFile(file, size));
      parts.add(zeros((int) (padded(size) - size)));
    }
    parts.add(zeros(2 * BLOCK));
    return new SequenceInputStream(Collections.enumeration(parts));
  }

  private static byte[] nameOf(Path file) {
    return file.getFileName().toString().getBytes(StandardCharsets.UTF_8);
  }

  private static long padded(long size) {
    return (size + BLOCK - 1) / BLOCK * BLOCK;
  }

  private static InputStream zeros(int count) {
    return new ByteArrayInputStream(new byte[count]);
  }

  /** The header of a regular file of root, mode 0644, from the beginning of 1970. */
  private static byte[] header(byte[] name, long size) {
    byte[] header = new byte[BLOCK];
    System.arraycopy(name, 0, header, 0, name.length);
    put(header, 100, "0000644\0" + "0000000\0" + "0000000\0");
    put(header, 124, octal(size, 11) + " " + octal(0, 11) + " ");
    put(header, 148, "        " + "0");
    put(header, 257, "ustar\0" + "00");
    int sum = 0;
    for (byte b : header) {
      sum += b & 0xff;
    }
    put(header, 148, octal(sum, 6) + "\0 ");
    return header;
  }

  private static String octal(long number, int digits) {
    return String.format(Locale.ROOT, "%0" + digits + "o", number);
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }

  /** A file that is opened when it is its turn, and has as many bytes as its header says. */
  private static final class LazyFile extends InputStream {
    private final Path file;
    private long left;
    private InputStream in;

    LazyFile(Path file, long size) {
      this.file = file;
      this.left = size;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      if (in == null) {
        in = Files.newInputStream(file);
      }
      int n = in.read(bytes, offset, (int) Math.min(length, left));
      if (n < 0) {
        throw new IOException(file + " has changed while it was read");
      }
      left -= n;
      return n;
    }

    @Override
    public void close() throws IOException {
      if (in != null) {
        in.close();
      }
    }
  }
}
