package io.kfctl.cluster.file;

/** One look at how the values of a cluster file agree with each other. */
@FunctionalInterface
interface Check {
  /** Reports what does not agree. */
  void check(Draft draft);
}
