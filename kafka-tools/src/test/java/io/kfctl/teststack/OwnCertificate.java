package io.kfctl.teststack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate for 127.0.0.1 that no authority vouches for, made by the JDK's keytool. */
public final class OwnCertificate {
  /** Of the store, and of the key in it. */
  public static final String PASSWORD = "geheim";

  private OwnCertificate() {}

  /**
   * @param store becomes a PKCS12 file with the key
   * @param authority becomes the certificate in PEM, which is to be trusted
   */
  public static void make(Path store, Path authority) {
    keytool(
        "-genkeypair -alias own -keyalg EC -dname CN=own -validity 30 -ext san=ip:127.0.0.1"
            + " -storetype PKCS12",
        store);
    keytool("-exportcert -rfc -alias own -file " + authority, store);
  }

  /** What a server shows who it is with. */
  public static SSLContext context(Path store) throws IOException, GeneralSecurityException {
    char[] password = PASSWORD.toCharArray();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, password);
    }
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(keys, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return context;
  }

  private static void keytool(String line, Path store) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(line.split(" ")));
    command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IllegalStateException("keytool: " + output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
