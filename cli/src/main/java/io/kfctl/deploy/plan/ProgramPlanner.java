package io.kfctl.deploy.plan;

import io.kfctl.archive.Archive;
import io.kfctl.archive.ArchiveKind;
import io.kfctl.cluster.Role;
import io.kfctl.cluster.ServiceAccount;
import io.kfctl.deploy.facts.HostFacts;
import io.kfctl.deploy.plan.Step.Kind;
import io.kfctl.host.Access;
import io.kfctl.host.RemoteArchive;
import io.kfctl.host.RemoteCommand;
import io.kfctl.host.RemoteFiles;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Programs in versioned folders behind links, and plugins. */
final class ProgramPlanner {
  private final Wanted wanted;
  private final HostFacts facts;
  private final HostLayout layout;

  ProgramPlanner(Wanted wanted, HostFacts facts, HostLayout layout) {
    this.wanted = wanted;
    this.facts = facts;
    this.layout = layout;
  }

  /** Everything is unpacked beside what runs before the first link is switched. */
  List<Step> steps() {
    List<Step> unpack = new ArrayList<>(leftovers());
    List<Step> links = new ArrayList<>();
    Set<String> plugins = new HashSet<>();
    boolean switched = false;
    for (Archive archive : wanted.archives()) {
      ProgramPlacement place = ProgramPlacement.of(archive, layout.parent(archive), facts);
      if (!place.present()) {
        unpack.add(unpack(archive, place));
      }
      Optional<Step> link = link(archive, place);
      link.ifPresent(links::add);
      switched |= link.isPresent() && archive.kind() == ArchiveKind.REGISTRY;
      if (isPlugin(archive)) {
        plugins.add(place.folder());
      }
    }
    List<Step> steps = new ArrayList<>(unpack);
    steps.addAll(links);
    steps.addAll(confluentPlugins(switched));
    steps.addAll(outdatedPlugins(plugins));
    return steps;
  }

  private Step unpack(Archive archive, ProgramPlacement place) {
    RemoteCommand command =
        RemoteArchive.tarGz(
                archive.fileName(), archive.sha256(), () -> Files.newInputStream(archive.file()))
            .unpackTo(place.folder(), archive.stripComponents(), owner())
            .asRoot();
    Step step =
        Step.of(
                isPlugin(archive) ? Kind.PLUGIN : Kind.PROGRAM,
                "unpack " + archive.fileName() + " into " + place.folder(),
                command)
            .sending(archive.size());
    return isPlugin(archive) ? step.affecting(Set.of(Role.CONNECT)) : step;
  }

  private Optional<String> owner() {
    ServiceAccount account = wanted.cluster().service();
    return Access.of(account.owner(), account.ownerGroup(), "0755").owner();
  }

  private Optional<Step> link(Archive archive, ProgramPlacement place) {
    return layout
        .link(archive)
        .filter(link -> !facts.path(link).target().equals(place.folder()))
        .map(link -> link(link, place.folder()).affecting(users(archive)));
  }

  private static Step link(String link, String target) {
    return Step.of(
        Kind.LINK, "link " + link + " -> " + target, RemoteFiles.link(link, target).asRoot());
  }

  /** The services of this host that run from the archive. */
  private Set<Role> users(Archive archive) {
    Set<Role> users = EnumSet.copyOf(wanted.host().roles());
    users.retainAll(archive.roles());
    return users;
  }

  /**
   * The tutorial's plugin folder lies inside Confluent's; there it becomes a link to ours, anew for
   * every folder that Confluent's own link is switched to.
   */
  private List<Step> confluentPlugins(boolean switched) {
    String target = layout.plugins();
    return layout
        .pluginLink(wanted.host())
        .filter(link -> switched || !facts.path(link).target().equals(target))
        .map(link -> List.of(link(link, target)))
        .orElse(List.of());
  }

  /**
   * Two versions of a plugin beside each other would both be loaded. Only ours are removed, and
   * none where Connect has left the file and may still run.
   */
  private List<Step> outdatedPlugins(Set<String> current) {
    if (!wanted.host().has(Role.CONNECT)) {
      return List.of();
    }
    String parent = wanted.cluster().paths().plugins() + "/";
    return facts.programs().keySet().stream()
        .filter(folder -> folder.startsWith(parent) && !current.contains(folder))
        .sorted()
        .map(
            folder ->
                Step.of(
                        Kind.REMOVAL,
                        "remove plugin " + folder,
                        RemoteArchive.remove(folder).asRoot())
                    .affecting(Set.of(Role.CONNECT)))
        .toList();
  }

  /** Connect would load also half of a plugin. */
  private List<Step> leftovers() {
    String plugins = wanted.cluster().paths().plugins() + "/";
    Set<Role> readers = wanted.host().has(Role.CONNECT) ? Set.of(Role.CONNECT) : Set.of();
    return facts.leftovers().stream()
        .map(
            folder ->
                Step.of(
                        Kind.REMOVAL,
                        "remove " + folder + ", left by an install that was ended",
                        RemoteCommand.of("rm", "-rf", "--", folder).asRoot())
                    .affecting(folder.startsWith(plugins) ? readers : Set.of()))
        .toList();
  }

  private static boolean isPlugin(Archive archive) {
    return archive.kind() == ArchiveKind.PLUGIN || archive.kind() == ArchiveKind.CONVERTER;
  }
}
