package io.kfctl.host;

import java.time.Duration;

/**
 * How long each side of a connection waits for the other.
 *
 * @param connect for the TCP connection
 * @param login for the key exchange and the login, without the time a person takes to type; hosts
 *     that look up names or ask a directory can be slow here
 * @param silence for anything at all from a host while a command runs; it is asked for a sign of
 *     life several times in that time
 * @param farewell for a command to end on the host once it was told to; the host itself waits five
 *     seconds before it uses force
 * @param hostSilence for a sign of life from kfctl, on the host: after once to twice this time it
 *     ends the command. In whole seconds, at least one.
 */
public record Patience(
    Duration connect, Duration login, Duration silence, Duration farewell, Duration hostSilence) {

  public static final Patience DEFAULT =
      new Patience(
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofSeconds(18),
          Duration.ofSeconds(7),
          Duration.ofSeconds(30));

  public Patience {
    if (hostSilence.toSeconds() < 1) {
      throw new IllegalArgumentException("hostSilence must be at least one second");
    }
  }

  /** How often each side gives its sign of life, so that losing one or two does not matter. */
  public Duration beat() {
    Duration shorter = silence.compareTo(hostSilence) < 0 ? silence : hostSilence;
    return shorter.dividedBy(3);
  }
}
