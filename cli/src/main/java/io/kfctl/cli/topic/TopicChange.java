package io.kfctl.cli.topic;

import io.kfctl.cli.output.Cell;
import io.kfctl.cli.output.Columns;
import io.kfctl.cli.output.Details;
import io.kfctl.cluster.yaml.Suggestions;
import io.kfctl.error.UserError;
import io.kfctl.error.UserErrors;
import io.kfctl.kafka.ConfigValue;
import io.kfctl.kafka.TopicDetails;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What an alteration does to one topic.
 *
 * @param partitions how many there will be; none when that stays
 * @param set what is to be set and is not so already
 * @param removed what is to be the brokers' default again and is not so already
 */
record TopicChange(
    TopicDetails topic, OptionalInt partitions, Map<String, String> set, List<String> removed) {
  /** One line of what changes. */
  private record Step(String what, Optional<String> from, Optional<String> to) {}

  private static final Columns<Step> STEPS =
      Columns.<Step>none()
          .with("what", step -> Cell.text(step.what()))
          .with("from", step -> Cell.text(step.from()))
          .with("to", step -> Cell.text(step.to()));

  TopicChange {
    set = Map.copyOf(set);
    removed = List.copyOf(removed);
  }

  /**
   * @throws UserError for keys that no topic has, and for fewer partitions than there are
   */
  static TopicChange of(
      TopicDetails topic,
      Optional<Integer> wanted,
      Map<String, String> config,
      Collection<String> unset) {
    Map<String, ConfigValue> known =
        topic.config().stream().collect(Collectors.toMap(ConfigValue::key, Function.identity()));
    refuseUnknown(known, config.keySet(), unset);
    int now = topic.topic().partitions().size();
    wanted.ifPresent(count -> refuseFewer(topic.topic().name(), now, count));
    Map<String, String> set = new TreeMap<>(config);
    set.entrySet().removeIf(e -> isSetTo(known.get(e.getKey()), e.getValue()));
    List<String> removed =
        unset.stream()
            .distinct()
            .sorted()
            .filter(key -> known.get(key).source() == ConfigValue.Source.TOPIC)
            .toList();
    OptionalInt partitions =
        wanted.filter(n -> n != now).map(OptionalInt::of).orElse(OptionalInt.empty());
    return new TopicChange(topic, partitions, set, removed);
  }

  private static boolean isSetTo(ConfigValue now, String value) {
    return now.source() == ConfigValue.Source.TOPIC
        && now.value().filter(value::equals).isPresent();
  }

  private static void refuseUnknown(
      Map<String, ConfigValue> known, Collection<String> set, Collection<String> unset) {
    Suggestions suggestions = new Suggestions(known.keySet());
    List<UserError> errors = new ArrayList<>();
    for (Collection<String> keys : List.of(set, unset)) {
      keys.stream()
          .filter(key -> !known.containsKey(key))
          .sorted()
          .forEach(
              key ->
                  errors.add(
                      UserError.usage(
                          "no topic has a setting '" + key + "'", suggestions.didYouMean(key))));
    }
    UserErrors.throwIfAny(errors);
  }

  /** Kafka would refuse it too, after the settings were changed. */
  private static void refuseFewer(String topic, int now, int wanted) {
    if (wanted < now) {
      throw UserError.usage(
          "--partitions %d is fewer than topic '%s' has now, %d: none can be taken away"
              .formatted(wanted, topic, now),
          "see what is in them: kfctl topic describe " + topic);
    }
  }

  boolean isEmpty() {
    return partitions.isEmpty() && set.isEmpty() && removed.isEmpty();
  }

  String name() {
    return topic.topic().name();
  }

  Details details() {
    List<Step> steps = new ArrayList<>();
    partitions.ifPresent(
        count ->
            steps.add(
                new Step(
                    "partitions",
                    Optional.of(String.valueOf(topic.topic().partitions().size())),
                    Optional.of(String.valueOf(count)))));
    new TreeMap<>(set)
        .forEach((key, value) -> steps.add(new Step(key, topic.setting(key), Optional.of(value))));
    removed.forEach(key -> steps.add(new Step(key, topic.setting(key), Optional.empty())));
    return Details.of(name()).field("topic", Cell.text(name())).table("changes", STEPS, steps);
  }
}
