package io.kfctl.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * One place where the service may answer: the URL without its login, and the login.
 *
 * @param url may carry a path; never credentials
 */
record BaseUrl(HttpUrl url, Optional<BasicAuth> login) {
  private static final Pattern LOGIN = Pattern.compile("^(\\w+://)?.*@", Pattern.DOTALL);

  /** An @ behind what ends the host. */
  private static final Pattern LATE_AT = Pattern.compile("^(?:\\w+://)?+[^/?#\\\\]*[/?#\\\\].*@");

  /**
   * @throws HttpException.BadUrl when one of them cannot be an http or https URL
   */
  static List<BaseUrl> parse(List<String> texts, Optional<BasicAuth> otherwise) {
    List<BaseUrl> parsed = new ArrayList<>();
    for (String text : texts) {
      try {
        parsed.add(parse(text.strip(), otherwise));
      } catch (IllegalArgumentException e) {
        throw bad(text.strip(), String.join(",", texts), e);
      }
    }
    return List.copyOf(parsed);
  }

  private static BaseUrl parse(String text, Optional<BasicAuth> otherwise) {
    HttpUrl url = HttpUrl.get(text.contains("://") ? text : "http://" + text);
    if (LATE_AT.matcher(text).find()) {
      throw new IllegalArgumentException("the login ends early"); // it would be shown as a host
    }
    Optional<BasicAuth> own =
        url.username().isEmpty()
            ? Optional.empty()
            : Optional.of(new BasicAuth(url.username(), url.password()));
    HttpUrl plain = url.newBuilder().username("").password("").query(null).fragment(null).build();
    return new BaseUrl(plain, own.or(() -> otherwise));
  }

  /**
   * Where there is a login, which may have been cut at a comma, nothing that could be part of it is
   * shown; the parser's words quote what it stumbled over.
   */
  private static HttpException.BadUrl bad(String text, String all, Exception e) {
    return all.contains("@")
        ? new HttpException.BadUrl(
            LOGIN.matcher(all).replaceFirst("$1******@"),
            "in a login write / ? # @ , as %2F %3F %23 %40 %2C")
        : new HttpException.BadUrl(text, words(e));
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
}
