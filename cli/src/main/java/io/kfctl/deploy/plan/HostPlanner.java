package io.kfctl.deploy.plan;

import io.kfctl.cluster.Role;
import io.kfctl.cluster.ServiceAccount;
import io.kfctl.deploy.facts.HostFacts;
import io.kfctl.deploy.facts.HostFacts.Account;
import io.kfctl.deploy.facts.HostFacts.PathFact;
import io.kfctl.deploy.plan.ServiceAction.Verb;
import io.kfctl.deploy.plan.Step.Kind;
import io.kfctl.host.Access;
import io.kfctl.host.RemoteCommand;
import io.kfctl.host.RemoteFiles;
import io.kfctl.host.ServiceState;
import io.kfctl.render.RenderedDirectory;
import io.kfctl.render.RenderedFile;
import io.kfctl.render.SecretText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What has to change on one host to make it as it shall be. A pure function of its arguments. */
final class HostPlanner {
  private final Wanted wanted;
  private final HostFacts facts;
  private final HostLayout layout;
  private final AdoptionPlanner adoption;

  HostPlanner(Wanted wanted, HostFacts facts) {
    this.wanted = wanted;
    this.facts = facts;
    this.layout = new HostLayout(wanted.cluster());
    this.adoption = new AdoptionPlanner(wanted, facts);
  }

  /** What must end before anything is changed. */
  List<ServiceAction> stops() {
    return adoption.stops();
  }

  /**
   * Start what does not run; restart what reads something that changes now, or changed before.
   *
   * @param steps what {@link #steps} gave
   */
  List<ServiceAction> starts(List<Step> steps) {
    Set<Role> affected = affected(steps);
    List<ServiceAction> actions = new ArrayList<>();
    for (Role role : wanted.host().roles()) {
      if (!staysUp(role)) {
        actions.add(new ServiceAction(wanted.host(), role, Verb.START));
      } else if (affected.contains(role) || facts.path(layout.restartNote(role)).exists()) {
        actions.add(new ServiceAction(wanted.host(), role, Verb.RESTART));
      }
    }
    return actions;
  }

  List<Step> steps() {
    List<Step> places = new ArrayList<>();
    places.addAll(account());
    places.addAll(note());
    places.addAll(directories());
    List<Step> steps = new ArrayList<>();
    steps.addAll(adoption.steps());
    steps.addAll(new ProgramPlanner(wanted, facts, layout).steps());
    steps.addAll(files());
    steps.addAll(units(steps));
    places.addAll(notes(affected(steps)));
    places.addAll(steps);
    return places;
  }

  /**
   * Services that run and read something that changes. As soon as there is a place for it, and
   * before anything that they read changes, they get a note that they must restart, so that an
   * install that is killed half-way is finished by the next one.
   */
  private List<Step> notes(Set<Role> affected) {
    List<Step> notes = new ArrayList<>();
    for (Role role : affected) {
      String note = layout.restartNote(role);
      if (staysUp(role) && !facts.path(note).exists()) {
        notes.add(
            Step.of(
                Kind.FILE,
                "note that " + role.unit() + " must restart",
                write(note, owned("0644"), "")));
      }
    }
    return notes;
  }

  private static Set<Role> affected(List<Step> steps) {
    Set<Role> affected = EnumSet.noneOf(Role.class);
    steps.forEach(step -> affected.addAll(step.affects()));
    return affected;
  }

  /** It runs, and is not stopped to be adopted. */
  private boolean staysUp(Role role) {
    return !adoption.roles().contains(role)
        && Optional.ofNullable(facts.services().get(role.unit()))
            .filter(ServiceState::isRunning)
            .isPresent();
  }

  private List<Step> account() {
    Account account = facts.account();
    String user = wanted.cluster().service().user();
    String group = wanted.cluster().service().group();
    List<Step> steps = new ArrayList<>();
    if (!account.groupExists()) {
      steps.add(
          Step.of(
              Kind.ACCOUNT,
              "create group " + group,
              RemoteCommand.of("groupadd", "--system", group).asRoot()));
    }
    if (!account.userExists()) {
      String home = wanted.cluster().paths().data();
      RemoteCommand command =
          RemoteCommand.of(
              "useradd",
              "--system",
              "--gid",
              group,
              "--home-dir",
              home,
              "--no-create-home",
              "--shell",
              "/usr/sbin/nologin",
              user);
      steps.add(Step.of(Kind.ACCOUNT, "create user " + user, command.asRoot()));
    }
    return steps;
  }

