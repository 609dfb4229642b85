package io.kfctl.kafka;

import io.kfctl.net.UnreachableException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/**
 * Waits for partitions that the brokers were told to make and that one call was too short for: a
 * broker of 3.4 on a small machine makes some hundreds a second, and goes on when nobody waits.
 */
final class PartitionsWait {
  private static final Duration FOR_EACH = Duration.ofMillis(5);
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final Function<String, Optional<Topic>> look;
  private final Duration call;

  /**
   * @param look gives the topic of a name as it is now
   * @param call how long a call was waited for already
   */
  PartitionsWait(Function<String, Optional<Topic>> look, Duration call) {
    this.look = look;
    this.call = call;
  }

  /**
   * Ends when the topic has so many partitions, each with a leader.
   *
   * @param count negative where the broker chooses it
   * @throws KafkaClusterException.Unfinished when it has not after five milliseconds for each
   */
  void await(String topic, int count, KafkaClusterException.TimedOut late) {
    Duration patience = FOR_EACH.multipliedBy(Math.max(0, count));
    long deadline = System.nanoTime() + patience.toNanos();
    while (!isThere(topic, count)) {
      if (System.nanoTime() > deadline) {
        throw new KafkaClusterException.Unfinished(topic, call.plus(patience), late);
      }
      pause();
    }
  }

  /** A broker that is busy making them may be too busy to answer, even to say who it is. */
  private boolean isThere(String topic, int count) {
    try {
      return look.apply(topic)
          .map(Topic::partitions)
          .filter(made -> made.size() >= count && made.stream().noneMatch(Partition::isOffline))
          .isPresent();
    } catch (KafkaClusterException.TimedOut | UnreachableException e) {
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while Kafka makes partitions");
    }
  }
}
