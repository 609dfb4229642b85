package io.kfctl.cluster;

import java.util.ArrayList;
import java.util.List;

/** ZooKeeper's part of {@link Endpoints}. Names are those of ZooKeeper's administrator's guide. */
public final class ZooKeeperEndpoints {
  /** Where members of an ensemble talk to their leader. */
  public static final int QUORUM_PORT = 2888;

  /** Where members of an ensemble elect their leader. */
  public static final int ELECTION_PORT = 3888;

  private static final int ADMIN_PORT = 8080;
  private static final int METRICS_PORT = 7000;

  private final ZooKeeperSettings settings;
  private final EffectiveProperties properties;

  ZooKeeperEndpoints(ZooKeeperSettings settings) {
    this.settings = settings;
    this.properties = new EffectiveProperties("zookeeper", settings.properties());
  }

  /** Where clients reach the member on this host. */
  public HostPort client(Host host) {
    return listener().reachableAt(host.address()).address();
  }

  /** What every member binds for clients: zoo.cfg's clientPortAddress and clientPort. */
  public Listener listener() {
    String address = properties.text("clientPortAddress").orElse("");
    return new Listener("zookeeper", address, clientPort());
  }

  /** zoo.cfg's clientPort. */
  public int clientPort() {
    return properties.port("clientPort").orElse(settings.port());
  }

  /** The value of zoo.cfg's {@code server.ID} for this host. */
  public String member(Host host) {
    return HostPort.bracketed(host.address()) + ":" + QUORUM_PORT + ":" + ELECTION_PORT;
  }

  List<BoundPort> boundPorts(boolean ensemble) {
    List<BoundPort> ports = new ArrayList<>();
    String setting = properties.setting("clientPort", "zookeeper.port");
    ports.add(port("clients", listener().host(), clientPort(), setting));
    if (properties.text("secureClientPort").isPresent()) {
      int secure = properties.port("secureClientPort").getAsInt();
      ports.add(port("TLS clients", "", secure, "zookeeper.properties.secureClientPort"));
    }
    if (ensemble && !namesItsMembers()) {
      ports.add(port("quorum", "", QUORUM_PORT, "zookeeper"));
      ports.add(port("election", "", ELECTION_PORT, "zookeeper"));
    }
    addAdminServer(ports);
    addMetrics(ports);
    return ports;
  }

  /** Whether the user writes the server.ID lines, and so decides on the members' ports. */
  private boolean namesItsMembers() {
    return settings.properties().keySet().stream().anyMatch(key -> key.startsWith("server."));
  }

  /** ZooKeeper's own default is to run it; the zoo.cfg that kfctl writes turns it off. */
  private void addAdminServer(List<BoundPort> ports) {
    if (!properties.text("admin.enableServer").orElse("false").equals("false")) {
      int port = properties.port("admin.serverPort").orElse(ADMIN_PORT);
      ports.add(port("admin server", "", port, "zookeeper.properties.admin.serverPort"));
    }
  }

  private void addMetrics(List<BoundPort> ports) {
    if (properties.text("metricsProvider.className").isPresent()) {
      int port = properties.port("metricsProvider.httpPort").orElse(METRICS_PORT);
      ports.add(port("metrics", "", port, "zookeeper.properties.metricsProvider.httpPort"));
    }
  }

  private static BoundPort port(String what, String address, int port, String setting) {
    return new BoundPort(Role.ZOOKEEPER, "zookeeper (" + what + ")", address, port, setting);
  }
}