  /** The host is this cluster's from now on. */
  private List<Step> note() {
    String content = wanted.cluster().name() + "\n";
    String file = layout.clusterNote();
    if (content.equals(facts.contents().get(file))) {
      return List.of();
    }
    return List.of(
        directory(wanted.cluster().paths().notes()),
        Step.of(Kind.FILE, "write " + file, write(file, owned("0644"), content)));
  }

  private Step directory(String path) {
    return Step.of(
        Kind.DIRECTORY,
        "create directory " + path,
        RemoteFiles.directory(path, owned("0755")).asRoot());
  }

  private Access owned(String mode) {
    ServiceAccount account = wanted.cluster().service();
    return Access.of(account.owner(), account.ownerGroup(), mode);
  }

  private List<Step> directories() {
    List<Step> steps = new ArrayList<>();
    String units = wanted.cluster().paths().units();
    if (!facts.path(units).exists()) {
      steps.add(directory(units));
    }
    for (RenderedDirectory directory : wanted.directories()) {
      PathFact found = facts.path(directory.path());
      if (found.isDirectory()
          && found.isOwned(directory.owner(), directory.group(), directory.mode())) {
        continue;
      }
      String verb = found.isDirectory() ? "set owner and mode of " : "create directory ";
      steps.add(
          Step.of(
              Kind.DIRECTORY,
              "%s%s (%s:%s %s)"
                  .formatted(
                      verb,
                      directory.path(),
                      directory.owner(),
                      directory.group(),
                      directory.mode()),
              RemoteFiles.directory(
                      directory.path(),
                      Access.of(directory.owner(), directory.group(), directory.mode()))
                  .asRoot()));
    }
    return steps;
  }

  private List<Step> files() {
    List<Step> steps = new ArrayList<>();
    for (RenderedFile file : wanted.files()) {
      Optional<String> content = Optional.ofNullable(facts.contents().get(file.path()));
      boolean same = content.equals(Optional.of(file.content()));
      boolean owned = facts.path(file.path()).isOwned(file.owner(), file.group(), file.mode());
      if (!same || !owned) {
        steps.add(write(file, content, same));
      }
    }
    return steps;
  }

  private static Step write(RenderedFile file, Optional<String> before, boolean same) {
    RemoteCommand command =
        write(file.path(), Access.of(file.owner(), file.group(), file.mode()), file.content());
    Kind kind = file.kind() == RenderedFile.Kind.UNIT ? Kind.UNIT : Kind.FILE;
    if (same) {
      return Step.of(kind, "set owner and mode of " + file.path(), command);
    }
    Step step =
        Step.of(kind, (before.isEmpty() ? "write " : "change ") + file.path(), command)
            .affecting(affected(file));
    return before
        .map(old -> step.showing(TextDiff.between(old, file.content(), SecretText::masked)))
        .orElse(step);
  }

  private static RemoteCommand write(String path, Access access, String content) {
    return RemoteFiles.write(path, access, content.getBytes(StandardCharsets.UTF_8)).asRoot();
  }

  private static Set<Role> affected(RenderedFile file) {
    return switch (file.kind()) {
      case CONFIG, UNIT, IDENTITY -> Set.of(file.role());
      case TOOL -> Set.of();
    };
  }

  /** Units of roles that the host has: read again when one changed, and started at boot. */
  private List<Step> units(List<Step> before) {
    List<Step> steps = new ArrayList<>();
    if (before.stream().anyMatch(step -> step.kind() == Kind.UNIT)) {
      steps.add(Step.of(Kind.UNIT, "reload " + facts.manager().name(), Change.reload()));
    }
    for (Role role : wanted.host().roles()) {
      ServiceState state = facts.services().get(role.unit());
      // A boot link made by hand leads to the unit that was set aside.
      if (state == null || !state.enabled() || adoption.roles().contains(role)) {
        steps.add(
            Step.of(
                Kind.UNIT, "start " + role.unit() + " at boot", Change.enable(role.unit(), true)));
      }
    }
    return steps;
  }
}
