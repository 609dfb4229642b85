package io.kfctl.kafka;

import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import javax.management.MBeanServerFactory;

/**
 * An empty bean server in the platform's place. Every client of Kafka registers its version with
 * the platform's, which first examines the JVM's two dozen beans for that: 75 ms of processor time
 * in a program that runs for 300 ms, and that nobody watches.
 */
final class PlainBeans {
  private PlainBeans() {}

  /** Leaves a bean server that is there already, as with {@code -Dcom.sun.management.jmxremote}. */
  static synchronized void install() {
    try {
      Field server = ManagementFactory.class.getDeclaredField("platformMBeanServer");
      server.setAccessible(true);
      if (server.get(null) == null) {
        server.set(null, MBeanServerFactory.newMBeanServer());
      }
    } catch (ReflectiveOperationException | InaccessibleObjectException e) {
      // Another JVM, or started without the leave that kfctl.jar's manifest gives.
      ManagementFactory.getPlatformMBeanServer();
    }
  }
}
