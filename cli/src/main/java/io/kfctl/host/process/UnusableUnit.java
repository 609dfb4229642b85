package io.kfctl.host.process;

/** A unit that cannot be run as a plain process; the message says why, without the unit's name. */
final class UnusableUnit extends RuntimeException {
  UnusableUnit(String message) {
    super(message);
  }
}
