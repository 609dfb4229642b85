package io.kfctl.cli.group;

import io.kfctl.cli.Choice;
import io.kfctl.error.UserError;
import io.kfctl.kafka.GroupSummary;
import io.kfctl.kafka.KafkaCluster;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names of consumer groups: which exist, and which of them are meant. */
final class GroupNames {
  private GroupNames() {}

  static List<String> all(KafkaCluster kafka) {
    return kafka.groups().list().stream().map(GroupSummary::name).toList();
  }

  static Choice among(Collection<String> existing) {
    return new Choice("consumer group", "kfctl group list", existing);
  }

  /**
   * Those that are meant by names and by --match.
   *
   * @throws UserError when neither is given
   */
  static Choice.Chosen chosen(KafkaCluster kafka, List<String> typed, Optional<Pattern> match) {
    if (typed.isEmpty() && match.isEmpty()) {
      throw UserError.usage("which group? name one or more, or give --match", "kfctl group list");
    }
    return choose(among(all(kafka)), typed, match);
  }

  private static Choice.Chosen choose(
      Choice existing, List<String> typed, Optional<Pattern> match) {
    List<UserError> unknown = new ArrayList<>();
    typed.stream()
        .distinct()
        .filter(name -> !existing.has(name))
        .forEach(name -> unknown.add(unknown(name, existing)));
    Choice.Chosen known = existing.choose(typed.stream().filter(existing::has).toList(), match);
    unknown.addAll(known.unknown());
    return new Choice.Chosen(known.names(), unknown);
  }

  /** A group that does not exist. Many type the connector's name instead of its group's. */
  static UserError unknown(String name, Choice existing) {
    UserError error = existing.unknown(name);
    String ofConnector = "connect-" + name;
    return existing.has(ofConnector)
        ? UserError.notFound(error.getMessage(), "did you mean '" + ofConnector + "'?")
        : error;
  }
}
