package io.kfctl.archive;

import io.kfctl.archive.PackageState.State;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Turns files of a source into archives that may travel, or says why not. */
final class ArchiveChecker {
  private final ArchiveSource source;
  private final Function<Path, Inspection> inspector;
  private final PluginPacker packer;

  ArchiveChecker(ArchiveSource source, Function<Path, Inspection> inspector, PluginPacker packer) {
    this.source = source;
    this.inspector = inspector;
    this.packer = packer;
  }

  /**
   * @throws ArchiveProblem when a file is not as recorded, damaged, or the archive of something
   *     else
   */
  Archive check(PackageNeed need, Candidate candidate) {
    List<Inspection> inspections =
        candidate.files().stream().map(file -> inspect(file, candidate.origin())).toList();
    boolean travelsAsItIs =
        candidate.files().size() == 1 && !candidate.files().get(0).matches(".*\\.(jar|zip)");
    if (travelsAsItIs) {
      Path file = source.file(candidate.files().get(0));
      return toArchive(need, candidate, file, inspections.get(0));
    }
    List<Path> files = candidate.files().stream().map(source::file).toList();
    Path packed = packer.pack(candidate.folder(), files, inspections);
    return toArchive(need, candidate, packed, whole(packed));
  }

  private Inspection whole(Path packed) {
    Inspection inspection = inspector.apply(packed);
    if (inspection.damage().isPresent()) {
      throw new ArchiveProblem(
          State.DAMAGED, packed + " " + inspection.damage().get(), "remove it: rm " + packed);
    }
    return inspection;
  }

  private Inspection inspect(String name, Origin origin) {
    Inspection inspection = inspector.apply(source.file(name));
    Optional<String> recorded = source.recordedSha256(name);
    if (recorded.isPresent() && !recorded.get().equals(inspection.sha256())) {
      throw new ArchiveProblem(
          State.WRONG_CHECKSUM,
          in(name)
              + " is not the file that "
              + Sha256Sums.FILE_NAME
              + " records"
              + inspection.damage().map(damage -> ": it " + damage).orElse("")
              + "\n  recorded "
              + recorded.get()
              + "\n  found    "
              + inspection.sha256(),
          again(name, origin)
              + "; if the file is right, correct its line in "
              + in(Sha256Sums.FILE_NAME));
    }
    if (inspection.damage().isPresent()) {
      throw new ArchiveProblem(
          State.DAMAGED, in(name) + " " + inspection.damage().get(), again(name, origin));
    }
    return inspection;
  }

  private Archive toArchive(
      PackageNeed need, Candidate candidate, Path file, Inspection inspection) {
    String name = candidate.fileNames();
    if (inspection.topLevel().isEmpty()) {
      throw unsuitable(name, "is empty", candidate.origin());
    }
    boolean mayBeFlat = need.kind() == ArchiveKind.PLUGIN || need.kind() == ArchiveKind.REGISTRY;
    if (!inspection.hasTopFolder() && !mayBeFlat) {
      throw unsuitable(
          name,
          "holds "
              + inspection.topLevel().size()
              + " things at its top ("
              + String.join(", ", inspection.topLevel().stream().limit(3).toList())
              + " ...) where one folder is expected",
          candidate.origin());
    }
    if (need.marker().isPresent() && !inspection.holds(need.marker().get())) {
      String why = "is not the archive of " + need.title() + ": it holds no ";
      throw unsuitable(name, why + need.marker().get(), candidate.origin());
    }
    return need.kind() == ArchiveKind.JDK
        ? jdk(need, candidate, file, inspection)
        : archive(need, candidate, file, inspection);
  }

  private Archive archive(PackageNeed need, Candidate candidate, Path file, Inspection inspection) {
    boolean versioned = !candidate.version().isEmpty();
    String version = versioned ? candidate.version() : inspection.sha256().substring(0, 12);
    String folder = versioned ? candidate.folder() : candidate.folder() + "-" + version;
    return new Archive(
        need.kind(),
        need.name(),
        version,
        folder,
        inspection.stripComponents(),
        file,
        file.toFile().length(),
        inspection.sha256(),
        candidate.origin(),
        need.roles(),
        Optional.empty());
  }

  private Archive jdk(PackageNeed need, Candidate candidate, Path file, Inspection inspection) {
    JdkFileName name = JdkFileName.parse(candidate.fileNames(), need.version()).orElseThrow();
    JdkRelease release = JdkRelease.of(inspection, name);
    Optional<String> objection = release.objectionTo(need.version(), name);
    if (objection.isPresent()) {
      throw unsuitable(candidate.fileNames(), objection.get(), candidate.origin());
    }
    return new Archive(
        need.kind(),
        need.name(),
        release.version(),
        PackageNames.jdkFolder(release.version()),
        inspection.stripComponents(),
        file,
        file.toFile().length(),
        inspection.sha256(),
        candidate.origin(),
        need.roles(),
        Optional.of(release.platform()));
  }

  private ArchiveProblem unsuitable(String name, String why, Origin origin) {
    return new ArchiveProblem(State.UNSUITABLE, in(name) + " " + why, again(name, origin));
  }

  private String in(String name) {
    return source.location() + "/" + name;
  }

  private String again(String name, Origin origin) {
    return origin == Origin.ASSEMBLED || DebeziumPlugin.isPublished(name)
        ? "make it anew: kfctl packages assemble -d " + source.location()
        : "get the file anew from where it came";
  }
}
