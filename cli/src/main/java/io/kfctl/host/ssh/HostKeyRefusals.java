package io.kfctl.host.ssh;

import io.kfctl.host.HostException;
import io.kfctl.host.ssh.KnownHost.HostPublicKey;
import io.kfctl.host.ssh.KnownHosts.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Says why a host key is not trusted, and what to do about it. */
final class HostKeyRefusals {
  private final SshDestination destination;
  private final KnownHosts knownHosts;

  HostKeyRefusals(SshDestination destination, KnownHosts knownHosts) {
    this.destination = destination;
    this.knownHosts = knownHosts;
  }

  HostException cannotAdd(Path file, IOException cause) {
    return new HostException.Unreachable(
        destination.host(),
        "its new host key cannot be added to " + file + ": " + cause.getMessage(),
        "ls -l " + file,
        cause);
  }

  HostException of(HostPublicKey key, Verdict verdict) {
    return verdict
        .entry()
        .map(entry -> entry.isRevoked() ? revoked(key, entry) : changed(key, entry))
        .orElseGet(() -> unknown(key));
  }

  private HostException unknown(HostPublicKey key) {
    String authority =
        knownHosts
            .certAuthority(destination.knownAs())
            .map(entry -> "; kfctl does not use the authority in " + entry.place())
            .orElse("");
    return unreachable(
        "the host key of "
            + destination.where()
            + " is not in "
            + files()
            + authority
            + ": "
            + described(key),
        "compare it with: ssh-keygen -lf /etc/ssh/ssh_host_"
            + key.typeName().toLowerCase(Locale.ROOT)
            + "_key.pub (on the host), then: "
            + destination.keyscanCommand()
            + " >> "
            + firstFile()
            + "; or set ssh.hostKeys to accept-new in the cluster file");
  }

  private HostException changed(HostPublicKey key, KnownHost entry) {
    return unreachable(
        "the host key of "
            + destination.where()
            + " has changed: it shows "
            + described(key)
            + ", but "
            + entry.place()
            + " has "
            + described(entry.key())
            + "; was the host set up anew, or does someone stand in between?",
        "if the new key is right: ssh-keygen -R '"
            + destination.knownAs()
            + "' -f "
            + entry.file()
            + ", then: "
            + destination.keyscanCommand()
            + " >> "
            + firstFile());
  }

  private HostException revoked(HostPublicKey key, KnownHost entry) {
    return unreachable(
        "the host key of "
            + destination.where()
            + " is revoked by "
            + entry.place()
            + ": "
            + described(key),
        "give the host a new key");
  }

  private HostException unreachable(String message, String hint) {
    return new HostException.Unreachable(destination.host(), message, hint, null);
  }

  private static String described(HostPublicKey key) {
    return key.typeName() + " " + key.fingerprint();
  }

  private String files() {
    return destination.knownHosts().isEmpty()
        ? "any known_hosts file"
        : String.join(", ", destination.knownHosts().stream().map(Path::toString).toList());
  }

  private String firstFile() {
    return destination.knownHosts().stream()
        .findFirst()
        .map(Path::toString)
        .orElse("~/.ssh/known_hosts");
  }
}
