package io.kfctl.cluster;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * How much a broker keeps, by its effective settings. {@code log.retention.bytes} counts for each
 * partition, so disks fill with the number of partitions.
 *
 * @param bytesPerPartition the limit for one partition; empty for none
 * @param unlimitedTime whether nothing is ever deleted for its age
 */
public record LogRetention(OptionalLong bytesPerPartition, boolean unlimitedTime) {
  /** What decides how long records are kept, the strongest first. */
  public static final List<String> TIME_KEYS =
      List.of("log.retention.ms", "log.retention.minutes", "log.retention.hours");

  public static final String BYTES_KEY = "log.retention.bytes";

  // The tutorial's values, which the template writes.
  private static final long DEFAULT_BYTES = 20L * 1024 * 1024 * 1024;
  private static final boolean DEFAULT_UNLIMITED_TIME = true;

  /** What these settings come to; a number that cannot be read counts as the default. */
  public static LogRetention of(KafkaSettings settings) {
    Map<String, String> properties = settings.properties();
    long bytes = number(properties, BYTES_KEY).orElse(DEFAULT_BYTES);
    boolean unlimitedTime =
        TIME_KEYS.stream()
            .flatMap(key -> number(properties, key).map(Stream::of).orElseGet(Stream::empty))
            .findFirst()
            .map(time -> time < 0)
            .orElse(DEFAULT_UNLIMITED_TIME);
    return new LogRetention(
        bytes < 0 ? OptionalLong.empty() : OptionalLong.of(bytes), unlimitedTime);
  }

  /**
   * The most bytes that this many partitions come to keep; empty when only time limits them, or
   * nothing does. Compare it with the size of the disk where that is known.
   */
  public OptionalLong mostBytes(int partitions) {
    return bytesPerPartition.isPresent()
        ? OptionalLong.of(Math.multiplyExact(bytesPerPartition.getAsLong(), (long) partitions))
        : OptionalLong.empty();
  }

  private static Optional<Long> number(Map<String, String> properties, String key) {
    return Optional.ofNullable(properties.get(key))
        .filter(text -> text.matches("-?[0-9]{1,18}"))
        .map(Long::valueOf);
  }
}
