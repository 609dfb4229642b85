package io.kfctl.host.ssh;

import com.jcraft.jsch.Identity;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import io.kfctl.host.Prompt;
import io.kfctl.host.ssh.KnownHost.HostPublicKey;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * A private key file, unlocked only when a host has accepted its public part, and once for all
 * hosts. To jsch it is never encrypted, so that jsch never asks for a passphrase itself.
 */
final class PrivateKey implements Identity {
  private static final int TRIES = 3;

  private final Path file;
  private final Identity identity;
  private final Prompt prompt;
  private volatile boolean locked;

  private PrivateKey(Path file, Identity identity, Prompt prompt) {
    this.file = file;
    this.identity = identity;
    this.prompt = prompt;
  }

  /**
   * Reads the file; with an OpenSSH certificate beside it ({@code FILE-cert.pub}) the key is used
   * with that.
   *
   * @throws JSchException when it is no private key that jsch can read
   */
  static PrivateKey load(Path file, Prompt prompt) throws JSchException {
    JSch jsch = new JSch();
    jsch.addIdentity(file.toString(), null, null);
    Identity identity = jsch.getIdentityRepository().getIdentities().firstElement();
    return new PrivateKey(file, identity, prompt);
  }

  Path file() {
    return file;
  }

  /** Whether a host accepted this key and nobody gave the passphrase. */
  boolean isLocked() {
    return locked;
  }

  private synchronized boolean unlock() {
    for (int i = 0; identity.isEncrypted() && i < TRIES; i++) {
      Optional<char[]> passphrase = prompt.password("Passphrase for " + file + ":");
      if (passphrase.isEmpty()) {
        locked = true;
        return false;
      }
      unlockWith(passphrase.get());
    }
    locked = identity.isEncrypted();
    return !locked;
  }

  private void unlockWith(char[] passphrase) {
    ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(passphrase));
    byte[] bytes = Arrays.copyOf(encoded.array(), encoded.limit());
    try {
      identity.setPassphrase(bytes);
    } catch (JSchException e) {
      // A wrong passphrase: the key stays encrypted and is asked for again.
    } finally {
      Arrays.fill(passphrase, '\0');
      Arrays.fill(encoded.array(), (byte) 0);
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /** Some old formats lock the public part as well. */
  @Override
  public byte[] getPublicKeyBlob() {
    byte[] blob = identity.getPublicKeyBlob();
    return blob == null && unlock() ? identity.getPublicKeyBlob() : blob;
  }

  @Override
  public String getAlgName() {
    byte[] blob = getPublicKeyBlob();
    return blob == null ? identity.getAlgName() : HostPublicKey.of(blob).type();
  }

  @Override
  public byte[] getSignature(byte[] data) {
    return unlock() ? identity.getSignature(data) : null;
  }

  @Override
  public byte[] getSignature(byte[] data, String algorithm) {
    return unlock() ? identity.getSignature(data, algorithm) : null;
  }

  @Override
  public boolean isEncrypted() {
    return false;
  }

  @Override
  public boolean setPassphrase(byte[] passphrase) {
    return true;
  }

  @Override
  public String getName() {
    return file.toString();
  }

  @Override
  public void clear() {
    identity.clear();
  }
}
