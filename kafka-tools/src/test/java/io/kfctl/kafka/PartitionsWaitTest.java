package io.kfctl.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfctl.net.UnreachableException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PartitionsWaitTest {
  private static final int MANY = 10_000;
  private static final KafkaClusterException.TimedOut LATE =
      new KafkaClusterException.TimedOut("create topic wide", Duration.ofSeconds(10), null);

  private final Deque<Supplier<Optional<Topic>>> looks = new ArrayDeque<>();

  @Test
  void endsOnceAllPartitionsHaveALeader() {
    looks.add(Optional::empty);
    looks.add(
        () -> {
          throw LATE;
        });
    looks.add(
        () -> {
          throw new UnreachableException("Kafka", List.of(), LATE);
        });
    looks.add(() -> Optional.of(topic(MANY - 1, 0)));
    looks.add(() -> Optional.of(topic(MANY, 1)));
    looks.add(() -> Optional.of(topic(MANY, 0)));
    await(MANY);
    assertThat(looks).isEmpty();
  }

  @Test
  void tellsThatTheBrokersMayGoOn() {
    looks.add(Optional::empty);
    looks.add(Optional::empty);
    assertThatThrownBy(() -> await(1))
        .isInstanceOfSatisfying(
            KafkaClusterException.Unfinished.class, e -> assertThat(e.topic()).isEqualTo("wide"))
        .hasMessage("Kafka did not create topic wide within 10 s, and may go on");
  }

  @Test
  void ofAnyNumberOneLookIsEnough() {
    looks.add(() -> Optional.of(topic(1, 0)));
    await(-1);
    assertThat(looks).isEmpty();
  }

  private void await(int count) {
    new PartitionsWait(name -> looks.remove().get(), Duration.ofSeconds(10))
        .await("wide", count, LATE);
  }

  private static Topic topic(int partitions, int offline) {
    Stream<Partition> made =
        IntStream.range(0, partitions)
            .mapToObj(
                number ->
                    new Partition(
                        new PartitionId("wide", number),
                        number < offline ? OptionalInt.empty() : OptionalInt.of(1),
                        List.of(1),
                        List.of(1)));
    return new Topic("wide", false, made.toList());
  }
}
