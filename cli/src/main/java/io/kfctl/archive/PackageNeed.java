package io.kfctl.archive;

import io.kfctl.cluster.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A program that a cluster needs, before anybody looked whether it is there.
 *
 * @param name the program, for example {@code kafka}
 * @param version the version that the cluster file asks for
 * @param roles a host with any of these roles needs it
 * @param candidates what satisfies it, the best first
 * @param marker a file that a right archive holds below its top folder; empty where anything goes
 * @param accepted the file names that messages suggest
 */
record PackageNeed(
    ArchiveKind kind,
    String name,
    String version,
    Set<Role> roles,
    List<Candidate> candidates,
    Optional<String> marker,
    List<String> accepted) {

  PackageNeed {
    roles = Set.copyOf(roles);
    candidates = List.copyOf(candidates);
    accepted = List.copyOf(accepted);
  }

  /** For example {@code kafka 3.4.1}. */
  String title() {
    return version.isEmpty() ? name : name + " " + version;
  }

  /** The best candidate whose files are all there. */
  Optional<Candidate> chosenFrom(Set<String> names) {
    return candidates.stream().filter(candidate -> candidate.isIn(names)).findFirst();
  }
}
