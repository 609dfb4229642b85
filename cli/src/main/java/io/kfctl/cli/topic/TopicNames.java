package io.kfctl.cli.topic;

import io.kfctl.cli.Choice;
import io.kfctl.error.UserError;
import io.kfctl.kafka.KafkaCluster;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of topics: which are meant by those typed and by --match. */
final class TopicNames {
  private TopicNames() {}

  /**
   * Internal topics are found by their names, and never by a pattern.
   *
   * @throws UserError when neither a name nor a pattern is given
   */
  static Choice.Chosen chosen(KafkaCluster kafka, List<String> typed, Optional<Pattern> match) {
    if (typed.isEmpty() && match.isEmpty()) {
      throw UserError.usage("which topic? name one or more, or give --match", "kfctl topic list");
    }
    Set<String> own =
        kafka.topics().names().stream()
            .filter(name -> !InternalTopics.include(name) || typed.contains(name))
            .collect(Collectors.toSet());
    return new Choice("topic", "kfctl topic list", own).choose(typed, match);
  }
}
