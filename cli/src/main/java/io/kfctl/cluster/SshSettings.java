package io.kfctl.cluster;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How hosts are reached. An empty value was not written in the file, so {@code ~/.ssh/config} and
 * then the defaults decide: the user who types, port 22, the usual keys, {@code
 * ~/.ssh/known_hosts}.
 */
public record SshSettings(
    Optional<String> user,
    Optional<Integer> port,
    Optional<Path> privateKey,
    Optional<Path> knownHosts,
    HostKeys hostKeys) {

  /** What happens with a host key that known_hosts does not hold. */
  public enum HostKeys {
    /** It is refused. */
    STRICT,
    /** It is added to known_hosts; a changed key is still refused. */
    ACCEPT_NEW
  }
}
