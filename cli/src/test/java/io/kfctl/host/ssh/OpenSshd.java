package io.kfctl.host.ssh;

import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import io.kfctl.net.Ports;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The real OpenSSH server of this machine, with settings and keys of its own. */
final class OpenSshd implements TestSshd {
  private static final Path PROGRAM = Path.of("/usr/sbin/sshd");

  private final Path folder;
  private final int port;
  private final Process process;

  private OpenSshd(Path folder, int port, Process process) {
    this.folder = folder;
    this.port = port;
    this.process = process;
  }

  /**
   * Starts one.
   *
   * @param moreSettings more lines of sshd_config
   * @throws org.opentest4j.TestAbortedException when sshd is not installed
   */
  static OpenSshd start(Path folder, String... moreSettings) throws IOException {
    requireProgram();
    for (String type : List.of("ed25519", "ecdsa", "rsa")) {
      keygen(folder.resolve("host_" + type), type);
    }
    keygen(folder.resolve("client"), "ed25519");
    Files.copy(folder.resolve("client.pub"), folder.resolve("authorized_keys"));
    int port = Ports.free();
    Path settings = folder.resolve("sshd_config");
    Files.write(settings, settings(folder, port));
    Files.write(settings, List.of(moreSettings), java.nio.file.StandardOpenOption.APPEND);
    if (System.getProperty("user.name").equals("root")) {
      Files.createDirectories(Path.of("/run/sshd")); // sshd of root locks itself in there
    }
    Process process =
        new ProcessBuilder(PROGRAM.toString(), "-D", "-e", "-f", settings.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    OpenSshd sshd = new OpenSshd(folder, port, process);
    await().atMost(Duration.ofSeconds(20)).until(sshd::answers);
    return sshd;
  }

  private static void requireProgram() {
    if (!Files.isExecutable(PROGRAM)) {
      String reason = PROGRAM + " is not installed here (apt-get install openssh-server)";
      if ("1".equals(System.getenv("KFCTL_REQUIRE_HOSTS"))) {
        fail(reason);
      }
      abort(reason);
    }
  }

  private static List<String> settings(Path folder, int port) {
    return Stream.of(
            "Port " + port,
            "ListenAddress 127.0.0.1",
            "HostKey F/host_ed25519",
            "HostKey F/host_ecdsa",
            "HostKey F/host_rsa",
            "AuthorizedKeysFile F/authorized_keys",
            "PidFile none",
            "StrictModes no",
            "UsePAM no",
            "PermitRootLogin yes",
            "PasswordAuthentication no",
            "MaxStartups 100")
        .map(line -> line.replace("F/", folder + "/"))
        .toList();
  }

  private static void keygen(Path file, String type) throws IOException {
    Process keygen =
        new ProcessBuilder("ssh-keygen", "-q", "-t", type, "-N", "", "-f", file.toString())
            .inheritIO()
            .start();
    try {
      if (keygen.waitFor() != 0) {
        throw new IOException("ssh-keygen failed");
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private boolean answers() throws IOException {
    if (!process.isAlive()) {
      throw new IOException("sshd ended: " + Files.readString(folder.resolve("log")));
    }
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
      return socket.getInputStream().read() == 'S';
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public String user() {
    return System.getProperty("user.name");
  }

  @Override
  public Path clientKey() {
    return folder.resolve("client");
  }

  @Override
  public List<String> hostKeys() {
    return Stream.of("ed25519", "ecdsa", "rsa").map(this::publicKey).toList();
  }

  private String publicKey(String type) {
    try {
      String[] fields = Files.readString(folder.resolve("host_" + type + ".pub")).split(" ");
      return fields[0] + " " + fields[1];
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.descendants().forEach(ProcessHandle::destroy);
    await().atMost(Duration.ofSeconds(10)).until(() -> !process.isAlive());
  }
}
