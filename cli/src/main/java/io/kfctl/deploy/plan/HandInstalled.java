package io.kfctl.deploy.plan;

import io.kfctl.archive.Archive;
import io.kfctl.cluster.Role;
import io.kfctl.deploy.facts.HostFacts;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What of the services on a host was installed by hand, as the tutorial has it: programs in real
 * folders where kfctl has links, and units that kfctl did not write.
 *
 * @param folders programs' folders
 * @param units roles whose unit was written by hand
 * @param unitFiles the files of these units
 * @param plugins Connect plugins inside these folders that no package of the cluster file replaces
 */
record HandInstalled(
    Set<String> folders, Set<Role> units, List<String> unitFiles, List<String> plugins) {

  /** The first words of every unit that kfctl writes. */
  private static final String OUR_UNIT = "# Written by kfctl";

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
    return new HandInstalled(
        folders(wanted, facts, layout),
        units,
        List.copyOf(unitFiles),
        plugins(wanted, facts, layout));
  }

  /**
   * @param unit a unit file's content, or null where there is none
   */
  static boolean isOurs(String unit) {
    return unit != null && unit.startsWith(OUR_UNIT);
  }

  boolean isEmpty() {
    return folders.isEmpty() && units.isEmpty();
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
