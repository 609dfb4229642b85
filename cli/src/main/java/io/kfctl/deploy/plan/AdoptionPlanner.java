package io.kfctl.deploy.plan;

import io.kfctl.cluster.Role;
import io.kfctl.deploy.facts.HostFacts;
import io.kfctl.deploy.plan.ServiceAction.Verb;
import io.kfctl.deploy.plan.Step.Kind;
import io.kfctl.error.UserError;
import io.kfctl.host.RemoteCommand;
import io.kfctl.host.ServiceState;
import io.kfctl.render.RenderedDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /** Copies a folder with everything in it, once: the first copy is the one made by hand. */
  private static final String COPY = "[ -e \"$2\" ] || [ ! -e \"$1\" ] || cp -aT -- \"$1\" \"$2\"";

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

  /**
   * Why an install that was not asked to adopt does not go on; nothing on a host without traces.
   */
  Optional<UserError> refusal() {
    if (found.isEmpty()) {
      return Optional.empty();
    }
    String what =
        Stream.concat(found.folders().stream(), found.unitFiles().stream())
            .collect(Collectors.joining(", "));
    return Optional.of(
        UserError.failed(
            "%s: services are installed by hand here: %s".formatted(wanted.host().name(), what),
            "kfctl plan --adopt shows how they would be taken over: they are stopped, these are"
                + " renamed to NAME"
                + SUFFIX
                + ", data and ids stay, and they are started again"));
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

  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (Role role : found.units()) {
      steps.add(copy(layout.settings(role), layout.settings(role) + SUFFIX));
    }
    found.folders().forEach(folder -> steps.add(setAside(folder)));
    found.unitFiles().forEach(file -> steps.add(setAside(file)));
    for (String plugin : found.plugins()) {
      String from = plugin.replace(layout.confluent() + "/", layout.confluent() + SUFFIX + "/");
      steps.add(copy(from, wanted.cluster().paths().plugins() + "/" + HostLayout.lastName(plugin)));
    }
    if (!found.isEmpty()) {
      steps.addAll(owners());
    }
    return steps;
  }

  /** Data that another user wrote until now. */
  private List<Step> owners() {
    return wanted.directories().stream()
        .filter(directory -> directory.owner().equals(wanted.cluster().service().user()))
        .filter(directory -> facts.path(directory.path()).isDirectory())
        .filter(directory -> !facts.path(directory.path()).owner().equals(directory.owner()))
        .map(AdoptionPlanner::own)
        .toList();
  }

  private static Step own(RenderedDirectory directory) {
    String owner = directory.owner() + ":" + directory.group();
    return Step.of(
        Kind.ADOPTION,
        "give everything in " + directory.path() + " to " + owner,
        RemoteCommand.of("chown", "-hR", owner, "--", directory.path()).asRoot());
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
