package io.kfctl.kafka;

import io.kfctl.net.UnreachableException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.InvalidPartitionsException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.InvalidTopicException;

/**
 * The one Admin of a cluster, made when it is first needed, and the waiting for its answers: in
 * bounded time, with failures turned into kfctl's own. When an answer is slow, we look for the
 * reason at once instead of waiting for Kafka's client to give up.
 */
final class AdminConnection implements AutoCloseable {
  /** Longer than any answer of a healthy cluster needs; a wrong address is then told quickly. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final ClientSettings settings;
  private final Reachability reachability;
  private Optional<Admin> admin = Optional.empty();

  AdminConnection(ClientSettings settings) {
    this.settings = settings;
    this.reachability = new Reachability(settings);
  }

  /**
   * The client; connects in the background.
   *
   * @throws UnreachableException when no bootstrap server answers
   * @throws KafkaClusterException.BadProperties when the client cannot be made of the properties
   */
  synchronized Admin admin() {
    if (admin.isEmpty()) {
      reachability.greet();
      PlainBeans.install();
      try {
        admin = Optional.of(Admin.create(ClientConfig.admin(settings)));
      } catch (KafkaException e) {
        throw new KafkaClusterException.BadProperties(e.getCause() == null ? e : e.getCause());
      }
    }
    return admin.get();
  }

  /**
   * Waits for an answer.
   *
   * @param what is asked, after "Kafka could not"
   */
  <T> T await(String what, KafkaFuture<T> future) {
    try {
      return get(what, future);
    } catch (ExecutionException e) {
      throw failure(what, e.getCause());
    }
  }

  /** As {@link #await}, empty when the answer is one of these errors. */
  <T> Optional<T> awaitUnless(
      Set<Class<? extends RuntimeException>> absent, String what, KafkaFuture<T> future) {
    try {
      return Optional.of(get(what, future));
    } catch (ExecutionException e) {
      if (absent.contains(e.getCause().getClass())) {
        return Optional.empty();
      }
      throw failure(what, e.getCause());
    }
  }

  private <T> T get(String what, KafkaFuture<T> future) throws ExecutionException {
    long limit = settings.timeout().toMillis();
    long patience = Math.min(PATIENCE.toMillis(), limit);
    try {
      try {
        return future.get(patience, TimeUnit.MILLISECONDS);
      } catch (TimeoutException slow) {
        reachability.check(slow);
      }
      return future.get(limit - patience, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new KafkaClusterException.TimedOut(what, settings.timeout(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while asking Kafka to " + what);
    }
  }

  /** What an error of Kafka's clients means to us. */
  RuntimeException failure(String what, Throwable failure) {
    Throwable cause = unwrapped(failure);
    if (cause instanceof org.apache.kafka.common.errors.TimeoutException) {
      reachability.check(cause);
      return new KafkaClusterException.TimedOut(what, settings.timeout(), cause);
    }
    if (cause instanceof AuthenticationException || cause instanceof AuthorizationException) {
      return new KafkaClusterException.Denied(what, cause);
    }
    if (cause instanceof InvalidReplicationFactorException) {
      return new KafkaClusterException.Failed(what, cause); // more brokers would help
    }
    if (cause instanceof InvalidConfigurationException
        || cause instanceof InvalidPartitionsException
        || cause instanceof InvalidTopicException) {
      return new KafkaClusterException.Invalid(what, cause);
    }
    return new KafkaClusterException.Failed(what, cause);
  }

  /** Kafka's clients wrap a refused login: "Failed to find brokers to send ListGroups". */
  private static Throwable unwrapped(Throwable failure) {
    boolean wraps = failure.getClass() == KafkaException.class && failure.getCause() != null;
    return wraps ? unwrapped(failure.getCause()) : failure;
  }

  /** Drops what is still being asked. */
  @Override
  public synchronized void close() {
    admin.ifPresent(client -> client.close(Duration.ZERO));
  }
}
