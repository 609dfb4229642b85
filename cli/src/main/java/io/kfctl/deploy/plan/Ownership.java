package io.kfctl.deploy.plan;

import io.kfctl.deploy.facts.HostFacts;
import io.kfctl.error.UserError;
import java.util.Optional;

/** Which cluster a host belongs to, by the note that an install leaves there. */
final class Ownership {
  private Ownership() {}

  /** Whether an install left its note there, and data may lie there that is this cluster's. */
  static boolean isNoted(Wanted wanted, HostFacts facts) {
    return facts.contents().containsKey(note(wanted));
  }

  /** The error for a host of another cluster. */
  static Optional<UserError> conflict(Wanted wanted, HostFacts facts) {
    String owner = facts.contents().getOrDefault(note(wanted), "").strip();
    String name = wanted.cluster().name();
    if (owner.isEmpty() || owner.equals(name)) {
      return Optional.empty();
    }
    return Optional.of(
        UserError.failed(
            "%s: belongs to the cluster '%s', not to '%s'"
                .formatted(wanted.host().name(), owner, name),
            "take it out of '%s' first, with that cluster's file: kfctl -f FILE uninstall --purge\n"
                    .formatted(owner)
                + "if they are one cluster, keep its name in cluster.yaml: name: "
                + owner));
  }

  private static String note(Wanted wanted) {
    return new HostLayout(wanted.cluster()).clusterNote();
  }
}
