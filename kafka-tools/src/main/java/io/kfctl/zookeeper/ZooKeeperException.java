package io.kfctl.zookeeper;

import io.kfctl.net.Endpoint;

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

  /** The four letters that were sent. */
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
}
