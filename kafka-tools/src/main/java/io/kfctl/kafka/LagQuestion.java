package io.kfctl.kafka;

import io.kfctl.kafka.LagSource.GroupFacts;
import io.kfctl.kafka.LagSource.Logs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Works out the lag of many groups in two steps, each of which asks all it needs at once: where the
 * groups are and who is in them, then where the logs begin and end.
 */
final class LagQuestion {
  private final LagSource source;

  LagQuestion(LagSource source) {
    this.source = source;
  }

  LagReport ask(Collection<String> asked) {
    Set<String> names = new LinkedHashSet<>(asked);
    Map<String, GroupFacts> groups = source.groups(names);
    Set<PartitionId> wanted =
        groups.values().stream().flatMap(f -> f.partitions().stream()).collect(Collectors.toSet());
    Logs logs = wanted.isEmpty() ? Logs.NONE : source.logs(wanted);
    List<GroupLag> lags = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String name : names) {
      GroupFacts group = groups.get(name);
      if (group == null) {
        missing.add(name);
      } else {
        lags.add(group.lag(name, logs));
      }
    }
    return new LagReport(lags, missing);
  }
}
