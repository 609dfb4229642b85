package io.kfctl.deploy.health;

import io.kfctl.cluster.Role;
import java.util.List;

/**
 * Looks whether a service does its work on every host that carries it, by asking the service itself
 * at the endpoints that its files advertise. A listening port is no proof.
 */
public interface HealthGate extends AutoCloseable {

  Role role();

  /** Called before kfctl changes anything: a gate may look how things are. */
  default void begin() {}

  /**
   * Looks once and only reads; ends within a few seconds whatever the service does.
   *
   * @return one entry for each host that carries the role, in the file's order
   */
  List<Health> look();

  /**
   * A last proof after kfctl started the service, which may write. Most gates need none.
   *
   * @return as {@link #look}
   */
  default List<Health> prove() {
    return look();
  }

  /**
   * Whether a service that died with these words only has to be started again, since the reason
   * goes away by itself. None does unless its gate says so.
   *
   * @param lastWords the end of its log
   */
  default boolean passesByItself(String lastWords) {
    return false;
  }

  @Override
  void close();
}
