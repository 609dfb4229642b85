package io.kfctl.registry;

import java.util.List;

/**
 * Whether a schema may follow another.
 *
 * @param reasons why not, in the registry's words; it may give none
 */
public record Verdict(boolean compatible, List<String> reasons) {
  public Verdict {
    reasons = List.copyOf(reasons);
  }
}
