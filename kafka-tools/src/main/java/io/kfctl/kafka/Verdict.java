package io.kfctl.kafka;

/** How a group gets on, in words; docs/lag.md has the rule. */
public enum Verdict {
  /** Nothing is left to read. */
  CAUGHT_UP,
  /** Something is left, and the group has got on lately. */
  CATCHING_UP,
  /** Something is left, the group has members, and for long it has committed nothing. */
  STALLED,
  /** Something is left, and nobody is in the group to read it. */
  STOPPED,
  /** The group was set back, and has not got on since. */
  REWOUND,
  /** Something is left and the group has members; whether it gets on is not known yet. */
  BEHIND,
  /** It is not known how much is left. */
  UNKNOWN;

  /** What one look tells; only looking again tells whether a group gets on. */
  public static Verdict of(GroupLag group) {
    if (group.lag().isEmpty()) {
      return UNKNOWN;
    }
    if (group.lag().getAsLong() == 0) {
      return CAUGHT_UP;
    }
    return group.hasMembers() ? BEHIND : STOPPED;
  }
}
