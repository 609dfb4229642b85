package io.kfctl.deploy.plan;

import io.kfctl.cluster.Role;
import io.kfctl.deploy.facts.HostFacts;
import io.kfctl.deploy.plan.ServiceAction.Verb;
import io.kfctl.deploy.plan.Step.Kind;
import io.kfctl.host.RemoteCommand;
import io.kfctl.host.ServiceState;
import io.kfctl.render.RenderedDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes over a host that was installed by hand: its services are stopped, its programs and units
 * are renamed and kept, its settings are copied, its data stays where it is.
 */
final class AdoptionPlanner {
  /** What hand-made things are called afterwards. */
  static final String SUFFIX = ".before-kfctl";

  /** Moves a path out of the way, unless that has been done. */
  private static final String SET_ASIDE =
      "[ ! -e \"$1\" ] || { [ ! -e \"$2\" ] && mv -T -- \"$1\" \"$2\"; }";

  /**
   * Copies a folder with everything in it, whole or not at all, and once: the first copy is the one
   * made by hand.
   */
  private static final String COPY =
      "[ -e \"$2\" ] || [ ! -e \"$1\" ] || { rm -rf \"$2\".kfctl-tmp.*"
          + " && cp -aT -- \"$1\" \"$2.kfctl-tmp.$$\" && mv -T -- \"$2.kfctl-tmp.$$\" \"$2\"; }";

  private final Wanted wanted;
  private final HostFacts facts;
  private final HandInstalled found;
  private final HostLayout layout;

  AdoptionPlanner(Wanted wanted, HostFacts facts) {
    this.wanted = wanted;
    this.facts = facts;
    this.found = HandInstalled.on(wanted, facts);
    this.layout = new HostLayout(wanted.cluster());
  }

  /** The roles whose services were installed by hand. */
  Set<Role> roles() {
    return found.units();
  }

  /** The services that run and were installed by hand. */
  List<ServiceAction> stops() {
    return found.units().stream()
        .filter(this::isUp)
        .map(role -> new ServiceAction(wanted.host(), role, Verb.STOP))
        .toList();
  }

  private boolean isUp(Role role) {
    return Optional.ofNullable(facts.services().get(role.unit()))
        .filter(ServiceState::isUp)
        .isPresent();
  }

  /**
   * What is found by hand goes last, as it is what tells the next run, if this one is ended, that
   * there is something to adopt.
   */
  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (Role role : found.units()) {
      steps.add(copy(layout.settings(role), layout.settings(role) + SUFFIX));
    }
    String plugins = wanted.cluster().paths().plugins() + "/";
    found.plugins().forEach(from -> steps.add(copy(from, plugins + HostLayout.lastName(from))));
    found.folders().forEach(folder -> steps.add(setAside(folder)));
    for (Role role : found.units()) {
      // The link that starts it at boot leads to the file that is set aside.
      steps.add(
          Step.of(
              Kind.ADOPTION,
              "no longer start the " + role.unit() + " made by hand at boot",
              Change.disable(role.unit())));
    }
    found.unitFiles().forEach(file -> steps.add(setAside(file)));
    return steps;
  }

  /**
   * Data that another user wrote until now. Before the folder itself is given to its new owner, who
   * would look as if all in it were the new owner's too.
   */
  List<Step> owners() {
    if (found.isEmpty()) {
      return List.of();
    }
    return wanted.directories().stream()
        .filter(directory -> directory.owner().equals(wanted.cluster().service().user()))
        .filter(directory -> facts.path(directory.path()).leadsToDirectory())
        .filter(directory -> !facts.path(directory.path()).owner().equals(directory.owner()))
        .map(AdoptionPlanner::own)
        .toList();
  }

  private static Step own(RenderedDirectory directory) {
    String owner = directory.owner() + ":" + directory.group();
    return Step.of(
        Kind.ADOPTION,
        "give everything in " + directory.path() + " to " + owner,
        RemoteCommand.of("chown", "-hRH", owner, "--", directory.path()).asRoot());
  }

  private static Step setAside(String path) {
    return Step.of(
        Kind.ADOPTION,
        "rename " + path + " to " + path + SUFFIX,
        RemoteCommand.script("rename " + path, SET_ASIDE, path, path + SUFFIX).asRoot());
  }

  private static Step copy(String from, String to) {
    return Step.of(
        Kind.ADOPTION,
        "copy " + from + " to " + to,
        RemoteCommand.script("copy " + from, COPY, from, to).asRoot());
  }
}
