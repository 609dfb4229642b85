package io.kfctl.deploy.plan;

import io.kfctl.archive.Archive;
import io.kfctl.archive.ArchiveKind;
import io.kfctl.cluster.BoundPort;
import io.kfctl.cluster.Endpoints;
import io.kfctl.cluster.Host;
import io.kfctl.cluster.Role;
import io.kfctl.deploy.facts.HostFacts;
import io.kfctl.deploy.facts.HostFacts.Disk;
import io.kfctl.deploy.facts.HostFacts.Listener;
import io.kfctl.deploy.facts.HostFacts.PathFact;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import io.kfctl.host.ServiceManager;
import io.kfctl.host.ServiceState;
import io.kfctl.render.RenderedDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What makes an install on one host impossible or dangerous, found before anything is changed. */
final class Obstacles {
  /** How many bytes on disk a byte of our archives becomes, at most: jars hardly, a JDK thrice. */
  private static final int UNPACKED_PER_PACKED = 3;

  /** ZooKeeper alone sets 64 MiB aside for its transaction log before it begins. */
  private static final long SPARE_BYTES = 100L << 20;

  private static final long MEBIBYTE = 1L << 20;

  private final Wanted wanted;
  private final Host host;
  private final HostFacts facts;
  private final HostLayout layout;
  private final Set<Role> handInstalled;
  private final List<UserError> found = new ArrayList<>();

  /**
   * @param handInstalled roles whose ports are taken by what was installed by hand
   */
  Obstacles(Wanted wanted, HostFacts facts, Set<Role> handInstalled) {
    this.handInstalled = Set.copyOf(handInstalled);
    this.wanted = wanted;
    this.host = wanted.host();
    this.facts = facts;
    this.layout = new HostLayout(wanted.cluster());
  }

  List<UserError> find() {
    tools();
    java();
    Ownership.conflict(wanted, facts).ifPresent(found::add);
    identity();
    paths();
    ports();
    disks();
    return found;
  }

  private void tools() {
    ServiceManager.Needs manager = facts.manager();
    List<String> lacks = new ArrayList<>(facts.missingCommands());
    lacks.retainAll(manager.commands());
    if (!lacks.isEmpty()) {
      add(
          "has no %s, without which %s cannot run the services"
              .formatted(String.join(", ", lacks), manager.name()),
          manager.advice());
    }
    List<String> others = new ArrayList<>(facts.missingCommands());
    others.removeAll(manager.commands());
    if (!others.isEmpty()) {
      add(
          "lacks " + String.join(", ", others),
          "install them with the host's package manager (coreutils, util-linux, tar, gzip,"
              + " shadow)");
    }
  }

  private void java() {
    if (wanted.cluster().javaHome().isPresent()) {
      JavaVersions.problem(wanted.cluster().javaHome().get(), facts.javaVersion())
          .ifPresent(
              problem ->
                  add(
                      problem,
                      "correct java.home in cluster.yaml, or leave it out: then kfctl installs a JDK"));
      return;
    }
    List<Archive> jdks =
        wanted.archives().stream().filter(archive -> archive.kind() == ArchiveKind.JDK).toList();
    List<UserError> misfits = jdks.stream().flatMap(jdk -> misfit(jdk).stream()).toList();
    if (misfits.size() == jdks.size()) {
      found.addAll(misfits);
    }
  }

  /** Of several JDKs, one for each architecture, one has to fit. */
  private Optional<UserError> misfit(Archive jdk) {
    return jdk.platform()
        .flatMap(platform -> JavaVersions.misfit(platform, facts))
        .map(
            reason ->
                error(
                    "cannot run " + jdk.fileName() + ": " + reason,
                    "bring a vendor JDK 17 archive or set java.home"));
  }

  private void identity() {
    Identity identity = Identity.of(wanted, facts);
    identity.brokerId().ifPresent(id -> sameId("broker.id", id));
    identity.myid().ifPresent(id -> sameId("myid", id));
  }

