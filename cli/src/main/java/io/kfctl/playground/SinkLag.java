package io.kfctl.playground;

import io.kfctl.error.UserError;
import io.kfctl.kafka.ClientSettings;
import io.kfctl.kafka.GroupLag;
import io.kfctl.kafka.KafkaCluster;
import io.kfctl.net.Endpoint;
import java.time.Duration;
import java.util.List;

/** How far the demonstration's sink is behind, by the offsets that it has committed. */
final class SinkLag {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String GROUP = "connect-" + DemoConnectors.SINK;

  private SinkLag() {}

  /**
   * Waits until it is not behind.
   *
   * @throws UserError when it still is after two minutes
   */
  static void awaitNone(PlaygroundPorts ports) {
    Endpoint broker = Endpoint.parse("127.0.0.1:" + ports.number(PlaygroundPort.KAFKA));
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try (KafkaCluster kafka = new KafkaCluster(ClientSettings.of(broker))) {
      while (!isNone(kafka)) {
        if (System.nanoTime() > deadline) {
          throw UserError.failed(
              "group %s is still behind after %d s".formatted(GROUP, PATIENCE.toSeconds()),
              "kfctl lag " + GROUP);
        }
        Pause.shortly();
      }
    }
  }

  private static boolean isNone(KafkaCluster kafka) {
    List<GroupLag> lags = kafka.lag(List.of(GROUP)).groups();
    return lags.stream().allMatch(lag -> lag.lag().orElse(1) == 0);
  }
}
