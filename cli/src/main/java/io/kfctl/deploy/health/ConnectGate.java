package io.kfctl.deploy.health;

import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Endpoints;
import io.kfctl.cluster.Host;
import io.kfctl.cluster.Role;
import io.kfctl.connect.ConnectClient;
import io.kfctl.connect.ConnectorException;
import io.kfctl.connect.ConnectorOverview;
import io.kfctl.connect.ConnectorState;
import io.kfctl.connect.TaskStatus;
import io.kfctl.connect.Timing;
import io.kfctl.http.HttpException;
import io.kfctl.net.UnreachableException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Every worker answers, has loaded plugins, and no task is worse off than it was when kfctl began:
 * what had failed before may go on failing, and what was there is there again.
 */
public final class ConnectGate implements HealthGate {
  private final List<Host> workers;
  private final Endpoints endpoints;
  private Set<String> knownFailures = Set.of();
  private Set<String> knownConnectors = Set.of();
  private Set<String> knownTasks = Set.of();

  public ConnectGate(Cluster cluster) {
    this.workers = cluster.hostsWith(Role.CONNECT);
    this.endpoints = new Endpoints(cluster);
  }

  @Override
  public Role role() {
    return Role.CONNECT;
  }

  /** Takes the failures of now as given. Where no worker answers, there are none to be known. */
  @Override
  public void begin() {
    for (Host worker : workers) {
      try (ConnectClient connect = client(worker)) {
        List<ConnectorOverview> connectors = connect.list();
        knownFailures = failures(connectors);
        knownConnectors = names(connectors);
        knownTasks = tasks(connectors);
        return;
      } catch (UnreachableException | HttpException | ConnectorException e) {
        // The next worker may answer; on a first install none does.
        continue;
      }
    }
  }

  @Override
  public List<Health> look() {
    return workers.stream().map(this::look).toList();
  }

  private Health look(Host worker) {
    try (ConnectClient connect = client(worker)) {
      if (connect.plugins(false).isEmpty()) {
        return Health.unwell(worker, role(), "it has loaded no plugins");
      }
      List<ConnectorOverview> connectors = connect.list();
      return judge(worker, connectors, unread(connect, connectors));
    } catch (UnreachableException e) {
      return Health.unreachable(
          worker, role(), e.getMessage(), endpoints.connect().advertisedPort());
    } catch (HttpException | ConnectorException e) {
      return Health.unwell(worker, role(), e.getMessage());
    }
  }

  /**
   * Connectors that were there before and are not listed, and yet not deleted. A worker lists none
   * until it has read Kafka's topic of configurations; what it says of a single one it says only
   * after that. So once it lets one question wait, the others are not asked.
   */
  private Set<String> unread(ConnectClient connect, List<ConnectorOverview> connectors) {
    Set<String> missing = new TreeSet<>(knownConnectors);
    missing.removeAll(names(connectors));
    Set<String> unread = new TreeSet<>();
    for (String name : missing) {
      if (!unread.isEmpty() || !isDeleted(connect, name)) {
        unread.add(name);
      }
    }
    return unread;
  }

  private static boolean isDeleted(ConnectClient connect, String name) {
    try {
      connect.info(name);
      return false;
    } catch (ConnectorException.NotFound e) {
      return true;
    } catch (UnreachableException | HttpException | ConnectorException e) {
      // It answered a moment ago, and is still reading or dividing the work.
      return false;
    }
  }

  private Health judge(Host worker, List<ConnectorOverview> connectors, Set<String> unread) {
    Set<String> fresh = failures(connectors);
    fresh.removeAll(knownFailures);
    if (!fresh.isEmpty()) {
      return Health.unwell(worker, role(), "failed: " + String.join(", ", fresh));
    }
    Set<String> homeless = unassigned(connectors);
    if (!homeless.isEmpty()) {
      return Health.unwell(worker, role(), "not assigned yet: " + String.join(", ", homeless));
    }
    Set<String> lost = lost(connectors);
    lost.addAll(unread);
    if (!lost.isEmpty()) {
      return Health.unwell(worker, role(), "not back yet: " + String.join(", ", lost));
    }
    return Health.healthy(worker, role(), summary(connectors));
  }

  /** Tasks that were there before, of connectors that still are. */
  private Set<String> lost(List<ConnectorOverview> connectors) {
    Set<String> lost = new TreeSet<>();
    Set<String> tasks = tasks(connectors);
    for (ConnectorOverview connector : connectors) {
      knownTasks.stream()
          .filter(task -> task.startsWith(connector.name() + "/") && !tasks.contains(task))
          .forEach(lost::add);
    }
    return lost;
  }

  private static Set<String> names(List<ConnectorOverview> connectors) {
    return connectors.stream().map(ConnectorOverview::name).collect(Collectors.toSet());
  }

  private static Set<String> tasks(List<ConnectorOverview> connectors) {
    return connectors.stream()
        .flatMap(connector -> connector.status().tasks().stream().map(task -> id(connector, task)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String id(ConnectorOverview connector, TaskStatus task) {
    return connector.name() + "/" + task.id();
  }

  private static String summary(List<ConnectorOverview> connectors) {
    int tasks = connectors.stream().mapToInt(c -> c.status().tasks().size()).sum();
    int failed = failures(connectors).size();
    return Counted.of(connectors.size(), "connector")
        + ", "
        + Counted.of(tasks, "task")
        + (failed == 0 ? "" : ", " + failed + " failed");
  }

  /** Connectors and tasks, as {@code ddb-sink} and {@code ddb-sink/0}. */
  private static Set<String> failures(List<ConnectorOverview> connectors) {
    return inState(connectors, ConnectorState.FAILED);
  }

  private static Set<String> unassigned(List<ConnectorOverview> connectors) {
    return inState(connectors, ConnectorState.UNASSIGNED);
  }

  private static Set<String> inState(List<ConnectorOverview> connectors, ConnectorState state) {
    Set<String> names = new TreeSet<>();
    for (ConnectorOverview connector : connectors) {
      if (connector.status().state().equals(state)) {
        names.add(connector.name());
      }
      connector.status().tasks().stream()
          .filter(task -> task.state().equals(state))
          .map(task -> id(connector, task))
          .forEach(names::add);
    }
    return names;
  }

  private ConnectClient client(Host worker) {
    return new ConnectClient(
        GateHttp.settings(endpoints.connect().url(worker)), Timing.SYSTEM, Duration.ZERO);
  }

  @Override
  public void close() {}
}
