package io.kfctl.deploy.health;

import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Endpoints;
import io.kfctl.cluster.Host;
import io.kfctl.cluster.Role;
import io.kfctl.http.HttpException;
import io.kfctl.http.HttpSettings;
import io.kfctl.net.UnreachableException;
import io.kfctl.registry.SchemaRegistryClient;
import java.util.List;

/** Every registry answers {@code GET /subjects} with a list. */
public final class RegistryGate implements HealthGate {
  private final List<Host> hosts;
  private final Endpoints endpoints;

  public RegistryGate(Cluster cluster) {
    this.hosts = cluster.hostsWith(Role.SCHEMA_REGISTRY);
    this.endpoints = new Endpoints(cluster);
  }

  @Override
  public Role role() {
    return Role.SCHEMA_REGISTRY;
  }

  @Override
  public List<Health> look() {
    return hosts.stream().map(this::look).toList();
  }

  private Health look(Host host) {
    HttpSettings settings = GateHttp.settings(endpoints.registry().apiUrl(host));
    try (SchemaRegistryClient registry = new SchemaRegistryClient(settings)) {
      int subjects = registry.subjects().size();
      return Health.healthy(host, role(), Counted.of(subjects, "subject"));
    } catch (UnreachableException e) {
      return Health.unreachable(
          host, role(), e.getMessage(), endpoints.registry().listeners().get(0).port());
    } catch (HttpException e) {
      return Health.unwell(host, role(), e.getMessage());
    }
  }

  @Override
  public void close() {}
}
