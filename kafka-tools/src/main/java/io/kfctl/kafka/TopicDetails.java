package io.kfctl.kafka;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.common.config.TopicConfig;

/**
 * All there is to know of a topic.
 *
 * @param partitions by number
 * @param config every setting, by key
 * @param diskBytes of all replicas together; none when a broker could not say
 */
public record TopicDetails(
    Topic topic,
    List<PartitionDetails> partitions,
    List<ConfigValue> config,
    OptionalLong diskBytes) {
  public TopicDetails {
    partitions = List.copyOf(partitions);
    config = List.copyOf(config);
  }

  /** How many replicas must have a record before a writer with acks=all is told so. */
  public OptionalInt minInSync() {
    return setting(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG)
        .map(value -> OptionalInt.of(Integer.parseInt(value)))
        .orElse(OptionalInt.empty());
  }

  /** The partitions to which writing with acks=all is refused now. */
  public List<Partition> underMinIsr() {
    int least = minInSync().orElse(1);
    return topic.partitions().stream().filter(p -> p.inSync().size() < least).toList();
  }

  /** The value of a setting; none when it has none, or none that may be seen. */
  public Optional<String> setting(String key) {
    return config.stream()
        .filter(value -> value.key().equals(key))
        .findFirst()
        .flatMap(ConfigValue::value);
  }

  /** Offsets between start and end of all partitions; none when one is offline. */
  public OptionalLong records() {
    boolean known = partitions.stream().allMatch(p -> p.range().records().isPresent());
    return known
        ? OptionalLong.of(partitions.stream().mapToLong(p -> p.range().records().getAsLong()).sum())
        : OptionalLong.empty();
  }

  /** The time of the oldest first record of a partition. */
  public Optional<Instant> first() {
    return times(PartitionDetails::first).min(Comparator.naturalOrder());
  }

  /** The time of the youngest record. */
  public Optional<Instant> last() {
    return times(PartitionDetails::last).max(Comparator.naturalOrder());
  }

  private Stream<Instant> times(Function<PartitionDetails, Optional<Instant>> time) {
    return partitions.stream().flatMap(partition -> time.apply(partition).stream());
  }
}
