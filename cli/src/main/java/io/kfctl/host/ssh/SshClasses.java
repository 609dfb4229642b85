package io.kfctl.host.ssh;

import com.jcraft.jsch.JSch;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;

/**
 * Loads what the first session needs, for a program that has to wait for little else: Java's part
 * of the algorithms that today's sshd and jsch agree on.
 */
public final class SshClasses {
  /** Names by which jsch's own settings know what comes after the agreement on keys. */
  private static final List<String> PARTS =
      List.of(
          "xdh",
          "ssh-ed25519",
          "aes128-ctr",
          "hmac-sha2-256-etm@openssh.com",
          "userauth.none",
          "userauth.publickey");

  private SshClasses() {}

  /** Finds the algorithms and computes nothing. */
  public static void load() {
    try {
      KeyPairGenerator.getInstance("X25519");
      KeyAgreement.getInstance("X25519");
      KeyFactory.getInstance("Ed25519");
      Signature.getInstance("Ed25519");
      MessageDigest.getInstance("SHA-256");
      Cipher.getInstance("AES/CTR/NoPadding");
      Mac.getInstance("HmacSHA256");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java 17 has them", e);
    }
  }

  /** Does what a session does, with keys of its own and nobody at the other end. */
  public static void rehearse() {
    load();
    try {
      for (String part : PARTS) {
        Class.forName(JSch.getConfig(part));
      }
      KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      Signature proof = Signature.getInstance("Ed25519");
      proof.initSign(keys.getPrivate());
      byte[] signed = proof.sign();
      proof.initVerify(keys.getPublic());
      proof.verify(signed);
    } catch (ClassNotFoundException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
