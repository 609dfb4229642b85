package io.kfctl.kafka;

import io.kfctl.net.Endpoint;
import io.kfctl.net.HostNames;
import io.kfctl.net.NetFailure;
import io.kfctl.net.Tcp;
import io.kfctl.net.UnreachableException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Finds out why Kafka gives no answer. Kafka's clients retry for ever and then say "timed out
 * waiting for a node assignment"; this says which address is the matter.
 */
final class Reachability {
  private static final Duration PROBE = Duration.ofSeconds(3);
  private static final int THREADS = 16;
  private static final NetFailure TOO_LATE = NetFailure.of(new SocketTimeoutException());

  private final ClientSettings settings;
  private final HostNames names = new HostNames();
  private final Tcp tcp = new Tcp(names);
  private final BrokerQuestion question = new BrokerQuestion(tcp);

  Reachability(ClientSettings settings) {
    this.settings = settings;
  }

  /**
   * Checks that one name of the bootstrap servers at least has an address: Kafka's client would
   * look them up without a limit of time.
   *
   * @throws UnreachableException when no name has one
   */
  void resolve() {
    List<UnreachableException.Attempt> attempts = new ArrayList<>();
    for (Endpoint server : settings.bootstrap()) {
      try {
        names.resolve(server.host(), PROBE);
        return;
      } catch (UnknownHostException e) {
        attempts.add(attempt(server, e));
      }
    }
    throw new UnreachableException("Kafka", attempts, null);
  }

  /**
   * Asks all bootstrap servers, and then knocks at every address they point to.
   *
   * @param symptom why somebody asks; becomes the cause
   * @throws UnreachableException when no bootstrap server answers
   * @throws BrokerUnreachableException when one does, and an advertised address cannot be reached
   */
  void check(Throwable symptom) {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS, Reachability::daemon);
    try {
      checkAdvertised(firstAnswer(threads, symptom), threads, symptom);
    } finally {
      threads.shutdownNow();
    }
  }

  private Answer firstAnswer(ExecutorService threads, Throwable symptom) {
    Map<Endpoint, Future<Answer>> asked = new LinkedHashMap<>();
    settings.bootstrap().forEach(s -> asked.put(s, threads.submit(() -> ask(s))));
    List<UnreachableException.Attempt> attempts = new ArrayList<>();
    for (Map.Entry<Endpoint, Future<Answer>> entry : asked.entrySet()) {
      Answer answer =
          Futures.join(entry.getValue(), PROBE)
              .orElse(new Answer(entry.getKey(), List.of(), Optional.of(TOO_LATE)));
      if (answer.failure().isEmpty()) {
        return answer;
      }
      String server = entry.getKey().toString();
      attempts.add(new UnreachableException.Attempt(server, answer.failure().get()));
    }
    throw new UnreachableException("Kafka", attempts, symptom);
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

  private Answer ask(Endpoint server) {
    try {
      if (settings.isPlaintext()) {
        return new Answer(server, question.ask(server, PROBE), Optional.empty());
      }
      // Behind TLS or a login only the port can be tried.
      return new Answer(server, List.of(), tcp.probe(server, PROBE));
    } catch (IOException e) {
      return new Answer(server, List.of(), Optional.of(NetFailure.of(e)));
    }
  }

  private Optional<NetFailure> probe(Broker broker) {
    try {
      return tcp.probe(new Endpoint(broker.host(), broker.port()), PROBE);
    } catch (IllegalArgumentException e) {
      return Optional.of(new NetFailure(NetFailure.Kind.UNKNOWN_HOST, e.getMessage()));
    }
  }

  private static UnreachableException.Attempt attempt(Endpoint server, IOException e) {
    return new UnreachableException.Attempt(server.toString(), NetFailure.of(e));
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "kfctl-probe");
    thread.setDaemon(true);
    return thread;
  }

  private record Answer(Endpoint server, List<Broker> brokers, Optional<NetFailure> failure) {}
}