  private void sameId(String name, String id) {
    if (!id.equals(Integer.toString(host.id()))) {
      add(
          "holds data of %s %s, but cluster.yaml gives it id %d".formatted(name, id, host.id()),
          "write id: %s for %s, or name another host".formatted(id, host.name()));
    }
  }

  private void paths() {
    for (RenderedDirectory directory : wanted.directories()) {
      PathFact path = facts.path(directory.path());
      if (path.exists() && !path.isDirectory() && !path.isLink()) {
        add(directory.path() + " is not a directory", "move it away");
      }
    }
  }

  private void ports() {
    for (BoundPort port : new Endpoints(wanted.cluster()).boundPorts(host)) {
      if (handInstalled.contains(port.role())) {
        continue;
      }
      facts.listeners().stream()
          .filter(listener -> listener.port() == port.port() && !isOurs(listener, port.role()))
          .filter(listener -> overlap(listener.address(), port.address()))
          .findFirst()
          .ifPresent(
              listener ->
                  add(
                      "port %d, wanted for %s, is taken%s"
                          .formatted(port.port(), port.purpose(), by(listener)),
                      "end that program, or choose another port: "
                          + port.setting()
                          + " in cluster.yaml"));
    }
  }

  private boolean isOurs(Listener listener, Role role) {
    Optional<Long> mainPid =
        Optional.ofNullable(facts.services().get(role.unit())).flatMap(ServiceState::mainPid);
    return mainPid.isPresent() && (listener.pid().isEmpty() || listener.pid().equals(mainPid));
  }

  /** Whether both would bind the same address; a wildcard binds them all. */
  private static boolean overlap(String one, String other) {
    return isWildcard(one) || isWildcard(other) || one.equals(other);
  }

  private static boolean isWildcard(String address) {
    return List.of("", "*", "0.0.0.0", "[::]", "::").contains(address);
  }

  private static String by(Listener listener) {
    return listener
        .pid()
        .map(pid -> " by %s (pid %d)".formatted(listener.process(), pid))
        .orElse("");
  }

  /** Programs need room to be unpacked; services that start need some for what they write first. */
  private void disks() {
    Map<String, Long> needed = new TreeMap<>();
    Map<String, Long> available = new TreeMap<>();
    if (!areAllUp()) {
      for (String folder : Questions.dataFolders(wanted)) {
        Optional.ofNullable(facts.disks().get(folder))
            .ifPresent(
                disk -> {
                  needed.merge(disk.mount(), 0L, Long::sum);
                  available.put(disk.mount(), disk.availableBytes());
                });
      }
    }
    for (Archive archive : wanted.on(facts).archives()) {
      String parent = layout.parent(archive);
      Disk disk = facts.disks().get(parent);
      if (disk != null && !ProgramPlacement.of(archive, parent, facts).present()) {
        needed.merge(disk.mount(), archive.size() * UNPACKED_PER_PACKED, Long::sum);
        available.put(disk.mount(), disk.availableBytes());
      }
    }
    needed.forEach(
        (mount, bytes) -> {
          if (available.get(mount) < bytes + SPARE_BYTES) {
            add(
                "needs about %d MiB on %s, which has %d MiB free"
                    .formatted(
                        (bytes + SPARE_BYTES) / MEBIBYTE, mount, available.get(mount) / MEBIBYTE),
                "make room there (df -h %s), or change paths in cluster.yaml".formatted(mount));
          }
        });
  }

  private boolean areAllUp() {
    return host.roles().stream()
        .map(role -> Optional.ofNullable(facts.services().get(role.unit())))
        .allMatch(state -> state.filter(ServiceState::isUp).isPresent());
  }

  private void add(String message, String hint) {
    found.add(error(message, hint));
  }

  private UserError error(String message, String hint) {
    return new UserError(ExitCode.FAILED, host.name() + ": " + message, hint);
  }
}
