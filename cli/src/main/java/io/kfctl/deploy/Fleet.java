package io.kfctl.deploy;

import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Host;
import io.kfctl.error.Interrupted;
import io.kfctl.error.UserError;
import io.kfctl.error.UserErrors;
import io.kfctl.host.ServiceManager;
import io.kfctl.host.Transport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/** The ways to all hosts of a cluster. Hosts work in parallel, and every host's failure is told. */
public final class Fleet implements AutoCloseable {
  /** Longer than a command needs to be ended on its host. */
  private static final Duration FAREWELL = Duration.ofSeconds(8);

  private final Map<Host, Transport> transports = new LinkedHashMap<>();
  private final Map<Host, ServiceManager> services = new LinkedHashMap<>();
  private final ExecutorService workers;

  /**
   * Connects to nothing yet.
   *
   * @param transport makes the way to a host
   * @param manager makes the service manager at the end of that way
   */
  public Fleet(
      Cluster cluster,
      Function<Host, Transport> transport,
      Function<Transport, ServiceManager> manager) {
    for (Host host : cluster.hosts()) {
      Transport way = transport.apply(host);
      transports.put(host, way);
      services.put(host, manager.apply(way));
    }
    workers =
        Executors.newFixedThreadPool(
            Math.max(1, cluster.hosts().size()),
            task -> {
              Thread thread = new Thread(task, "host");
              thread.setDaemon(true);
              return thread;
            });
  }

  public Transport transport(Host host) {
    return transports.get(host);
  }

  public ServiceManager services(Host host) {
    return services.get(host);
  }

  /**
   * Does the work for each host at the same time and returns when all have ended.
   *
   * @throws UserErrors (or the one error) when it failed on some; the others were finished
   * @throws RuntimeException a bug that any of them met, which says more than hosts' failures do
   */
  public <T> Map<Host, T> onEach(Collection<Host> hosts, Function<Host, T> work) {
    Map<Host, Future<T>> running = new LinkedHashMap<>();
    hosts.forEach(host -> running.put(host, workers.submit(() -> work.apply(host))));
    Map<Host, T> results = new LinkedHashMap<>();
    List<UserError> errors = new ArrayList<>();
    List<Throwable> bugs = new ArrayList<>();
    for (Map.Entry<Host, Future<T>> entry : running.entrySet()) {
      try {
        results.put(entry.getKey(), entry.getValue().get());
      } catch (ExecutionException e) {
        if (e.getCause() instanceof UserError error) {
          errors.add(error);
        } else {
          bugs.add(e.getCause());
        }
      } catch (InterruptedException e) {
        running.values().forEach(future -> future.cancel(true));
        Thread.currentThread().interrupt();
        throw new Interrupted();
      }
    }
    bugs.stream().findFirst().ifPresent(Fleet::throwBug);
    UserErrors.throwIfAny(errors);
    return results;
  }

  /** As {@link #onEach}, for work without a result. */
  public void forEach(Collection<Host> hosts, Consumer<Host> work) {
    onEach(
        hosts,
        host -> {
          work.accept(host);
          return true;
        });
  }

  /** A bug on one host's thread must not look like a host's failure. */
  private static void throwBug(Throwable cause) {
    if (cause instanceof RuntimeException bug) {
      throw bug;
    }
    if (cause instanceof Error bug) {
      throw bug;
    }
    throw new IllegalStateException(cause);
  }

  /** Ends what still runs on the hosts, waits for that, and leaves them. */
  @Override
  public void close() {
    workers.shutdownNow();
    boolean interrupted = Thread.interrupted();
    try {
      workers.awaitTermination(FAREWELL.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    transports.values().forEach(Transport::close);
  }
}
