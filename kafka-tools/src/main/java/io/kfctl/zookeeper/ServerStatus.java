package io.kfctl.zookeeper;

/**
 * What {@code srvr} says (ZooKeeper Administrator's Guide, "The Four Letter Words").
 *
 * @param version such as 3.7.1, without commit and build time
 * @param zxid the last transaction, as hexadecimal text: 0x55
 * @param latency of requests since the server started
 * @param connections of clients, this question included
 * @param outstanding requests that wait
 */
public record ServerStatus(
    String version,
    ServerMode mode,
    String zxid,
    Latency latency,
    long received,
    long sent,
    long connections,
    long outstanding,
    long nodeCount) {

  /** Milliseconds. */
  public record Latency(double min, double average, double max) {}
}
