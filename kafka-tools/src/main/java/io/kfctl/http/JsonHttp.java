package io.kfctl.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.kfctl.net.HostNames;
import io.kfctl.net.NetFailure;
import io.kfctl.net.UnreachableException;
import java.io.IOException;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import okhttp3.Call;
import okhttp3.ConnectionSpec;
import okhttp3.Credentials;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;

/**
 * JSON over HTTP, to one service with one or several base URLs: the first that answers is used, and
 * used again. Every call ends within the settings' times. Safe for several threads.
 */
public final class JsonHttp implements AutoCloseable {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final long LARGEST_BODY = 64L << 20;

  private final String service;
  private final List<BaseUrl> baseUrls;
  private final OkHttpClient client;
  private volatile int answering;

  /**
   * Connects to nothing yet.
   *
   * @param service its name in messages, for example "Kafka Connect"
   * @throws HttpException.BadUrl when a base URL cannot be one
   * @throws HttpException.BadAuthority when the file of certificates cannot be used
   */
  public JsonHttp(String service, HttpSettings settings) {
    this(service, settings, new InterruptibleSockets());
  }

  JsonHttp(String service, HttpSettings settings, SocketFactory sockets) {
    this.service = service;
    this.baseUrls = BaseUrl.parse(settings.baseUrls(), settings.login());
    this.client = client(settings, baseUrls, sockets);
  }

  private static OkHttpClient client(
      HttpSettings settings, List<BaseUrl> baseUrls, SocketFactory sockets) {
    HostNames names = new HostNames();
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .socketFactory(sockets)
            .connectTimeout(settings.connectTimeout())
            // The whole call is bounded; its parts need no times of their own.
            .callTimeout(settings.answerTimeout())
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .dns(host -> names.resolve(host, settings.connectTimeout()))
            .proxy(Proxy.NO_PROXY)
            // A login must not travel to wherever a server points.
            .followRedirects(false)
            .followSslRedirects(false);
    if (baseUrls.stream().noneMatch(BaseUrl::isSecure)) {
      // Without this the JVM's trust store is loaded, which costs a tenth of a second.
      builder.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT));
    } else {
      settings
          .authority()
          .map(PrivateAuthority::of)
          .ifPresent(only -> builder.sslSocketFactory(only.sockets(), only.trust()));
    }
    return builder.build();
  }

  /**
   * Makes the call.
   *
   * @throws UnreachableException when no base URL gives an answer in time
   * @throws HttpException.Status when the server answers with a status other than 200 to 299
   * @throws HttpException.BadBody when the answer is not JSON
   * @throws CancellationException when the thread is interrupted
   */
  public JsonResponse call(JsonRequest request) {
    List<UnreachableException.Attempt> attempts = new ArrayList<>();
    IOException last = null;
    int first = answering;
    for (int i = 0; i < baseUrls.size(); i++) {
      int index = (first + i) % baseUrls.size();
      try {
        JsonResponse response = call(baseUrls.get(index), request);
        answering = index;
        return response;
      } catch (IOException e) {
        if (Thread.currentThread().isInterrupted()) {
          throw new CancellationException("interrupted while asking " + service);
        }
        last = e;
        NetFailure failure = NetFailure.of(e);
        attempts.add(new UnreachableException.Attempt(baseUrls.get(index).toString(), failure));
        if (mayHaveArrived(request, failure)) {
          break;
        }
      }
    }
    throw new UnreachableException(service, attempts, last);
  }

  /** A change that may have been made already is not asked for a second time elsewhere. */
  private static boolean mayHaveArrived(JsonRequest request, NetFailure failure) {
    return request.method() != JsonRequest.Method.GET
        && switch (failure.kind()) {
          case UNKNOWN_HOST, REFUSED, NO_ROUTE -> false;
          case TIMED_OUT, CUT, OTHER -> true;
        };
  }

  private JsonResponse call(BaseUrl baseUrl, JsonRequest request) throws IOException {
    Request.Builder builder =
        new Request.Builder()
            .url(baseUrl.resolve(request))
            .header("Accept", "application/json")
            .header("User-Agent", "kfctl")
            .method(request.method().name(), body(request));
    baseUrl
        .login()
        .ifPresent(
            login ->
                builder.header(
                    "Authorization",
                    Credentials.basic(login.user(), login.password(), StandardCharsets.UTF_8)));
    String shown = baseUrl + request.toString().substring(request.method().name().length() + 1);
    Call call = client.newCall(builder.build());
    request
        .limit()
        .ifPresent(limit -> call.timeout().timeout(limit.toMillis(), TimeUnit.MILLISECONDS));
    try (Response response = execute(call)) {
      String text = text(response, shown);
      if (!response.isSuccessful()) {
        throw new HttpException.Status(
            request.method(), shown, response.code(), errorBody(response, text));
      }
      return new JsonResponse(shown, json(shown, text));
    }
  }

  /** While it connects, OkHttp throws InterruptedException, which Kotlin need not declare. */
  private static Response execute(Call call) throws IOException {
    try {
      return call.execute();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static RequestBody body(JsonRequest request) {
    return request
        .body()
        .map(json -> RequestBody.create(json.toString().getBytes(StandardCharsets.UTF_8), JSON))
        .orElseGet(
            () ->
                switch (request.method()) {
                  case GET, DELETE -> null;
                  case POST, PUT, PATCH -> RequestBody.create(new byte[0], JSON);
                });
  }

  private static String text(Response response, String url) throws IOException {
    BufferedSource source = response.body().source();
    if (source.request(LARGEST_BODY + 1)) {
      throw new HttpException.BadBody(url, "the answer is larger than 64 MiB", null);
    }
    return source.readString(StandardCharsets.UTF_8);
  }

  private static ErrorBody errorBody(Response response, String text) {
    ErrorBody body = ErrorBody.of(text);
    String location = response.header("Location", "");
    return response.isRedirect() && !location.isEmpty()
        ? new ErrorBody(body.errorCode(), "it points to " + location)
        : body;
  }

  private static Optional<JsonNode> json(String url, String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(JsonReader.read(text));
    } catch (JsonProcessingException e) {
      String detail = "the answer is not JSON: " + ErrorBody.excerpt(text);
      throw new HttpException.BadBody(url, detail, e);
    }
  }

  /** Ends the connections. */
  @Override
  public void close() {
    client.connectionPool().evictAll();
  }
}
