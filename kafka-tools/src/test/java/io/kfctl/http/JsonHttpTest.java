package io.kfctl.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.kfctl.net.NetFailure;
import io.kfctl.net.Ports;
import io.kfctl.net.UnreachableException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Credentials;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonHttpTest {
  private static final Duration SHORT = Duration.ofMillis(300);
  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void start() throws Exception {
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void readsAnObject() {
    server.enqueue(json(200, "{\"version\":\"3.4.1\",\"unknown\":[1]}"));
    try (JsonHttp http = http(url())) {
      JsonResponse response = http.call(JsonRequest.get());
      assertThat(response.object().text("version")).isEqualTo("3.4.1");
    }
  }

  @Test
  void endsWhenItsThreadIsInterrupted() throws Exception {
    HttpSettings patient =
        HttpSettings.of(url()).withTimeouts(Duration.ofMinutes(2), Duration.ofMinutes(2));
    AtomicReference<Throwable> ended = new AtomicReference<>();
    try (JsonHttp http = new JsonHttp("Kafka Connect", patient)) {
      Thread caller =
          new Thread(() -> ended.set(catchThrowable(() -> http.call(JsonRequest.get()))));
      caller.start();
      server.takeRequest(); // which nobody answers
      caller.interrupt();
      caller.join(Duration.ofSeconds(30).toMillis());
      assertThat(caller.isAlive()).isFalse();
      assertThat(ended.get())
          .isInstanceOf(CancellationException.class)
          .hasMessage("interrupted while asking Kafka Connect");
    }
  }

  @Test
  void endsWhenItsThreadIsInterruptedBeforeItIsConnected() {
    try (JsonHttp http = http(url())) {
      Thread.currentThread().interrupt();

      Throwable ended = catchThrowable(() -> http.call(JsonRequest.get()));

      assertThat(Thread.interrupted()).isTrue();
      assertThat(ended)
          .isInstanceOf(CancellationException.class)
          .hasMessage("interrupted while asking Test");
    }
  }

  @Test
  void encodesNamesAndQueries() throws Exception {
    server.enqueue(json(200, "[]"));
    try (JsonHttp http = http(url() + "/base/")) {
      http.call(JsonRequest.get("connectors", "a b/c%2F同步", "status").query("expand", "a&b"));
    }
    assertThat(server.takeRequest().getTarget())
        .isEqualTo("/base/connectors/a%20b%2Fc%252F%E5%90%8C%E6%AD%A5/status?expand=a%26b");
  }

  @Test
  void refusesNamesThatAUrlCannotCarry() {
    for (String name : List.of("", ".", "..")) {
      assertThatThrownBy(() -> JsonRequest.get("connectors", name))
          .isInstanceOf(HttpException.BadName.class)
          .hasMessage("'" + name + "' cannot be the name of anything");
    }
  }

  @Test
  void sendsABody() throws Exception {
    server.enqueue(json(201, "{}"));
    try (JsonHttp http = http(url())) {
      http.call(
          JsonRequest.post("connectors")
              .body(JsonNodeFactory.instance.objectNode().put("name", "同步")));
    }
    RecordedRequest request = server.takeRequest();
    assertThat(request.getMethod()).isEqualTo("POST");
    assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
    assertThat(request.getBody().utf8()).isEqualTo("{\"name\":\"同步\"}");
  }

  @Test
  void takesTheLoginFromTheUrlAndNeverShowsIt() throws Exception {
    server.enqueue(json(401, "{\"error_code\":401,\"message\":\"who are you\"}"));
    String withLogin = "http://admin:geheim@127.0.0.1:" + server.getPort();
    try (JsonHttp http = http(withLogin)) {
      assertThatThrownBy(() -> http.call(JsonRequest.get("subjects")))
          .hasMessage("GET " + url() + "/subjects: HTTP 401: who are you");
    }
    assertThat(server.takeRequest().getHeaders().get("Authorization"))
        .isEqualTo("Basic YWRtaW46Z2VoZWlt");
  }

  @Test
  void usesTheFirstBaseUrlThatAnswersAndStaysWithIt() {
    String closed = "http://127.0.0.1:" + Ports.free();
    server.enqueue(json(200, "{}"));
    server.enqueue(json(200, "{}"));
    try (JsonHttp http = http(closed, url())) {
      http.call(JsonRequest.post("a"));
      http.call(JsonRequest.post("b"));
    }
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void namesEveryEndpointThatWasTried() {
    String one = "127.0.0.1:" + Ports.free();
    String two = "http://no-such-host.invalid:8083";
    try (JsonHttp http = http(one, two)) {
      UnreachableException e =
          catchThrowableOfType(
              UnreachableException.class, () -> http.call(JsonRequest.get("connectors")));
      assertThat(e)
          .hasMessage(
              "cannot reach Test at http://"
                  + one
                  + ": connection refused; http://no-such-host.invalid:8083: unknown host");
      assertThat(e.attempts())
          .extracting(attempt -> attempt.failure().kind())
          .containsExactly(NetFailure.Kind.REFUSED, NetFailure.Kind.UNKNOWN_HOST);
    }
  }

  @Test
  void givesUpOnAServerThatNeverAnswers() throws Exception {
    try (ServerSocket silent = Ports.silent();
        JsonHttp http = impatient("http://127.0.0.1:" + silent.getLocalPort())) {
      assertFails(http, JsonRequest.get(), NetFailure.Kind.TIMED_OUT);
    }
  }

  @Test
  void givesACallTimeOfItsOwn() {
    server.enqueue(
        new MockResponse.Builder().body("[]").headersDelay(600, TimeUnit.MILLISECONDS).build());
    try (JsonHttp http = impatient(url())) {
      assertThat(http.call(JsonRequest.get().within(Duration.ofSeconds(20))).texts()).isEmpty();
    }
  }

  @Test
  void givesUpOnABodyThatDripsForEver() {
    server.enqueue(
        new MockResponse.Builder()
            .body("[" + " ".repeat(10_000) + "]")
            .throttleBody(1, 100, TimeUnit.MILLISECONDS)
            .build());
    try (JsonHttp http = impatient(url())) {
      assertFails(http, JsonRequest.get(), NetFailure.Kind.TIMED_OUT);
    }
  }

  @Test
  void tellsACutConnection() {
    server.enqueue(
        new MockResponse.Builder()
            .body("[" + " ".repeat(10_000) + "]")
            .onResponseBody(new SocketEffect.CloseSocket())
            .build());
    try (JsonHttp http = http(url())) {
      assertFails(http, JsonRequest.get(), NetFailure.Kind.CUT);
    }
  }

  @Test
  void doesNotAskForAChangeTwiceWhenItMayHaveBeenMade() throws Exception {
    server.enqueue(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    try (MockWebServer other = new MockWebServer()) {
      other.start();
      try (JsonHttp http = http(url(), other.url("").toString())) {
        assertFails(http, JsonRequest.post("connectors"), NetFailure.Kind.CUT);
      }
      assertThat(other.getRequestCount()).isZero();
    }
  }

  @Test
  void carriesTheErrorOfAJsonBody() {
    server.enqueue(json(404, "{\"error_code\":40401,\"message\":\"Subject 'x' not found.\"}"));
    try (JsonHttp http = http(url())) {
      HttpException.Status e = status(http, JsonRequest.delete("subjects", "x"));
      assertThat(e.status()).isEqualTo(404);
      assertThat(e.errorCode()).hasValue(40401);
      assertThat(e.serverMessage()).isEqualTo("Subject 'x' not found.");
      assertThat(e.method()).isEqualTo(JsonRequest.Method.DELETE);
      assertThat(e.url()).isEqualTo(url() + "/subjects/x");
    }
  }

  @Test
  void givesTheWordsOfAnHtmlBody() {
    server.enqueue(
        new MockResponse.Builder()
            .code(500)
            .setHeader("Content-Type", "text/html")
            .body(
                "<html><head><title>x</title></head><body><h2>HTTP ERROR 500</h2>\n<p>Request"
                    + " failed.</p></body></html>")
            .build());
    try (JsonHttp http = http(url())) {
      HttpException.Status e = status(http, JsonRequest.get("connectors"));
      assertThat(e)
          .hasMessage("GET " + url() + "/connectors: HTTP 500: HTTP ERROR 500 Request failed.");
      assertThat(e.errorCode()).isEmpty();
    }
  }

  @Test
  void livesWithAnEmptyErrorBody() {
    server.enqueue(new MockResponse.Builder().code(503).build());
    try (JsonHttp http = http(url())) {
      assertThat(status(http, JsonRequest.get())).hasMessage("GET " + url() + "/: HTTP 503");
    }
  }

  @Test
  void doesNotFollowARedirectWithItsLogin() {
    server.enqueue(
        new MockResponse.Builder().code(302).setHeader("Location", "http://else.invalid/").build());
    try (JsonHttp http = http(url())) {
      assertThat(status(http, JsonRequest.get()))
          .hasMessageEndingWith("HTTP 302: it points to http://else.invalid/");
    }
  }

  @Test
  void tellsAnAnswerThatIsNoJson() {
    for (String body : List.of("<html>hello</html>", "{\"a\":", "[] []")) {
      server.enqueue(json(200, body));
      try (JsonHttp http = http(url())) {
        assertThatThrownBy(() -> http.call(JsonRequest.get()))
            .isInstanceOf(HttpException.BadBody.class)
            .hasMessageContaining("the answer is not JSON");
      }
    }
  }

  @Test
  void namesTheFieldThatIsMissing() {
    server.enqueue(json(200, "{\"connector\":{\"state\":[]}}"));
    try (JsonHttp http = http(url())) {
      JsonObject object = http.call(JsonRequest.get("s")).object();
      assertThatThrownBy(() -> object.object("connector").text("state"))
          .isInstanceOf(HttpException.BadBody.class)
          .hasMessage(url() + "/s: the answer has no field 'connector.state' that is a text");
    }
  }

  @Test
  void refusesAUrlThatIsNone() {
    assertThatThrownBy(() -> http("http://user:pw@:80"))
        .isInstanceOf(HttpException.BadUrl.class)
        .hasMessageStartingWith("'http://******@:80' is not an http or https URL");
    assertThatThrownBy(() -> http("ftp://node1")).isInstanceOf(HttpException.BadUrl.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://u:geh/eim@host:8083",
        "u:geh/eim@host:8083",
        "http://u:1/geh@eim@host:8083",
        "http://u:geh@eim@host:x",
        "http://u:1?geheim@host",
        "ftp://u:geheim@host"
      })
  void showsNothingOfALoginThatMakesTheUrlUnreadable(String url) {
    assertThatThrownBy(() -> http(url))
        .isInstanceOf(HttpException.BadUrl.class)
        .hasMessageContaining("******@host")
        .hasMessageEndingWith("in a login write / ? # @ , as %2F %3F %23 %40 %2C")
        .message()
        .doesNotContain("geh", "eim", "u:1");
  }

  @Test
  void showsNothingOfALoginWithACommaEither() {
    assertThatThrownBy(() -> http("http://u:geh", "heim@host:8083"))
        .isInstanceOf(HttpException.BadUrl.class)
        .hasMessageStartingWith("'http://******@host:8083' is not an http or https URL")
        .hasMessageNotContaining("geh");
  }

  @Test
  void takesALoginWithEncodedCharacters() throws Exception {
    server.enqueue(json(200, "[]"));
    try (JsonHttp http = http("http://u:a%2Fb%40c%2Cd@127.0.0.1:" + server.getPort())) {
      http.call(JsonRequest.get());
    }
    assertThat(server.takeRequest().getHeaders().get("Authorization"))
        .isEqualTo(Credentials.basic("u", "a/b@c,d"));
  }

  private static void assertFails(JsonHttp http, JsonRequest request, NetFailure.Kind kind) {
    UnreachableException e =
        catchThrowableOfType(UnreachableException.class, () -> http.call(request));
    assertThat(e.attempts()).hasSize(1);
    assertThat(e.attempts().get(0).failure().kind()).isEqualTo(kind);
  }

  private static HttpException.Status status(JsonHttp http, JsonRequest request) {
    return catchThrowableOfType(HttpException.Status.class, () -> http.call(request));
  }

  private String url() {
    return "http://127.0.0.1:" + server.getPort();
  }

  private static JsonHttp http(String... urls) {
    return new JsonHttp("Test", HttpSettings.of(urls));
  }

  private static JsonHttp impatient(String url) {
    return new JsonHttp("Test", HttpSettings.of(url).withTimeouts(SHORT, SHORT));
  }

  private static MockResponse json(int status, String body) {
    return new MockResponse.Builder()
        .code(status)
        .setHeader("Content-Type", "application/json")
        .body(body)
        .build();
  }
}
