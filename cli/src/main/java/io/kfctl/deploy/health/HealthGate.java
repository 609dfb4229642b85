package io.kfctl.deploy.health;

import io.kfctl.cluster.Role;
import java.util.List;

/**
 * Looks whether a service does its work on every host that carries it, by asking the service itself
 * at the endpoints that its files advertise. A listening port is no proof.
 */
public interface HealthGate extends AutoCloseable {

  Role role();

  /**
   * Looks once and only reads; ends within a few seconds whatever the service does.
   *
   * @return one entry for each host that carries the role, in the file's order
   */
  List<Health> look();

  /**
   * A last proof after kfctl started the service, which may write. Most gates need none.
   *
   * @return the hosts on which the service does not work after all; empty when all is well
   */
  default List<Health> prove() {
    return List.of();
  }

  @Override
  void close();
}
