package io.kfctl.http;

import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * One place where the service may answer: the URL without its login, and the login.
 *
 * @param url may carry a path; never credentials
 */
record BaseUrl(HttpUrl url, Optional<BasicAuth> login) {

  /**
   * @throws HttpException.BadUrl when it cannot be an http or https URL
   */
  static BaseUrl parse(String text, Optional<BasicAuth> otherwise) {
    String trimmed = text.strip();
    String whole = trimmed.contains("://") ? trimmed : "http://" + trimmed;
    HttpUrl url;
    try {
      url = HttpUrl.get(whole);
    } catch (IllegalArgumentException e) {
      throw new HttpException.BadUrl(hideLogin(trimmed), hideLogin(words(e)));
    }
    Optional<BasicAuth> own =
        url.username().isEmpty()
            ? Optional.empty()
            : Optional.of(new BasicAuth(url.username(), url.password()));
    HttpUrl plain = url.newBuilder().username("").password("").query(null).fragment(null).build();
    return new BaseUrl(plain, own.or(() -> otherwise));
  }

  /** The URL of a request, its segments encoded. */
  HttpUrl resolve(JsonRequest request) {
    HttpUrl.Builder builder = url.newBuilder();
    request.segments().forEach(builder::addPathSegment);
    request.query().forEach(entry -> builder.addQueryParameter(entry.getKey(), entry.getValue()));
    return builder.build();
  }

  boolean isSecure() {
    return url.isHttps();
  }

  /** As it is shown: without the slash at the end. */
  @Override
  public String toString() {
    String text = url.toString();
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  private static String words(Exception e) {
    return Optional.ofNullable(e.getMessage()).orElse("it cannot be parsed");
  }

  private static String hideLogin(String text) {
    return text.replaceAll("//[^/@]*@", "//******@");
  }
}
