package io.kfctl.cluster.yaml;

import java.util.Optional;
import java.util.function.Predicate;

/** What a text must be. */
@FunctionalInterface
public interface Rule {

  /**
   * What is wrong with a value, to be read after the value itself.
   *
   * @param complaint for example "is not a heap size"
   * @param advice what to write instead, or empty
   */
  record Fault(String complaint, String advice) {}

  /** What is wrong with this text; empty when nothing is. */
  Optional<Fault> check(String text);

  /** A rule with one reason. */
  static Rule of(Predicate<String> holds, String complaint, String advice) {
    Fault fault = new Fault(complaint, advice);
    return text -> holds.test(text) ? Optional.empty() : Optional.of(fault);
  }

  /** The other rule is asked when this one has no complaint. */
  default Rule and(Rule other) {
    return text -> check(text).or(() -> other.check(text));
  }
}
