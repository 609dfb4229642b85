package io.kfctl.deploy.plan;

import io.kfctl.archive.Archive;
import io.kfctl.deploy.facts.HostFacts;
import io.kfctl.deploy.facts.HostFacts.Disk;
import io.kfctl.error.UserError;
import io.kfctl.host.ServiceState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Whether the programs that a host lacks fit on its disks, and services find room to start. */
final class FreeSpace {
  /** How many bytes on disk a byte of our archives becomes, at most: jars hardly, a JDK thrice. */
  private static final int UNPACKED_PER_PACKED = 3;

  /** ZooKeeper alone sets 64 MiB aside for its transaction log before it begins. */
  private static final long SPARE_BYTES = 100L << 20;

  private static final long MEBIBYTE = 1L << 20;

  private final Wanted wanted;
  private final HostFacts facts;
  private final HostLayout layout;

  FreeSpace(Wanted wanted, HostFacts facts) {
    this.wanted = wanted;
    this.facts = facts;
    this.layout = new HostLayout(wanted.cluster());
  }

  /** One error for each file system that is too full. */
  List<UserError> shortages() {
    Map<Disk, Long> needed = new TreeMap<>((one, other) -> one.mount().compareTo(other.mount()));
    if (!areAllUp()) {
      for (String folder : Questions.dataFolders(wanted)) {
        Optional.ofNullable(facts.disks().get(folder))
            .ifPresent(disk -> needed.merge(disk, 0L, Long::sum));
      }
    }
    for (Archive archive : wanted.on(facts).archives()) {
      String parent = layout.parent(archive);
      Disk disk = facts.disks().get(parent);
      if (disk != null && !ProgramPlacement.of(archive, parent, facts).present()) {
        needed.merge(disk, archive.size() * UNPACKED_PER_PACKED, Long::sum);
      }
    }
    return needed.entrySet().stream()
        .filter(entry -> entry.getKey().availableBytes() < entry.getValue() + SPARE_BYTES)
        .map(entry -> error(entry.getKey(), entry.getValue() + SPARE_BYTES))
        .toList();
  }

  private boolean areAllUp() {
    return wanted.host().roles().stream()
        .map(role -> Optional.ofNullable(facts.services().get(role.unit())))
        .allMatch(state -> state.filter(ServiceState::isUp).isPresent());
  }

  private UserError error(Disk disk, long bytes) {
    return UserError.failed(
        "%s: needs about %d MiB on %s, which has %d MiB free"
            .formatted(
                wanted.host().name(),
                bytes / MEBIBYTE,
                disk.mount(),
                disk.availableBytes() / MEBIBYTE),
        "make room there (df -h %s), or change paths in cluster.yaml".formatted(disk.mount()));
  }
}
