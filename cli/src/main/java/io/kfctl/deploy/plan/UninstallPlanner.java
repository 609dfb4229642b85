package io.kfctl.deploy.plan;

import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Host;
import io.kfctl.cluster.Paths;
import io.kfctl.cluster.Role;
import io.kfctl.deploy.facts.HostFacts;
import io.kfctl.deploy.facts.HostFacts.PathFact;
import io.kfctl.deploy.plan.ServiceAction.Verb;
import io.kfctl.deploy.plan.Step.Kind;
import io.kfctl.error.UserError;
import io.kfctl.error.UserErrors;
import io.kfctl.host.RemoteArchive;
import io.kfctl.host.RemoteCommand;
import io.kfctl.host.RemoteFiles;
import io.kfctl.host.ServiceState;
import io.kfctl.render.RenderedDirectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes away what kfctl put on hosts, and nothing else: units it wrote, folders it unpacked, links
 * to them. Data, settings and logs stay unless they are asked for, and with them the note which
 * cluster they belong to; without that note they are not kfctl's. The service account stays, since
 * other things may be owned by it.
 */
public final class UninstallPlanner {
  /** Folders that a host has without kfctl, even when they are empty. */
  private static final Set<String> OF_THE_SYSTEM =
      Set.of("/opt", "/srv", "/usr/local", "/etc/systemd/system", "/usr/local/lib/systemd/system");

  /** Removes a file, and its folder unless something else is in it. */
  private static final String FORGET = "rm -f -- \"$1\" && { rmdir -- \"$2\" 2>/dev/null || :; }";

  private final boolean purge;

  /**
   * @param purge whether data, settings and logs go as well
   */
  public UninstallPlanner(boolean purge) {
    this.purge = purge;
  }

  /**
   * @throws UserError when a host belongs to another cluster
   */
  public Plan plan(Cluster cluster, Map<Host, Wanted> wanted, Map<Host, HostFacts> facts) {
    List<UserError> foreign = new ArrayList<>();
    for (Host host : cluster.hosts()) {
      Ownership.conflict(wanted.get(host), facts.get(host)).ifPresent(foreign::add);
    }
    UserErrors.throwIfAny(foreign);
    List<ServiceAction> stops = new ArrayList<>();
    List<HostPlan> hosts = new ArrayList<>();
    for (Host host : cluster.hosts()) {
      OneHost one = new OneHost(wanted.get(host), facts.get(host));
      stops.addAll(one.stops());
      hosts.add(new HostPlan(host, one.steps(), one.notes()));
    }
    stops.sort(Comparator.comparing(ServiceAction::role).reversed());
    return new Plan(cluster, stops, hosts, List.of());
  }

  private final class OneHost {
    private final Wanted wanted;
    private final HostFacts facts;
    private final HostLayout layout;

    OneHost(Wanted wanted, HostFacts facts) {
      this.wanted = wanted;
      this.facts = facts;
      this.layout = new HostLayout(wanted.cluster());
    }

    List<ServiceAction> stops() {
      return ourRoles().stream()
          .filter(this::isUp)
          .map(role -> new ServiceAction(wanted.host(), role, Verb.STOP))
          .toList();
    }

    List<Step> steps() {
      List<Step> steps = new ArrayList<>();
      steps.addAll(units());
      layout.links().stream().filter(this::isOurLink).map(OneHost::remove).forEach(steps::add);
      facts.programs().keySet().stream()
          .sorted()
          .map(folder -> removeAll(folder, RemoteArchive.remove(folder)))
          .forEach(steps::add);
      facts.leftovers().stream()
          .sorted()
          .map(folder -> removeAll(folder, RemoteFiles.purge(folder)))
          .forEach(steps::add);
      if (purge && Ownership.isNoted(wanted, facts)) {
        dataFolders().forEach(folder -> steps.add(removeAll(folder, RemoteFiles.purge(folder))));
        steps.add(emptyFolders());
        steps.add(forgetCluster());
      } else if (!steps.isEmpty()) {
        steps.add(emptyFolders());
      }
      return steps;
    }

