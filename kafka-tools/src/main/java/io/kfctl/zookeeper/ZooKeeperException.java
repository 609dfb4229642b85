package io.kfctl.zookeeper;

import io.kfctl.net.Endpoint;
import java.util.List;

/** A ZooKeeper server was reached and did not give what was asked for. */
public class ZooKeeperException extends RuntimeException {
  private final transient Endpoint server;
  private final String word;

  protected ZooKeeperException(Endpoint server, String word, String reason) {
    super("ZooKeeper at " + server + ": " + reason);
    this.server = server;
    this.word = word;
  }

  public Endpoint server() {
    return server;
  }

  /** What was asked: four letters, or the path of a node. */
  public String word() {
    return word;
  }

  /** The word is missing in {@code 4lw.commands.whitelist} of zoo.cfg. */
  public static final class NotAllowed extends ZooKeeperException {
    NotAllowed(Endpoint server, String word) {
      super(server, word, "'" + word + "' is not in its 4lw.commands.whitelist");
    }
  }

  /** The server runs and has found no leader: it is starting, or too few members are up. */
  public static final class NotServing extends ZooKeeperException {
    NotServing(Endpoint server, String word) {
      super(server, word, "it runs, but does not serve: it has found no leader");
    }
  }

  /** Not the words of a ZooKeeper. */
  public static final class BadAnswer extends ZooKeeperException {
    BadAnswer(Endpoint server, String word, String reason) {
      super(server, word, reason);
    }
  }

  /** There is no node of this path. */
  public static final class NoNode extends ZooKeeperException {
    private final String parent;
    private final transient List<String> siblings;

    NoNode(Endpoint server, String path, String parent, List<String> siblings) {
      super(server, path, "there is no node '" + path + "'");
      this.parent = parent;
      this.siblings = List.copyOf(siblings);
    }

    /** The nearest node above it that exists. */
    public String parent() {
      return parent;
    }

    /** The names of what is there. */
    public List<String> siblings() {
      return siblings;
    }
  }

  /** No node can have this path. */
  public static final class BadPath extends ZooKeeperException {
    BadPath(Endpoint server, String path, String reason) {
      super(server, path, "'" + path + "' is no path of a node: " + reason);
    }
  }

  /** The node may not be read without a login. */
  public static final class Denied extends ZooKeeperException {
    Denied(Endpoint server, String path) {
      super(server, path, "it refuses to show '" + path + "'");
    }
  }

  /** Another answer that is an error. */
  public static final class Refused extends ZooKeeperException {
    Refused(Endpoint server, String path, String reason) {
      super(server, path, reason);
    }
  }
}
