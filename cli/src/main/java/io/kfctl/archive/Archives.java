package io.kfctl.archive;

import io.kfctl.cluster.Cluster;
import io.kfctl.error.UserError;
import io.kfctl.error.UserErrors;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.Supplier;

/** The archives that a cluster needs, found in a source and checked. */
public final class Archives {
  private final ArchiveSource source;
  private final InspectionCache cache;
  private final PluginPacker packer;

  /**
   * @param cacheDirectory a folder of kfctl's own, made when first needed: what was found out about
   *     archives, and plugins packed for the way to hosts
   */
  public Archives(ArchiveSource source, Path cacheDirectory) {
    this.source = source;
    this.cache = new InspectionCache(cacheDirectory.resolve("archives"), Clock.systemUTC());
    this.packer = new PluginPacker(cacheDirectory.resolve("plugins"));
  }

  /**
   * What the cluster's hosts need, in the order in which a host gets it: JDKs (one for each
   * architecture that the source has one of), ZooKeeper, Kafka, registry, converter, plugins.
   *
   * @throws UserError for all that is missing or cannot be used, at once
   */
  public List<Archive> forCluster(Cluster cluster) {
    List<Finding> findings = find(cluster, cache::inspect);
    List<UserError> errors = new ArrayList<>(MissingPackages.errors(source, missing(findings)));
    findings.stream().flatMap(finding -> finding.problem().stream()).forEach(errors::add);
    UserErrors.throwIfAny(errors);
    return findings.stream().flatMap(finding -> finding.archive().stream()).toList();
  }

  /** Every package that the cluster needs, with what became of it; quick on unchanged files. */
  public List<PackageState> list(Cluster cluster) {
    return states(find(cluster, cache::inspect));
  }

  /** As {@link #list}, but every file is read again from the first byte to the last. */
  public List<PackageState> verify(Cluster cluster) {
    return states(find(cluster, cache::inspectAnew));
  }

  private static List<PackageNeed> missing(List<Finding> findings) {
    return findings.stream().filter(Finding::isMissing).map(Finding::need).toList();
  }

  private List<PackageState> states(List<Finding> findings) {
    return findings.stream().map(finding -> finding.toState(source)).toList();
  }

  private List<Finding> find(Cluster cluster, Function<Path, Inspection> inspector) {
    SortedSet<String> names = source.names();
    ArchiveChecker checker = new ArchiveChecker(source, inspector, packer);
    List<Supplier<Finding>> searches =
        PackageNeeds.of(cluster, names).stream()
            .<Supplier<Finding>>map(need -> () -> find(need, names, checker))
            .toList();
    return Parallel.all(searches);
  }

  private static Finding find(PackageNeed need, Set<String> names, ArchiveChecker checker) {
    Optional<Candidate> candidate = need.chosenFrom(names);
    if (candidate.isEmpty()) {
      return Finding.missing(need);
    }
    try {
      return Finding.found(need, candidate.get(), checker.check(need, candidate.get()));
    } catch (ArchiveProblem e) {
      return Finding.broken(need, candidate.get(), e);
    }
  }
}
