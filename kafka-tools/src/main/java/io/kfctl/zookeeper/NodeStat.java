package io.kfctl.zookeeper;

import java.time.Instant;
import java.util.OptionalLong;
import org.apache.zookeeper.data.Stat;

/**
 * What ZooKeeper keeps about a node.
 *
 * @param createdZxid the transaction that made it
 * @param modifiedZxid the transaction that last changed its data
 * @param version how often its data was changed
 * @param childVersion how often its children were
 * @param aclVersion how often its rights were
 * @param ephemeralOwner the session it goes away with; none for one that stays
 * @param size of its data in bytes
 */
public record NodeStat(
    long createdZxid,
    Instant created,
    long modifiedZxid,
    Instant modified,
    int version,
    int childVersion,
    int aclVersion,
    OptionalLong ephemeralOwner,
    int size,
    int children) {

  static NodeStat of(Stat stat) {
    long owner = stat.getEphemeralOwner();
    return new NodeStat(
        stat.getCzxid(),
        Instant.ofEpochMilli(stat.getCtime()),
        stat.getMzxid(),
        Instant.ofEpochMilli(stat.getMtime()),
        stat.getVersion(),
        stat.getCversion(),
        stat.getAversion(),
        owner == 0 ? OptionalLong.empty() : OptionalLong.of(owner),
        stat.getDataLength(),
        stat.getNumChildren());
  }
}
