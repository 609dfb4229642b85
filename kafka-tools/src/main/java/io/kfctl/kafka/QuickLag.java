package io.kfctl.kafka;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/**
 * Lag in the usual case, in a fifth of the processor time that Kafka's Admin client needs to begin:
 * its threads, metrics and settings are most of what a program does that asks a few questions and
 * ends.
 */
final class QuickLag {
  /** Who is further away than that is asked by Kafka's Admin client. */
  private static final Duration CONNECTING = Duration.ofMillis(500);

  /** In milliseconds, for all answers; at most a quarter of the time that there is. */
  private static final long ANSWERING = 2_000;

  private final ClientSettings settings;

  QuickLag(ClientSettings settings) {
    this.settings = settings;
  }

  /**
   * The lag of these groups; empty when anything is not as usual, such as a login, a broker that is
   * slow, old or away, a group that moves, a partition that is offline. The Admin client can do
   * more, and says in words what it cannot.
   */
  Optional<LagReport> ask(Collection<String> names) {
    if (!settings.properties().isEmpty() || names.isEmpty()) {
      return Optional.empty();
    }
    try (PlainLagSource source =
        new PlainLagSource(settings.bootstrap().get(0), CONNECTING, answering())) {
      return Optional.of(new LagQuestion(source).ask(names));
    } catch (IOException | RuntimeException e) {
      // What bytes of another program look like is anybody's guess; the Admin client tells of it.
      return Optional.empty();
    }
  }

  private Duration answering() {
    return Duration.ofMillis(Math.min(ANSWERING, settings.timeout().toMillis() / 4));
  }
}
