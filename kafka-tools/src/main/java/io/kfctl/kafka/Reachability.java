package io.kfctl.kafka;

import io.kfctl.net.Endpoint;
import io.kfctl.net.NetFailure;
import io.kfctl.net.Tcp;
import io.kfctl.net.UnreachableException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Finds out why Kafka gives no answer. Kafka's clients retry for ever and then say "timed out
 * waiting for a node assignment"; this says which address is the matter.
 */
final class Reachability {
  private static final Duration PROBE = Duration.ofSeconds(3);
  private static final int THREADS = 16;
  private static final NetFailure TOO_LATE = NetFailure.of(new SocketTimeoutException());

  private final ClientSettings settings;
  private final Tcp tcp = new Tcp();
  private final BrokerQuestion question = new BrokerQuestion(tcp);

  Reachability(ClientSettings settings) {
    this.settings = settings;
  }

  /**
   * Asks the bootstrap servers who they are, until one says that it is Kafka. This comes before
   * Kafka's client, which would look names up without a limit of time, try a closed port for ever,
   * and take the first bytes of another service (HTTP, TLS) for a length and ask for as much
   * memory.
   *
   * @throws UnreachableException when no bootstrap server answers
   */
  void greet() {
    withThreads(threads -> firstAnswer(threads, Optional.empty()));
  }

  /**
   * Asks the bootstrap servers, and then knocks at every address they point to.
   *
   * @param symptom why somebody asks; becomes the cause
   * @throws UnreachableException when no bootstrap server answers
   * @throws BrokerUnreachableException when one does, and an advertised address cannot be reached
   */
  void check(Throwable symptom) {
    withThreads(
        threads -> checkAdvertised(firstAnswer(threads, Optional.of(symptom)), threads, symptom));
  }

  private void withThreads(Consumer<ExecutorService> work) {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS, Reachability::daemon);
    try {
      work.accept(threads);
    } finally {
      threads.shutdownNow();
    }
  }

  private Answer firstAnswer(ExecutorService threads, Optional<Throwable> symptom) {
    CompletionService<Answer> asked = new ExecutorCompletionService<>(threads);
    settings.bootstrap().forEach(server -> asked.submit(() -> ask(server, symptom.isPresent())));
    Map<Endpoint, NetFailure> failures = new LinkedHashMap<>();
    settings.bootstrap().forEach(server -> failures.put(server, TOO_LATE));
    long deadline = System.nanoTime() + PROBE.toNanos();
    for (int i = 0; i < settings.bootstrap().size(); i++) {
      Optional<Answer> answer = next(asked, deadline);
      if (answer.isEmpty()) {
        break;
      }
      Optional<NetFailure> failure = answer.get().failure();
      if (failure.isEmpty()) {
        return answer.get();
      }
      failures.put(answer.get().server(), failure.get());
    }
    throw new UnreachableException(
        "Kafka",
        failures.entrySet().stream()
            .map(e -> new UnreachableException.Attempt(e.getKey().toString(), e.getValue()))
            .toList(),
        symptom.orElse(null));
  }

  private static Optional<Answer> next(CompletionService<Answer> asked, long deadline) {
    try {
      Future<Answer> done = asked.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      return done == null ? Optional.empty() : Futures.join(done, PROBE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while asking Kafka");
    }
  }

  private void checkAdvertised(Answer answer, ExecutorService threads, Throwable symptom) {
    Map<Broker, Future<Optional<NetFailure>>> knocks = new LinkedHashMap<>();
    answer.brokers().forEach(b -> knocks.put(b, threads.submit(() -> probe(b))));
    List<BrokerUnreachableException.Unreachable> unreachable = new ArrayList<>();
    knocks.forEach(
        (broker, knock) ->
            Futures.join(knock, PROBE)
                .orElse(Optional.of(TOO_LATE))
                .map(failure -> new BrokerUnreachableException.Unreachable(broker, failure))
                .ifPresent(unreachable::add));
    if (!unreachable.isEmpty()) {
      throw new BrokerUnreachableException(answer.server(), unreachable, symptom);
    }
  }

  /** Behind TLS or a login only the port can be tried; a question there looks like an attack. */
  private Answer ask(Endpoint server, boolean isDoubtful) {
    try {
      if (settings.isPlaintext()) {
        return new Answer(server, question.ask(server, PROBE), Optional.empty());
      }
      Optional<NetFailure> closed = tcp.probe(server, PROBE);
      return new Answer(
          server, List.of(), closed.isEmpty() && isDoubtful ? misunderstanding(server) : closed);
    } catch (IOException e) {
      return new Answer(server, List.of(), Optional.of(NetFailure.of(e)));
    }
  }

  /** Kafka's clients find no words for a listener that speaks another protocol than they do. */
  private Optional<NetFailure> misunderstanding(Endpoint server) {
    try {
      question.ask(server, PROBE);
      return Optional.of(
          new NetFailure(
              NetFailure.Kind.OTHER,
              "it wants neither TLS nor a login: security.protocol must be PLAINTEXT"));
    } catch (KafkaSocket.NotKafka e) {
      return settings.isTls() ? Optional.empty() : Optional.of(NetFailure.of(e));
    } catch (IOException e) {
      return Optional.empty(); // it hangs up on who does not log in, as it should
    }
  }

  private Optional<NetFailure> probe(Broker broker) {
    try {
      return tcp.probe(new Endpoint(broker.host(), broker.port()), PROBE);
    } catch (IllegalArgumentException e) {
      return Optional.of(new NetFailure(NetFailure.Kind.UNKNOWN_HOST, e.getMessage()));
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "kfctl-probe");
    thread.setDaemon(true);
    return thread;
  }

  private record Answer(Endpoint server, List<Broker> brokers, Optional<NetFailure> failure) {}
}
