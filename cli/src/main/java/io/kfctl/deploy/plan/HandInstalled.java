package io.kfctl.deploy.plan;

import io.kfctl.archive.Archive;
import io.kfctl.cluster.Host;
import io.kfctl.cluster.Role;
import io.kfctl.deploy.facts.HostFacts;
import io.kfctl.error.UserError;
import io.kfctl.render.RenderedFile;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of the services on a host was installed by hand, as the tutorial has it: programs in real
 * folders where kfctl has links, and units that kfctl did not write.
 *
 * @param folders programs' folders
 * @param units roles whose unit was written by hand
 * @param unitFiles the files of these units
 * @param plugins Connect plugins in the tutorial's folder that no package of the cluster file
 *     replaces
 */
record HandInstalled(
    Set<String> folders, Set<Role> units, List<String> unitFiles, List<String> plugins) {

  static HandInstalled on(Wanted wanted, HostFacts facts) {
    HostLayout layout = new HostLayout(wanted.cluster());
    Set<Role> units = EnumSet.noneOf(Role.class);
    Set<String> unitFiles = new LinkedHashSet<>();
    for (Role role : wanted.host().roles()) {
      for (String file : List.of(layout.unitFile(role), layout.handMadeUnitFile(role))) {
        String unit = facts.contents().get(file);
        if (unit != null && !isOurs(unit)) {
          units.add(role);
          unitFiles.add(file);
        }
      }
    }
    Set<String> folders = folders(wanted, facts, layout);
    boolean nothing = folders.isEmpty() && units.isEmpty();
    return new HandInstalled(
        folders,
        units,
        List.copyOf(unitFiles),
        nothing ? List.of() : plugins(wanted, facts, layout));
  }

  /**
   * @param unit a unit file's content, or null where there is none
   */
  static boolean isOurs(String unit) {
    return unit != null && unit.startsWith(RenderedFile.UNIT_MARK);
  }

  boolean isEmpty() {
    return folders.isEmpty() && units.isEmpty();
  }

  /** Why an install that was not asked to adopt does not go on; nothing where there is nothing. */
  Optional<UserError> refusal(Host host) {
    if (isEmpty()) {
      return Optional.empty();
    }
    String what =
        Stream.concat(folders.stream(), unitFiles.stream()).collect(Collectors.joining(", "));
    return Optional.of(
        UserError.failed(
            "%s: services are installed by hand here: %s".formatted(host.name(), what),
            "kfctl plan --adopt shows how they would be taken over: they are stopped, these are"
                + " renamed to NAME"
                + AdoptionPlanner.SUFFIX
                + ", data and ids stay, and they are started again"));
  }

  private static Set<String> folders(Wanted wanted, HostFacts facts, HostLayout layout) {
    Set<String> folders = new LinkedHashSet<>();
    for (Archive archive : wanted.archives()) {
      Optional<String> link = layout.link(archive);
      link.filter(path -> facts.path(path).isDirectory()).ifPresent(folders::add);
    }
    return folders;
  }

  private static List<String> plugins(Wanted wanted, HostFacts facts, HostLayout layout) {
    return facts.foreignPlugins().stream()
        .filter(folder -> folder.startsWith(layout.confluentPlugins() + "/"))
        .filter(folder -> wanted.archives().stream().noneMatch(a -> replaces(a, folder)))
        .toList();
  }

  private static boolean replaces(Archive archive, String folder) {
    return HostLayout.lastName(folder).equals(archive.name());
  }
}
