package io.kfctl.host.ssh;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.List;
import java.util.function.Consumer;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;

/** Apache MINA's ssh server inside the test, which needs nothing installed. */
final class MinaSshd implements TestSshd {
  private final Path clientKey;
  private final KeyPair hostKey;
  private final SshServer server;

  private MinaSshd(Path clientKey, KeyPair hostKey, SshServer server) {
    this.clientKey = clientKey;
    this.hostKey = hostKey;
    this.server = server;
  }

  static MinaSshd start(Path folder) throws IOException {
    return start(folder, server -> {});
  }

  static MinaSshd start(Path folder, Consumer<SshServer> settings) throws IOException {
    KeyPair hostKey = hostKey();
    Path clientKey = folder.resolve("client");
    writeClientKey(clientKey, "");
    String authorized = Files.readString(folder.resolve("client.pub")).split(" ")[1];
    SshServer server = SshServer.setUpDefaultServer();
    server.setHost("127.0.0.1");
    server.setPort(0);
    server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
    server.setPublickeyAuthenticator(
        (user, key, session) -> PublicKeyEntry.toString(key).contains(authorized));
    server.setCommandFactory((session, line) -> new ShellCommand(line));
    settings.accept(server);
    server.start();
    return new MinaSshd(clientKey, hostKey, server);
  }

  static KeyPair hostKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes an ECDSA key in OpenSSH's format, and its public part beside it. */
  static void writeClientKey(Path file, String passphrase) throws IOException {
    try {
      com.jcraft.jsch.KeyPair key =
          com.jcraft.jsch.KeyPair.genKeyPair(new JSch(), com.jcraft.jsch.KeyPair.ECDSA, 256);
      byte[] secret = passphrase.isEmpty() ? null : passphrase.getBytes();
      key.writeOpenSSHv1PrivateKey(file.toString(), secret);
      key.writePublicKey(file + ".pub", "test");
    } catch (JSchException e) {
      throw new IOException(e);
    }
  }

  static String publicKey(KeyPair key) {
    return PublicKeyEntry.toString(key.getPublic());
  }

  static String fingerprint(KeyPair key) {
    return KeyUtils.getFingerPrint(key.getPublic());
  }

  @Override
  public int port() {
    return server.getPort();
  }

  @Override
  public String user() {
    return "anybody";
  }

  @Override
  public Path clientKey() {
    return clientKey;
  }

  KeyPair key() {
    return hostKey;
  }

  @Override
  public List<String> hostKeys() {
    return List.of(publicKey(hostKey));
  }

  @Override
  public void close() {
    try {
      server.stop(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
