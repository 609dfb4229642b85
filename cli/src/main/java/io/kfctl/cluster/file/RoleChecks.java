package io.kfctl.cluster.file;

import io.kfctl.cluster.Role;
import java.util.Map;

/** Checks that every role has those that it needs, and that nothing is written for nobody. */
final class RoleChecks implements Check {
  private static final Map<Role, String> SECTIONS =
      Map.of(
          Role.ZOOKEEPER, "zookeeper",
          Role.KAFKA, "kafka",
          Role.SCHEMA_REGISTRY, "schemaRegistry",
          Role.CONNECT, "connect");

  @Override
  public void check(Draft draft) {
    boolean allKnown =
        !draft.hosts().isEmpty() && draft.hosts().stream().allMatch(HostDraft::allRolesRead);
    if (!allKnown) {
      return; // what seems to be missing may be what was mistyped
    }
    needs(draft, Role.KAFKA, Role.ZOOKEEPER);
    needs(draft, Role.SCHEMA_REGISTRY, Role.KAFKA);
    needs(draft, Role.CONNECT, Role.KAFKA);
    if (!choosesConverters(draft)) {
      needs(draft, Role.CONNECT, Role.SCHEMA_REGISTRY);
    }
    oddEnsemble(draft);
    sectionsWithoutRole(draft);
  }

  private static void needs(Draft draft, Role role, Role needed) {
    if (has(draft, role) && !has(draft, needed)) {
      String otherwise =
          needed == Role.SCHEMA_REGISTRY
              ? ", or set key.converter and value.converter under connect.properties"
              : "";
      draft
          .findings()
          .errorAtKey(
              draft.draftsWith(role).get(0).path() + ".roles",
              role + " needs " + needed + ": no host has the role " + needed,
              "add " + needed + " to the roles of a host" + otherwise);
    }
  }

  /** The default converters talk to a registry; the user's own may not. */
  private static boolean choosesConverters(Draft draft) {
    Map<String, String> properties = draft.cluster().connect().properties();
    return properties.containsKey("key.converter") && properties.containsKey("value.converter");
  }

  private static void oddEnsemble(Draft draft) {
    int members = draft.draftsWith(Role.ZOOKEEPER).size();
    if (members > 0 && members % 2 == 0) {
      String message =
          members
              + " zookeepers survive no more failures than "
              + (members - 1)
              + ", because more than half must be up";
      draft.findings().warning("hosts", message, "use 1, 3 or 5");
    }
  }

  private static void sectionsWithoutRole(Draft draft) {
    SECTIONS.forEach(
        (role, section) -> {
          if (!has(draft, role) && draft.findings().isWritten(section)) {
            String message = "'" + section + "' has no effect: no host has the role " + role;
            draft.findings().warning(section, message, "remove it, or give a host the role");
          }
        });
    if (!has(draft, Role.CONNECT) && !draft.cluster().packages().plugins().isEmpty()) {
      String message = "'plugins' has no effect: no host has the role connect";
      draft.findings().warning("packages.plugins", message, "remove it, or give a host the role");
    }
  }

  private static boolean has(Draft draft, Role role) {
    return !draft.draftsWith(role).isEmpty();
  }
}
