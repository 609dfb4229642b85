package io.kfctl.host.ssh;

import io.kfctl.cluster.SshSettings.HostKeys;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Everything that decides how one host is reached, put together from the cluster file,
 * ~/.ssh/config and the defaults, in this order.
 *
 * @param host the host's name in the cluster file
 * @param address a name or an IP address
 * @param keys the private keys to offer, in their order
 * @param onlyTheseKeys whether an agent may offer no other keys
 * @param agent the socket of the agent
 * @param knownHosts the files to look for the host's key in; a new one is added to the first
 * @param globalKnownHosts more such files, which are only read
 * @param hostKeyAlias the name to look for instead of the address
 */
record SshDestination(
    String host,
    String address,
    int port,
    String user,
    List<Path> keys,
    boolean onlyTheseKeys,
    Optional<Path> agent,
    List<Path> knownHosts,
    List<Path> globalKnownHosts,
    Optional<String> hostKeyAlias,
    HostKeys hostKeys) {

  static final int DEFAULT_PORT = 22;

  SshDestination {
    keys = List.copyOf(keys);
    knownHosts = List.copyOf(knownHosts);
    globalKnownHosts = List.copyOf(globalKnownHosts);
  }

  /** The name under which known_hosts has the host: {@code [address]:port} off the usual port. */
  String knownAs() {
    return hostKeyAlias.orElse(port == DEFAULT_PORT ? address : "[" + address + "]:" + port);
  }

  /** The address and, off the usual port, the port. */
  String where() {
    return port == DEFAULT_PORT ? address : address + " port " + port;
  }

  /** The ssh command with which a person can try the same. */
  String sshCommand() {
    return "ssh " + (port == DEFAULT_PORT ? "" : "-p " + port + " ") + user + "@" + address;
  }

  /** The ssh-keyscan command that prints the host's keys. */
  String keyscanCommand() {
    return "ssh-keyscan -H " + (port == DEFAULT_PORT ? "" : "-p " + port + " ") + address;
  }
}
