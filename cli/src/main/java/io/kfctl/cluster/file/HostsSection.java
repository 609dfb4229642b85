package io.kfctl.cluster.file;

import io.kfctl.cluster.Role;
import io.kfctl.cluster.yaml.Findings;
import io.kfctl.cluster.yaml.Section;
import io.kfctl.cluster.yaml.Values;
import io.kfctl.cluster.yaml.YamlNode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code hosts}. */
final class HostsSection {
  // reserved.broker.max.id is 1000; myid ends at 255, which a check of its own sees to.
  private static final int LARGEST_ID = 1000;
  private static final Map<String, Role> ROLES = roles();

  private final Findings findings;

  HostsSection(Findings findings) {
    this.findings = findings;
  }

  List<HostDraft> read(Section root) {
    if (!root.required("hosts")) {
      return List.of();
    }
    Optional<List<YamlNode>> items = root.list("hosts");
    if (items.isPresent() && items.get().isEmpty()) {
      findings.error("hosts", "'hosts' is empty", "name at least one host");
    }
    return items.orElse(List.of()).stream().map(this::host).toList();
  }

  private HostDraft host(YamlNode item) {
    Section host = Section.of(Optional.of(item), item.path(), findings);
    Optional<Set<Role>> roles = roles(host);
    HostDraft draft =
        new HostDraft(
            item.path(),
            host.requiredText("name", ValueRules.NAME),
            host.integer("id", 0, LARGEST_ID),
            host.requiredText("address", ValueRules.ADDRESS),
            roles.orElse(Set.of()),
            roles.isPresent());
    host.refuseOtherKeys();
    return draft;
  }

  /** Empty when something in the list is wrong. */
  private Optional<Set<Role>> roles(Section host) {
    Optional<List<YamlNode>> items = host.required("roles") ? host.list("roles") : Optional.empty();
    if (items.isPresent() && items.get().isEmpty()) {
      String advice = "choose from " + String.join(", ", ROLES.keySet());
      findings.error(host.pathOf("roles"), "'roles' is empty", advice);
    }
    Set<Role> roles = EnumSet.noneOf(Role.class);
    boolean good = items.isPresent();
    for (YamlNode item : items.orElse(List.of())) {
      good &= addRole(item, roles);
    }
    return good ? Optional.of(roles) : Optional.empty();
  }

  private boolean addRole(YamlNode item, Set<Role> roles) {
    Optional<Role> role = new Values(findings).choice(item, ROLES);
    if (role.isPresent() && !roles.add(role.get())) {
      findings.error(item.path(), "the role is listed twice", "keep one");
    }
    return role.isPresent();
  }

  private static Map<String, Role> roles() {
    Map<String, Role> roles = new LinkedHashMap<>();
    Arrays.stream(Role.values()).forEach(role -> roles.put(role.roleName(), role));
    return roles;
  }
}
