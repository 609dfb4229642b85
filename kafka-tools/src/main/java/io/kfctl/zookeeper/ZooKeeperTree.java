package io.kfctl.zookeeper;

import io.kfctl.net.Endpoint;
import io.kfctl.net.NetFailure;
import io.kfctl.net.Tcp;
import io.kfctl.net.UnreachableException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.zookeeper.KeeperException;
import org.apache.zookeeper.Watcher;
import org.apache.zookeeper.ZooKeeper;
import org.apache.zookeeper.client.ZKClientConfig;
import org.apache.zookeeper.common.PathUtils;
import org.apache.zookeeper.data.Stat;

/**
 * Reads the tree of nodes that ZooKeeper keeps, by its own client. Connects when it is first asked.
 *
 * <p>Every method throws {@link UnreachableException} when no server answers in time, and {@link
 * ZooKeeperException} when one does and has not what was asked for.
 */
public final class ZooKeeperTree implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final Duration PROBE = Duration.ofSeconds(3);

  private final List<Endpoint> servers;
  private final Duration timeout;
  private final Tcp tcp = new Tcp();
  private Optional<ZooKeeper> client = Optional.empty();

  /** Five seconds to connect, and for each question. */
  public ZooKeeperTree(List<Endpoint> servers) {
    this(servers, TIMEOUT);
  }

  /**
   * @param timeout to connect, and for each question
   */
  public ZooKeeperTree(List<Endpoint> servers, Duration timeout) {
    this.servers = List.copyOf(servers);
    this.timeout = timeout;
    if (servers.isEmpty()) {
      throw new IllegalArgumentException("no ZooKeeper server given");
    }
  }

  /** What a question needs of the client. */
  private interface Question<T> {
    T ask(ZooKeeper zooKeeper) throws KeeperException, InterruptedException;
  }

  /** The names of the nodes below this one, sorted. */
  public List<String> children(String path) {
    return ask(path, zooKeeper -> zooKeeper.getChildren(path, false)).stream().sorted().toList();
  }

  /** The node with what is in it; {@link ZooKeeperException.NoNode} when there is none. */
  public Node get(String path) {
    return ask(
        path,
        zooKeeper -> {
          Stat stat = new Stat();
          byte[] data = zooKeeper.getData(path, false, stat);
          return new Node(path, data == null ? new byte[0] : data, NodeStat.of(stat));
        });
  }

  /** What ZooKeeper knows of the node besides its content; fails as {@link #get} does. */
  public NodeStat stat(String path) {
    return ask(
            path, zooKeeper -> Optional.ofNullable(zooKeeper.exists(path, false)).map(NodeStat::of))
        .orElseThrow(() -> missing(path));
  }

  private <T> T ask(String path, Question<T> question) {
    try {
      PathUtils.validatePath(path);
    } catch (IllegalArgumentException e) {
      throw new ZooKeeperException.BadPath(servers.get(0), path, e.getMessage());
    }
    try {
      return question.ask(connected());
    } catch (KeeperException.NoNodeException e) {
      throw missing(path);
    } catch (KeeperException.NoAuthException e) {
      throw new ZooKeeperException.Denied(servers.get(0), path);
    } catch (KeeperException.ConnectionLossException
        | KeeperException.OperationTimeoutException
        | KeeperException.RequestTimeoutException
        | KeeperException.SessionExpiredException e) {
      throw unreachable(e);
    } catch (KeeperException e) {
      throw new ZooKeeperException.Refused(servers.get(0), path, e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while asking ZooKeeper");
    }
  }

  /** What is not there, with what there is in the nearest place that exists. */
  private ZooKeeperException.NoNode missing(String path) {
    String parent = parent(path);
    while (true) {
      String asked = parent;
      try {
        List<String> siblings = connected().getChildren(asked, false);
        return new ZooKeeperException.NoNode(
            servers.get(0), path, asked, siblings.stream().sorted().toList());
      } catch (KeeperException.NoNodeException e) {
        parent = parent(asked);
      } catch (KeeperException e) {
        return new ZooKeeperException.NoNode(servers.get(0), path, asked, List.of());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException("interrupted while asking ZooKeeper");
      }
    }
  }

  private static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash <= 0 ? "/" : path.substring(0, slash);
  }

  /**
   * Knocks before it connects: ZooKeeper's client tries a closed port for ever, and looks names up
   * without a limit of time.
   */
  private synchronized ZooKeeper connected() throws InterruptedException {
    if (client.isPresent()) {
      return client.get();
    }
    knock();
    CountDownLatch connected = new CountDownLatch(1);
    ZooKeeper made;
    try {
      made =
          new ZooKeeper(
              Endpoint.join(servers),
              Math.toIntExact(timeout.toMillis()),
              event -> {
                if (event.getState() == Watcher.Event.KeeperState.SyncConnected) {
                  connected.countDown();
                }
              },
              config());
    } catch (IOException e) {
      throw unreachable(e);
    }
    client = Optional.of(made);
    if (!connected.await(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
      throw unreachable(new SocketTimeoutException("no session in time"));
    }
    return made;
  }

  private ZKClientConfig config() {
    ZKClientConfig config = new PlainConfig();
    config.setProperty(
        ZKClientConfig.ZOOKEEPER_REQUEST_TIMEOUT, String.valueOf(timeout.toMillis()));
    config.setProperty(ZKClientConfig.ENABLE_CLIENT_SASL_KEY, "false"); // looks names up
    return config;
  }

  private void knock() {
    List<UnreachableException.Attempt> attempts = new ArrayList<>();
    for (Endpoint server : servers) {
      Optional<NetFailure> failure = tcp.probe(server, PROBE);
      if (failure.isEmpty()) {
        return;
      }
      attempts.add(new UnreachableException.Attempt(server.toString(), failure.get()));
    }
    throw new UnreachableException("ZooKeeper", attempts, null);
  }

  private UnreachableException unreachable(Exception cause) {
    NetFailure failure = NetFailure.of(new SocketTimeoutException());
    return new UnreachableException(
        "ZooKeeper",
        servers.stream()
            .map(server -> new UnreachableException.Attempt(server.toString(), failure))
            .toList(),
        cause);
  }

  /** Ends the session. */
  @Override
  public synchronized void close() {
    if (client.isPresent()) {
      try {
        client.get().close(Math.toIntExact(timeout.toMillis()));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * Without the settings of TLS, which the client's own configuration takes from system properties:
   * their class needs netty, and nothing else of a plain connection does.
   */
  private static final class PlainConfig extends ZKClientConfig {
    @Override
    protected void handleBackwardCompatibility() {
      // nothing is taken over from system properties
    }
  }
}
