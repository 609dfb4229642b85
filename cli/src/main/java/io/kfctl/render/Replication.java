package io.kfctl.render;

/**
 * How often topics are kept, by the number of brokers: as often as one broker can be missed without
 * a stop, at most three times.
 *
 * @param factor copies of each partition
 * @param minInsync copies that must have a record before a producer with acks=all hears so; with
 *     two copies it is one, else a single stopped broker would stop every producer
 */
record Replication(int factor, int minInsync) {

  static Replication of(int brokers) {
    int factor = Math.max(1, Math.min(3, brokers));
    return new Replication(factor, Math.max(1, factor - 1));
  }
}
