package io.kfctl.http;

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
 * @param connectTimeout for one address
 * @param answerTimeout for one call, from the first byte sent to the last one read
 */
public record HttpSettings(
    List<String> baseUrls,
    Optional<BasicAuth> login,
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
    return new HttpSettings(List.of(baseUrls), Optional.empty(), CONNECT_TIMEOUT, ANSWER_TIMEOUT);
  }

  public HttpSettings withLogin(BasicAuth auth) {
    return new HttpSettings(baseUrls, Optional.of(auth), connectTimeout, answerTimeout);
  }

  public HttpSettings withTimeouts(Duration connect, Duration answer) {
    return new HttpSettings(baseUrls, login, connect, answer);
  }
}
