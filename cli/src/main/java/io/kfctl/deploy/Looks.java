package io.kfctl.deploy;

import io.kfctl.cluster.Role;
import io.kfctl.deploy.health.Health;
import io.kfctl.deploy.health.HealthGate;
import io.kfctl.error.Interrupted;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several gates look at the same time, each at its own services. */
final class Looks implements AutoCloseable {
  private final ExecutorService workers;
  private final Map<Role, Future<List<Health>>> looks = new EnumMap<>(Role.class);

  /** They begin at once. */
  Looks(Collection<HealthGate> gates) {
    workers =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "gate");
              thread.setDaemon(true);
              return thread;
            });
    gates.forEach(gate -> looks.put(gate.role(), workers.submit(gate::look)));
  }

  /** What the gate of a role found; waits for it. */
  List<Health> of(Role role) {
    try {
      return looks.get(role).get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Interrupted();
    }
  }

  /** Ends those that nobody waits for any more. */
  @Override
  public void close() {
    workers.shutdownNow();
  }
}
