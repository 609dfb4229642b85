package io.kfctl.deploy.plan;

import io.kfctl.cluster.Role;
import io.kfctl.deploy.facts.HostFacts;
import io.kfctl.deploy.plan.ServiceAction.Verb;
import io.kfctl.deploy.plan.Step.Kind;
import io.kfctl.host.ServiceState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What happens to the services of one host, by what is changed below them. */
final class ServicePlanner {
  private final Wanted wanted;
  private final HostFacts facts;
  private final HostLayout layout;
  private final FilePlanner files;
  private final Set<Role> adopted;

  /**
   * @param files makes notes
   * @param adopted roles that are stopped first and get another unit
   */
  ServicePlanner(Wanted wanted, HostFacts facts, FilePlanner files, Set<Role> adopted) {
    this.wanted = wanted;
    this.facts = facts;
    this.layout = new HostLayout(wanted.cluster());
    this.files = files;
    this.adopted = Set.copyOf(adopted);
  }

  /**
   * Notes that services must restart which are up and read something that these steps change. Taken
   * before the first of them, so that an install that is killed half-way is finished by the next.
   */
  List<Step> notes(Collection<Step> changes) {
    List<Step> notes = new ArrayList<>();
    for (Role role : affected(changes)) {
      String note = layout.restartNote(role);
      if (is(role, ServiceState::isUp) && !facts.path(note).exists()) {
        notes.add(files.note("note that " + role.unit() + " must restart", note, ""));
      }
    }
    return notes;
  }

  /**
   * The manager reads unit files again when one changes now, or was changed before and never read;
   * and starts the host's services at boot.
   */
  List<Step> units(Collection<Step> changes) {
    List<Step> steps = new ArrayList<>();
    boolean outdated =
        wanted.host().roles().stream()
            .flatMap(role -> state(role).stream())
            .anyMatch(ServiceState::outdated);
    if (outdated || changes.stream().anyMatch(step -> step.kind() == Kind.UNIT)) {
      steps.add(Step.of(Kind.UNIT, "reload " + facts.manager().name(), Change.reload()));
    }
    List<String> notAtBoot =
        wanted.host().roles().stream()
            .filter(role -> !is(role, ServiceState::enabled))
            .map(Role::unit)
            .toList();
    if (!notAtBoot.isEmpty()) {
      steps.add(
          Step.of(
              Kind.UNIT,
              "start " + String.join(", ", notAtBoot) + " at boot",
              Change.enable(notAtBoot)));
    }
    return steps;
  }

  /**
   * Start what does not run; restart what reads something that changes now, or changed before. What
   * dies again and again is restarted too: it could come up in its old shape before it is started.
   *
   * @param changes all steps of the host
   */
  List<ServiceAction> starts(Collection<Step> changes) {
    Set<Role> affected = affected(changes);
    List<ServiceAction> actions = new ArrayList<>();
    for (Role role : wanted.host().roles()) {
      boolean outdated = affected.contains(role) || facts.path(layout.restartNote(role)).exists();
      if (is(role, ServiceState::isUp) && outdated) {
        actions.add(new ServiceAction(wanted.host(), role, Verb.RESTART));
      } else if (!is(role, ServiceState::isRunning)) {
        actions.add(new ServiceAction(wanted.host(), role, Verb.START));
      }
    }
    return actions;
  }

  private static Set<Role> affected(Collection<Step> changes) {
    Set<Role> affected = EnumSet.noneOf(Role.class);
    changes.forEach(step -> affected.addAll(step.affects()));
    return affected;
  }

  /** Nothing holds for a role that is adopted: its unit is stopped and replaced. */
  private boolean is(Role role, Predicate<ServiceState> what) {
    return !adopted.contains(role) && state(role).filter(what).isPresent();
  }

  private Optional<ServiceState> state(Role role) {
    return Optional.ofNullable(facts.services().get(role.unit()));
  }
}
