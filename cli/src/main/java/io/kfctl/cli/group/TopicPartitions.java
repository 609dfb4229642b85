package io.kfctl.cli.group;

import io.kfctl.cli.Choice;
import io.kfctl.error.UserError;
import io.kfctl.kafka.LogRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * What {@code --topic T[:P,...]} names, as in Kafka's own tool. No topic has a colon in its name.
 *
 * @param partitions none means all
 */
record TopicPartitions(String topic, Set<Integer> partitions) {
  TopicPartitions {
    partitions = Set.copyOf(partitions);
  }

  boolean include(LogRange range) {
    return range.id().topic().equals(topic)
        && (partitions.isEmpty() || partitions.contains(range.id().partition()));
  }

  /** An error for each topic that does not exist. */
  static List<UserError> unknownTopics(List<TopicPartitions> asked, Set<String> existing) {
    Choice topics = new Choice("topic", "kfctl topic list", existing);
    return asked.stream()
        .map(TopicPartitions::topic)
        .distinct()
        .filter(name -> !topics.has(name))
        .map(topics::unknown)
        .toList();
  }

  /** An error for each partition that its topic does not have. */
  static List<UserError> unknownPartitions(List<TopicPartitions> asked, List<LogRange> ranges) {
    List<UserError> errors = new ArrayList<>();
    for (TopicPartitions one : asked) {
      Set<Integer> existing =
          ranges.stream()
              .filter(range -> range.id().topic().equals(one.topic()))
              .map(range -> range.id().partition())
              .collect(Collectors.toSet());
      new TreeSet<>(one.partitions())
          .stream()
              .filter(partition -> !existing.contains(partition))
              .forEach(
                  partition ->
                      errors.add(
                          UserError.notFound(
                              "topic '%s' has no partition %d".formatted(one.topic(), partition),
                              "it has 0 to " + (existing.size() - 1))));
    }
    return errors;
  }

  /** Reads {@code orders}, {@code orders:0} and {@code orders:0,2}. */
  static final class Converter implements ITypeConverter<TopicPartitions> {
    @Override
    public TopicPartitions convert(String value) {
      int colon = value.indexOf(':');
      if (colon < 0) {
        return new TopicPartitions(value, Set.of());
      }
      try {
        return new TopicPartitions(
            value.substring(0, colon),
            Stream.of(value.substring(colon + 1).split(","))
                .map(number -> Integer.valueOf(number.strip()))
                .collect(Collectors.toSet()));
      } catch (NumberFormatException e) {
        throw new TypeConversionException(
            "'%s' is not TOPIC or TOPIC:PARTITION,...".formatted(value));
      }
    }
  }
}
