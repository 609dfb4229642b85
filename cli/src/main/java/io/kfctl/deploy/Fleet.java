package io.kfctl.deploy;

import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Host;
import io.kfctl.host.ServiceManager;
import io.kfctl.host.Transport;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** The ways to all hosts of a cluster. Hosts work in parallel, and every host's failure is told. */
public final class Fleet implements AutoCloseable {
  /** Longer than a command needs to be ended on its host. */
  private static final Duration FAREWELL = Duration.ofSeconds(8);

  private final Map<Host, Transport> transports = new LinkedHashMap<>();
  private final Map<Host, ServiceManager> services = new LinkedHashMap<>();
  private final Crew crew;

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
    crew = new Crew("host", Math.max(1, cluster.hosts().size()), FAREWELL);
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
   * @throws io.kfctl.error.UserErrors (or the one error) when it failed on some; the others were
   *     finished
   * @throws RuntimeException a bug that any of them met, which says more than hosts' failures do
   */
  public <T> Map<Host, T> onEach(Collection<Host> hosts, Function<Host, T> work) {
    return crew.onEach(hosts, work);
  }

  /** As {@link #onEach}, for work without a result. */
  public void forEach(Collection<Host> hosts, Consumer<Host> work) {
    crew.forEach(hosts, work);
  }

  /** Ends what still runs on the hosts, waits for that, and leaves them. */
  @Override
  public void close() {
    crew.close();
    transports.values().forEach(Transport::close);
  }
}
