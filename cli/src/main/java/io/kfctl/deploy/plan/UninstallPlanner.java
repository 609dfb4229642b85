package io.kfctl.deploy.plan;

import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Host;
import io.kfctl.cluster.Role;
import io.kfctl.deploy.facts.HostFacts;
import io.kfctl.deploy.facts.HostFacts.PathFact;
import io.kfctl.deploy.plan.ServiceAction.Verb;
import io.kfctl.deploy.plan.Step.Kind;
import io.kfctl.error.UserError;
import io.kfctl.error.UserErrors;
import io.kfctl.host.RemoteCommand;
import io.kfctl.host.ServiceState;
import io.kfctl.render.RenderedDirectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes away what kfctl put on hosts, and nothing else: units it wrote, folders it unpacked, links
 * to them. Data, settings and logs stay unless they are asked for. The service account stays, since
 * other things may be owned by it.
 */
public final class UninstallPlanner {
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
      hosts.add(new HostPlan(host, one.steps(), List.of()));
    }
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
      facts.programs().keySet().stream().sorted().map(OneHost::removeAll).forEach(steps::add);
      if (purge) {
        dataFolders().forEach(folder -> steps.add(removeAll(folder)));
      }
      if (facts.path(HostLayout.OWNER_FILE).exists()) {
        steps.add(remove(HostLayout.OWNER_FILE));
      }
      if (!steps.isEmpty()) {
        steps.add(emptyFolders());
      }
      return steps;
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
                Change.enable(role.unit(), false)));
        steps.add(remove(layout.unitFile(role)));
      }
      if (!steps.isEmpty()) {
        steps.add(Step.of(Kind.UNIT, "reload systemd", Change.reload()));
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
        if (directory.owner().equals(wanted.cluster().service().user()) && !inside) {
          folders.add(directory.path());
        }
      }
      folders.removeIf(folder -> !facts.path(folder).exists());
      return folders;
    }

    private static boolean isIn(String path, String folder) {
      return (path + "/").startsWith(folder + "/");
    }

    private Step emptyFolders() {
      List<String> words = new ArrayList<>(List.of("--ignore-fail-on-non-empty", "--"));
      words.add(wanted.cluster().paths().plugins());
      words.add(HostLayout.OWNER_FOLDER);
      words.add(wanted.cluster().paths().java());
      words.add(wanted.cluster().paths().data());
      words.removeIf(word -> word.startsWith("/") && !facts.path(word).exists());
      return Step.of(
          Kind.REMOVAL,
          "remove folders that are empty now",
          RemoteCommand.of("rmdir", words.toArray(String[]::new)).asRoot());
    }

    private static Step remove(String path) {
      return Step.of(
          Kind.REMOVAL, "remove " + path, RemoteCommand.of("rm", "-f", "--", path).asRoot());
    }

    private static Step removeAll(String folder) {
      return Step.of(
          Kind.REMOVAL,
          "remove " + folder + " with everything in it",
          RemoteCommand.of("rm", "-rf", "--", folder).asRoot());
    }
  }
}
