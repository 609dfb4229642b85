package io.kfctl.host.ssh;

import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.UserInfo;
import io.kfctl.cluster.SshSettings.HostKeys;
import io.kfctl.host.HostException;
import io.kfctl.host.ssh.KnownHost.HostPublicKey;
import io.kfctl.host.ssh.KnownHosts.Kind;
import io.kfctl.host.ssh.KnownHosts.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides for one connection whether the key that the host shows is to be trusted. jsch asks and
 * gets yes or no; why it was no is kept here, since jsch's own words do not help a person.
 */
final class HostKeyCheck implements HostKeyRepository {
  private final SshDestination destination;
  private final KnownHosts knownHosts;
  private final HostKeyRefusals refusals;
  private volatile Optional<HostException> refusal = Optional.empty();

  HostKeyCheck(SshDestination destination) {
    this.destination = destination;
    this.knownHosts =
        KnownHosts.read(
            Stream.concat(
                    destination.knownHosts().stream(), destination.globalKnownHosts().stream())
                .toList());
    this.refusals = new HostKeyRefusals(destination, knownHosts);
  }

  /** Why the key was refused, when it was. */
  Optional<HostException> refusal() {
    return refusal;
  }

  @Override
  public int check(String name, byte[] blob) {
    HostPublicKey key = HostPublicKey.of(blob);
    Verdict verdict = judge(key);
    if (verdict.kind() == Kind.UNKNOWN && destination.hostKeys() == HostKeys.ACCEPT_NEW) {
      return accept(key);
    }
    if (verdict.kind() != Kind.KNOWN) {
      refusal = Optional.of(refusals.of(key, verdict));
      return NOT_INCLUDED;
    }
    return OK;
  }

  /** Off the usual port a line for the bare address will do, as for ssh, but cannot contradict. */
  private Verdict judge(HostPublicKey key) {
    Verdict verdict = knownHosts.judge(destination.knownAs(), key);
    if (verdict.kind() != Kind.UNKNOWN || destination.hostKeyAlias().isPresent()) {
      return verdict;
    }
    Verdict bare = knownHosts.judge(destination.address(), key);
    return bare.kind() == Kind.CHANGED ? verdict : bare;
  }

  private int accept(HostPublicKey key) {
    Optional<Path> file = destination.knownHosts().stream().findFirst();
    try {
      if (file.isPresent()) {
        KnownHosts.add(file.get(), destination.knownAs(), key);
      }
      return OK;
    } catch (IOException e) {
      refusal = Optional.of(refusals.cannotAdd(file.get(), e));
      return NOT_INCLUDED;
    }
  }

  /** jsch asks for these to offer the types of known keys first. */
  @Override
  public HostKey[] getHostKey(String name, String type) {
    List<KnownHost> known = knownHosts.plain(destination.knownAs());
    if (known.isEmpty() && destination.hostKeyAlias().isEmpty()) {
      known = knownHosts.plain(destination.address());
    }
    return known.stream()
        .filter(entry -> type == null || entry.key().type().equals(type))
        .flatMap(entry -> jschKey(entry).stream())
        .toArray(HostKey[]::new);
  }

  private static Optional<HostKey> jschKey(KnownHost entry) {
    try {
      return Optional.of(new HostKey(entry.hosts(), entry.key().blob()));
    } catch (JSchException | RuntimeException e) {
      // a type that jsch does not know
      return Optional.empty();
    }
  }

  @Override
  public HostKey[] getHostKey() {
    return getHostKey(destination.knownAs(), null);
  }

  @Override
  public String getKnownHostsRepositoryID() {
    return "known_hosts";
  }

  @Override
  public void add(HostKey key, UserInfo userInfo) {
    throw new UnsupportedOperationException("keys are added by check alone");
  }

  @Override
  public void remove(String name, String type) {
    throw new UnsupportedOperationException("keys are never removed");
  }

  @Override
  public void remove(String name, String type, byte[] key) {
    throw new UnsupportedOperationException("keys are never removed");
  }
}
