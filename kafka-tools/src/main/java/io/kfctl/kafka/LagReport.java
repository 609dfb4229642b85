package io.kfctl.kafka;

import java.util.List;

/**
 * The lag of several groups.
 *
 * @param groups in the order asked for
 * @param missing names that no group has
 */
public record LagReport(List<GroupLag> groups, List<String> missing) {
  public LagReport {
    groups = List.copyOf(groups);
    missing = List.copyOf(missing);
  }
}
