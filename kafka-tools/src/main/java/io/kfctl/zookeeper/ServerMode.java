package io.kfctl.zookeeper;

import java.util.Locale;

/** The part that a ZooKeeper server plays. */
public enum ServerMode {
  /** Alone: right for one server, a failure where the file names several. */
  STANDALONE,
  LEADER,
  FOLLOWER,
  OBSERVER,
  READ_ONLY,
  /** A word that this list does not know. */
  UNKNOWN;

  static ServerMode of(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "standalone" -> STANDALONE;
      case "leader" -> LEADER;
      case "follower" -> FOLLOWER;
      case "observer" -> OBSERVER;
      case "read-only" -> READ_ONLY;
      default -> UNKNOWN;
    };
  }
}
