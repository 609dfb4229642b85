package io.kfctl.cli.group;

import io.kfctl.kafka.PartitionLag;
import java.util.Optional;

/** What must be known of a partition to read its numbers. */
final class Conditions {
  private Conditions() {}

  /** For programs, in camelCase. */
  static String word(PartitionLag lag) {
    return switch (lag.condition()) {
      case NORMAL -> "normal";
      case NEVER_COMMITTED -> "neverCommitted";
      case BELOW_LOG_START -> "belowLogStart";
      case BEYOND_LOG_END -> "beyondLogEnd";
      case TOPIC_DELETED -> "topicDeleted";
      case NO_LEADER -> "noLeader";
    };
  }

  /** For people; empty when there is nothing to note. */
  static Optional<String> note(PartitionLag lag) {
    return switch (lag.condition()) {
      case NORMAL -> Optional.empty();
      case NEVER_COMMITTED -> Optional.of("nothing committed yet");
      case BELOW_LOG_START -> Optional.of(lag.lost() + " records deleted before they were read");
      case BEYOND_LOG_END -> Optional.of("committed beyond the end: topic made anew?");
      case TOPIC_DELETED -> Optional.of("topic or partition deleted");
      case NO_LEADER -> Optional.of("offline: no leader");
    };
  }
}
