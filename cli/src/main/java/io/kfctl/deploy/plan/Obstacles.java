package io.kfctl.deploy.plan;

import io.kfctl.archive.Archive;
import io.kfctl.archive.ArchiveKind;
import io.kfctl.cluster.Host;
import io.kfctl.deploy.facts.HostFacts;
import io.kfctl.deploy.facts.HostFacts.PathFact;
import io.kfctl.error.UserError;
import io.kfctl.host.ServiceManager;
import io.kfctl.render.RenderedDirectory;
import io.kfctl.render.RenderedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What makes an install on one host impossible or dangerous, found before anything is changed. */
final class Obstacles {
  private final Wanted wanted;
  private final Host host;
  private final HostFacts facts;
  private final HandInstalled handInstalled;
  private final List<UserError> found = new ArrayList<>();

  /**
   * @param handInstalled what is moved away first, and whose ports will be free
   */
  Obstacles(Wanted wanted, HostFacts facts, HandInstalled handInstalled) {
    this.wanted = wanted;
    this.host = wanted.host();
    this.facts = facts;
    this.handInstalled = handInstalled;
  }

  List<UserError> find() {
    tools();
    java();
    Ownership.conflict(wanted, facts).ifPresent(found::add);
    identity();
    directories();
    files();
    links();
    found.addAll(new TakenPorts(wanted, facts, handInstalled.units()).find());
    found.addAll(new FreeSpace(wanted, facts).shortages());
    return found;
  }

  private void tools() {
    ServiceManager.Needs manager = facts.manager();
    List<String> lacks = new ArrayList<>(facts.missingCommands());
    lacks.retainAll(manager.commands());
    if (!lacks.isEmpty()) {
      add(
          "has no %s, without which %s cannot run the services"
              .formatted(String.join(", ", lacks), manager.name()),
          manager.advice());
    } else if (facts.services().isEmpty()) {
      add(
          manager.name() + " does not run here, so nothing would start the services",
          manager.advice());
    }
    List<String> others = new ArrayList<>(facts.missingCommands());
    others.removeAll(manager.commands());
    if (!others.isEmpty()) {
      add(
          "lacks " + String.join(", ", others),
          "install them with the host's package manager (coreutils, util-linux, tar, gzip,"
              + " shadow)");
    }
  }

  private void java() {
    if (wanted.cluster().javaHome().isPresent()) {
      JavaVersions.problem(wanted.cluster().javaHome().get(), facts.javaVersion())
          .ifPresent(
              problem ->
                  add(
                      problem,
                      "correct java.home in cluster.yaml, or leave it out: then kfctl installs a JDK"));
      return;
    }
    List<Archive> jdks =
        wanted.archives().stream().filter(archive -> archive.kind() == ArchiveKind.JDK).toList();
    List<UserError> misfits = jdks.stream().flatMap(jdk -> misfit(jdk).stream()).toList();
    if (misfits.size() == jdks.size()) {
      found.addAll(misfits);
    }
  }

  /** Of several JDKs, one for each architecture, one has to fit. */
  private Optional<UserError> misfit(Archive jdk) {
    return jdk.platform()
        .flatMap(platform -> JavaVersions.misfit(platform, facts))
        .map(
            reason ->
                error(
                    "cannot run " + jdk.fileName() + ": " + reason,
                    "bring a vendor JDK 17 archive or set java.home"));
  }

  private void identity() {
    Identity identity = Identity.of(wanted, facts);
    identity.brokerIds().forEach(id -> sameId("broker.id", id));
    identity.myid().ifPresent(id -> sameId("myid", id));
  }

  private void sameId(String name, String id) {
    if (!id.equals(Integer.toString(host.id()))) {
      add(
          "holds data of %s %s, but cluster.yaml gives it id %d".formatted(name, id, host.id()),
          "write id: %s for %s, or name another host".formatted(id, host.name()));
    }
  }

  private void directories() {
    for (RenderedDirectory directory : wanted.directories()) {
      PathFact path = facts.path(directory.path());
      if (path.exists() && !path.leadsToDirectory()) {
        inTheWay(directory.path(), "is not a directory");
      }
    }
  }

  private void files() {
    for (RenderedFile file : wanted.files()) {
      if (facts.path(file.path()).leadsToDirectory()) {
        inTheWay(file.path(), "is a directory, where a file shall be");
      }
    }
  }

  /** A program's folder where a link shall be was put there by hand, and is moved away. */
  private void links() {
    HostLayout layout = new HostLayout(wanted.cluster());
    for (Archive archive : wanted.archives()) {
      layout
          .link(archive)
          .filter(link -> !handInstalled.folders().contains(link))
          .filter(link -> facts.path(link).exists() && !facts.path(link).isLink())
          .ifPresent(link -> inTheWay(link, "is not a link"));
    }
    // In a folder that is moved away it is moved with it.
    layout
        .pluginLink(host)
        .filter(link -> facts.path(layout.confluent()).isLink())
        .filter(link -> facts.path(link).exists() && !facts.path(link).isLink())
        .ifPresent(link -> inTheWay(link, "is not a link"));
  }

  private void inTheWay(String path, String what) {
    add(path + " " + what, "move it away");
  }

  private void add(String message, String hint) {
    found.add(error(message, hint));
  }

  private UserError error(String message, String hint) {
    return UserError.failed(host.name() + ": " + message, hint);
  }
}
