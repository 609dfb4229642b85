package io.kfctl.http;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where an HTTP service is, and how long kfctl waits for it.
 *
 * @param baseUrls http or https, with a path where the API has one; the first that answers is used.
 *     A text without a scheme is taken as http. A {@code user:password@} in a URL is a login and is
 *     never shown.
 * @param login for servers that ask for one; a login in the URL wins
 * @param authority a file with the certificates that https is trusted by, in PEM; without it those
 *     that the Java trusts
 * @param connectTimeout for one address
 * @param answerTimeout for one call, from the first byte sent to the last one read
 */
public record HttpSettings(
    List<String> baseUrls,
    Optional<BasicAuth> login,
    Optional<Path> authority,
    Duration connectTimeout,
    Duration answerTimeout) {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(15);

  public HttpSettings {
    baseUrls = List.copyOf(baseUrls);
    if (baseUrls.isEmpty()) {
      throw new IllegalArgumentException("no URL given");
    }
  }

  /** The default timeouts, no login. */
  public static HttpSettings of(String... baseUrls) {
    return new HttpSettings(
        List.of(baseUrls), Optional.empty(), Optional.empty(), CONNECT_TIMEOUT, ANSWER_TIMEOUT);
  }

  /** The same, with this login for servers that ask for one. */
  public HttpSettings withLogin(BasicAuth auth) {
    return new HttpSettings(baseUrls, Optional.of(auth), authority, connectTimeout, answerTimeout);
  }

  /** Trusts the certificates of this file alone. */
  public HttpSettings trusting(Path certificates) {
    return new HttpSettings(
        baseUrls, login, Optional.of(certificates), connectTimeout, answerTimeout);
  }

  /** The same, with this patience: see {@link #connectTimeout} and {@link #answerTimeout}. */
  public HttpSettings withTimeouts(Duration connect, Duration answer) {
    return new HttpSettings(baseUrls, login, authority, connect, answer);
  }
}