    List<String> notes() {
      Set<String> folders = dataFolders();
      return purge && !Ownership.isNoted(wanted, facts) && !folders.isEmpty()
          ? List.of(
              "%s stay as they are: no note in %s says that they are kfctl's"
                  .formatted(String.join(", ", folders), layout.clusterNote()))
          : List.of();
    }

    private List<Role> ourRoles() {
      return Arrays.stream(Role.values())
          .filter(role -> HandInstalled.isOurs(facts.contents().get(layout.unitFile(role))))
          .toList();
    }

    private boolean isUp(Role role) {
      return Optional.ofNullable(facts.services().get(role.unit()))
          .filter(ServiceState::isUp)
          .isPresent();
    }

    private List<Step> units() {
      List<Step> steps = new ArrayList<>();
      for (Role role : ourRoles()) {
        steps.add(
            Step.of(
                Kind.UNIT,
                "no longer start " + role.unit() + " at boot",
                Change.disable(role.unit())));
        steps.add(remove(layout.unitFile(role)));
      }
      if (!steps.isEmpty()) {
        steps.add(Step.of(Kind.UNIT, "reload " + facts.manager().name(), Change.reload()));
      }
      return steps;
    }

    private boolean isOurLink(String link) {
      PathFact fact = facts.path(link);
      return fact.isLink() && facts.programs().containsKey(fact.target());
    }

    /** Every service's home, and what {@code properties} moved elsewhere. */
    private Set<String> dataFolders() {
      Set<String> folders = new LinkedHashSet<>();
      for (Role role : wanted.host().roles()) {
        folders.add(layout.home(role));
      }
      for (RenderedDirectory directory : wanted.directories()) {
        boolean inside = folders.stream().anyMatch(home -> isIn(directory.path(), home));
        if (!shared().contains(directory.path()) && !inside) {
          folders.add(directory.path());
        }
      }
      folders.removeIf(folder -> !facts.path(folder).exists());
      return folders;
    }

    /** Folders with more in them than what services wrote. */
    private Set<String> shared() {
      Paths paths = wanted.cluster().paths();
      return Set.of(paths.data(), paths.plugins());
    }

    private static boolean isIn(String path, String folder) {
      return (path + "/").startsWith(folder + "/");
    }

    /** A folder that is not empty stays, and so does one that another disk is mounted on. */
    private Step emptyFolders() {
      Paths paths = wanted.cluster().paths();
      List<String> folders =
          Stream.of(
                  paths.plugins(),
                  parent(paths.plugins()),
                  paths.java(),
                  paths.install(),
                  paths.data(),
                  paths.units())
              .filter(folder -> !OF_THE_SYSTEM.contains(folder))
              .distinct()
              .toList();
      return Step.of(
          Kind.REMOVAL, "remove folders that are empty now", RemoteFiles.prune(folders).asRoot());
    }

    /** Comes last: while the note is there, the next run knows that there is something to do. */
    private Step forgetCluster() {
      String note = layout.clusterNote();
      return Step.of(
          Kind.REMOVAL,
          "remove " + note,
          RemoteCommand.script("forget the cluster", FORGET, note, wanted.cluster().paths().notes())
              .asRoot());
    }

    /** Made with the folder, where it lies among the programs: {@code /opt/kfctl}. */
    private String parent(String folder) {
      String parent = folder.substring(0, folder.lastIndexOf('/'));
      return parent.startsWith(wanted.cluster().paths().install() + "/") ? parent : folder;
    }

    private static Step remove(String path) {
      return Step.of(
          Kind.REMOVAL, "remove " + path, RemoteCommand.of("rm", "-f", "--", path).asRoot());
    }

    private static Step removeAll(String folder, RemoteCommand command) {
      return Step.of(Kind.REMOVAL, "remove " + folder + " with everything in it", command.asRoot());
    }
  }
}
