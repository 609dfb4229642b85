package io.kfctl.deploy.plan;

import io.kfctl.deploy.facts.HostFacts;
import io.kfctl.deploy.facts.HostFacts.Account;
import io.kfctl.deploy.plan.Step.Kind;
import io.kfctl.host.RemoteCommand;
import java.util.ArrayList;
import java.util.List;

/** What has to change on one host to make it as it shall be. A pure function of its arguments. */
final class HostPlanner {
  /** Makes an account unless it is there: the name, and what useradd is told. */
  private static final String MAKE_USER =
      "id -u \"$1\" > /dev/null 2>&1 || { shift; exec useradd \"$@\"; }";

  private final Wanted wanted;
  private final HostFacts facts;
  private final AdoptionPlanner adoption;
  private final FilePlanner files;
  private final ProgramPlanner programs;
  private final ServicePlanner services;

  HostPlanner(Wanted wanted, HostFacts facts) {
    HostLayout layout = new HostLayout(wanted.cluster());
    this.wanted = wanted;
    this.facts = facts;
    this.adoption = new AdoptionPlanner(wanted, facts);
    this.files = new FilePlanner(wanted, facts);
    this.programs = new ProgramPlanner(wanted, facts, layout);
    this.services = new ServicePlanner(wanted, facts, files, adoption.roles());
  }

  /** What must end before anything is changed. */
  List<ServiceAction> stops() {
    return adoption.stops();
  }

  /**
   * What is started and restarted after the steps.
   *
   * @param steps what {@link #steps} gave
   */
  List<ServiceAction> starts(List<Step> steps) {
    return services.starts(steps);
  }

  /** In the order in which they may be interrupted anywhere, to be finished by the next plan. */
  List<Step> steps() {
    List<Step> changes = new ArrayList<>();
    changes.addAll(adoption.steps());
    changes.addAll(programs.steps());
    changes.addAll(files.files());
    List<Step> steps = new ArrayList<>();
    steps.addAll(account());
    steps.addAll(note());
    steps.addAll(adoption.owners());
    steps.addAll(files.directories());
    steps.addAll(services.notes(changes));
    steps.addAll(changes);
    steps.addAll(services.units(changes));
    return steps;
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
              RemoteCommand.of("groupadd", "--force", "--system", group).asRoot()));
    }
    if (!account.userExists()) {
      steps.add(Step.of(Kind.ACCOUNT, "create user " + user, makeUser(user, group).asRoot()));
    }
    return steps;
  }

  private RemoteCommand makeUser(String user, String group) {
    return RemoteCommand.script(
        "create user " + user,
        MAKE_USER,
        user,
        "--system",
        "--gid",
        group,
        "--home-dir",
        wanted.cluster().paths().data(),
        "--no-create-home",
        "--shell",
        "/usr/sbin/nologin",
        user);
  }

  /** The host is this cluster's from now on. */
  private List<Step> note() {
    String content = wanted.cluster().name() + "\n";
    String note = new HostLayout(wanted.cluster()).clusterNote();
    if (content.equals(facts.contents().get(note))) {
      return List.of();
    }
    return List.of(
        files.make(wanted.cluster().paths().notes()), files.note("write " + note, note, content));
  }
}
