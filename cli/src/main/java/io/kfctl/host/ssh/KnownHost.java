package io.kfctl.host.ssh;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One line of a known_hosts file, sshd(8) "SSH_KNOWN_HOSTS FILE FORMAT".
 *
 * @param file the file and the line's number in it, from 1
 * @param marker {@code @revoked}, {@code @cert-authority} or an empty text
 * @param hosts the field with the host's names: patterns, or one hashed name
 * @param key the key and its type
 */
record KnownHost(Path file, int line, String marker, String hosts, HostPublicKey key) {
  private static final String HASHED = "|1|";

  /**
   * Reads a line.
   *
   * @return empty for comments and for lines that are no entry, which ssh passes over as well
   */
  static Optional<KnownHost> parse(Path file, int number, String text) {
    String[] fields = text.strip().split("\\s+");
    int first = fields[0].startsWith("@") ? 1 : 0;
    if (fields[0].startsWith("#") || fields.length < first + 3) {
      return Optional.empty();
    }
    String marker = first == 1 ? fields[0] : "";
    String hosts = fields[first];
    return HostPublicKey.decode(fields[first + 1], fields[first + 2])
        .map(key -> new KnownHost(file, number, marker, hosts, key));
  }

  /** Whether the line speaks of the host; off port 22 its name is {@code [address]:port}. */
  boolean isOf(String name) {
    return hosts.startsWith(HASHED)
        ? isHashOf(name.toLowerCase(Locale.ROOT))
        : HostPatterns.match(List.of(hosts.split(",")), name);
  }

  /** The field is {@code |1|salt|hash}: the HMAC-SHA1 of the name, keyed by the salt. */
  private boolean isHashOf(String name) {
    String[] parts = hosts.substring(HASHED.length()).split("\\|");
    if (parts.length != 2) {
      return false;
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(Base64.getDecoder().decode(parts[0]), "HmacSHA1"));
      byte[] hash = mac.doFinal(name.getBytes(StandardCharsets.UTF_8));
      return MessageDigest.isEqual(hash, Base64.getDecoder().decode(parts[1]));
    } catch (IllegalArgumentException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA1", e);
    }
  }

  boolean isPlain() {
    return marker.isEmpty();
  }

  boolean isRevoked() {
    return marker.equals("@revoked");
  }

  boolean isCertAuthority() {
    return marker.equals("@cert-authority");
  }

  /** The place, for messages. */
  String place() {
    return file + " line " + line;
  }

  /** A host's public key. */
  record HostPublicKey(String type, String base64) {

    static HostPublicKey of(byte[] blob) {
      return new HostPublicKey(typeIn(blob), Base64.getEncoder().encodeToString(blob));
    }

    /** Empty when the text is no key, or a key of another type than it says. */
    private static Optional<HostPublicKey> decode(String type, String base64) {
      try {
        HostPublicKey key = of(Base64.getDecoder().decode(base64));
        return key.type().equals(type) ? Optional.of(key) : Optional.empty();
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }

    /** A key begins with the length and the name of its type (RFC 4253, section 6.6). */
    private static String typeIn(byte[] blob) {
      int length = blob.length < 4 ? -1 : blob[3];
      if (length <= 0 || blob.length < 4 + length) {
        throw new IllegalArgumentException("not a public key");
      }
      return new String(Arrays.copyOfRange(blob, 4, 4 + length), StandardCharsets.US_ASCII);
    }

    /** Written out, because the JVM generates a record's own when it is first used. */
    @Override
    public boolean equals(Object other) {
      return other instanceof HostPublicKey key
          && key.type.equals(type)
          && key.base64.equals(base64);
    }

    @Override
    public int hashCode() {
      return base64.hashCode();
    }

    byte[] blob() {
      return Base64.getDecoder().decode(base64);
    }

    /** As ssh and ssh-keygen -l show it: {@code SHA256:} and the hash without padding. */
    String fingerprint() {
      try {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(blob());
        return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(hash);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("every Java platform has SHA-256", e);
      }
    }

    /** The type as people know it, for example ED25519. */
    String typeName() {
      return type.replaceFirst("^ssh-", "")
          .replaceFirst("^ecdsa-sha2-.*", "ecdsa")
          .toUpperCase(Locale.ROOT);
    }
  }
}
