package io.kfctl.deploy.health;

import io.kfctl.http.HttpSettings;
import java.time.Duration;

/** How gates talk HTTP: they look often, so they do not wait long. */
final class GateHttp {
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration ANSWER = Duration.ofSeconds(5);

  private GateHttp() {}

  static HttpSettings settings(String url) {
    return HttpSettings.of(url).withTimeouts(CONNECT, ANSWER);
  }
}
