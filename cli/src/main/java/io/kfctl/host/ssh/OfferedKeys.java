package io.kfctl.host.ssh;

import com.jcraft.jsch.AgentIdentityRepository;
import com.jcraft.jsch.AgentProxyException;
import com.jcraft.jsch.Identity;
import com.jcraft.jsch.IdentityRepository;
import com.jcraft.jsch.SSHAgentConnector;
import io.kfctl.error.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Vector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The keys offered to one host, in the order of ssh: first the files that were asked for (by the
 * agent, where it holds the same key and so needs no passphrase), then what else the agent holds.
 */
final class OfferedKeys implements IdentityRepository {
  private final List<String> unusable = new ArrayList<>();
  private final boolean onlyFiles;
  private final List<PrivateKey> files;
  private final List<Identity> agentKeys;
  private final List<Identity> inOrder;

  /**
   * @throws UserError when the only key that was asked for cannot be used
   */
  OfferedKeys(SshDestination destination, KeyRing ring) {
    this.files =
        destination.keys().stream()
            .flatMap(file -> usable(file, ring, destination.onlyTheseKeys()).stream())
            .toList();
    this.agentKeys = destination.agent().map(OfferedKeys::inAgent).orElse(List.of());
    this.onlyFiles = destination.onlyTheseKeys();
    this.inOrder = ordered();
  }

  private Optional<PrivateKey> usable(Path file, KeyRing ring, boolean needed) {
    try {
      return ring.key(file);
    } catch (UserError e) {
      if (needed) {
        throw e;
      }
      unusable.add(file + " cannot be used");
      return Optional.empty();
    }
  }

  /** An agent that does not answer has no keys, as for ssh. */
  private static List<Identity> inAgent(Path socket) {
    try {
      return List.copyOf(
          new AgentIdentityRepository(new SSHAgentConnector(socket)).getIdentities());
    } catch (AgentProxyException e) {
      return List.of();
    }
  }

  private List<Identity> ordered() {
    List<Identity> order = new ArrayList<>();
    List<Identity> others = new ArrayList<>(agentKeys);
    for (PrivateKey file : files) {
      Optional<Identity> inAgent = others.stream().filter(key -> isSame(key, file)).findFirst();
      order.add(inAgent.orElse(file));
      inAgent.ifPresent(others::remove);
    }
    if (!onlyFiles) {
      order.addAll(others);
    }
    return order;
  }

  private static boolean isSame(Identity a, Identity b) {
    byte[] blob = b.getPublicKeyBlob();
    return blob != null && Arrays.equals(a.getPublicKeyBlob(), blob);
  }

  /** What was offered, in words, for the message that none was accepted. */
  String described() {
    List<String> parts = new ArrayList<>();
    files.forEach(file -> parts.add(file.getName()));
    long others = inOrder.size() - files.size();
    if (others > 0) {
      parts.add(others + (others == 1 ? " key" : " keys") + " of the agent");
    }
    String offered = parts.isEmpty() ? "no key was found" : "offered " + String.join(", ", parts);
    return Stream.concat(Stream.of(offered), unusable.stream()).collect(Collectors.joining("; "));
  }

  /** The key file that the cluster file names, when it is the only one offered. */
  Optional<Path> wanted() {
    return onlyFiles && files.size() == 1 ? Optional.of(files.get(0).file()) : Optional.empty();
  }

  /** A key that the host would have accepted, had somebody given its passphrase. */
  Optional<PrivateKey> locked() {
    return files.stream().filter(PrivateKey::isLocked).findFirst();
  }

  @Override
  public Vector<Identity> getIdentities() {
    return new Vector<>(inOrder);
  }

  @Override
  public String getName() {
    return "kfctl";
  }

  @Override
  public int getStatus() {
    return RUNNING;
  }

  @Override
  public boolean add(byte[] identity) {
    return false;
  }

  @Override
  public boolean remove(byte[] blob) {
    return false;
  }

  @Override
  public void removeAll() {
    // The keys belong to the operator.
  }
}
