package io.kfctl.deploy.health;

/** A number with its noun. */
final class Counted {
  private Counted() {}

  /** For example {@code 1 task} or {@code 3 tasks}. */
  static String of(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
