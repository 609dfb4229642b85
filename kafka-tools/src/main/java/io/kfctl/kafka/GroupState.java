package io.kfctl.kafka;

/** The state of a consumer group, in Kafka's words. */
public record GroupState(String name) {
  /** It has members, and each knows its partitions. */
  public static final GroupState STABLE = new GroupState("Stable");

  /** It has offsets and no members. */
  public static final GroupState EMPTY = new GroupState("Empty");

  /** There is no such group, or it is about to be removed. */
  public static final GroupState DEAD = new GroupState("Dead");

  /**
   * Written out, because the JVM generates a record's own when it is first used, at every start.
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof GroupState state && state.name.equals(name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
