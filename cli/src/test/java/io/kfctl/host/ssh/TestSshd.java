package io.kfctl.host.ssh;

import java.nio.file.Path;
import java.util.List;

/** An ssh server on loopback, for tests. */
interface TestSshd extends AutoCloseable {
  int port();

  /** Who may log in. */
  String user();

  /** The private key that opens the door. */
  Path clientKey();

  /** The host's public keys, each as type and base64 with a space between. */
  List<String> hostKeys();

  /** The lines that known_hosts should hold when the server is reached at this port. */
  default String knownHosts(int port) {
    StringBuilder lines = new StringBuilder();
    hostKeys()
        .forEach(
            key -> lines.append("[127.0.0.1]:").append(port).append(' ').append(key).append('\n'));
    return lines.toString();
  }

  @Override
  void close();
}
