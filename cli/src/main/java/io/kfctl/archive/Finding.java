package io.kfctl.archive;

import io.kfctl.archive.PackageState.State;
import java.util.Optional;

/**
 * What became of the search for one package: an archive, a problem with what was found, or neither
 * when nothing was.
 */
record Finding(
    PackageNeed need,
    Optional<Candidate> candidate,
    Optional<Archive> archive,
    Optional<ArchiveProblem> problem) {

  static Finding missing(PackageNeed need) {
    return new Finding(need, Optional.empty(), Optional.empty(), Optional.empty());
  }

  static Finding found(PackageNeed need, Candidate candidate, Archive archive) {
    return new Finding(need, Optional.of(candidate), Optional.of(archive), Optional.empty());
  }

  static Finding broken(PackageNeed need, Candidate candidate, ArchiveProblem problem) {
    return new Finding(need, Optional.of(candidate), Optional.empty(), Optional.of(problem));
  }

  boolean isMissing() {
    return candidate.isEmpty();
  }

  PackageState toState(ArchiveSource source) {
    return new PackageState(
        need.kind(),
        need.name(),
        archive.map(Archive::version).orElse(need.version()),
        candidate.map(Candidate::fileNames).orElse(need.accepted().get(0)),
        candidate.map(chosen -> sizeOf(source, chosen)).orElse(0L),
        archive.map(Archive::sha256),
        state(),
        candidate.map(Candidate::origin),
        isMissing() ? Optional.of(MissingPackages.error(source, need)) : problem.map(e -> e));
  }

  private State state() {
    if (isMissing()) {
      return State.MISSING;
    }
    return problem.map(ArchiveProblem::state).orElse(State.PRESENT);
  }

  private static long sizeOf(ArchiveSource source, Candidate candidate) {
    return candidate.files().stream().mapToLong(file -> source.file(file).toFile().length()).sum();
  }
}
