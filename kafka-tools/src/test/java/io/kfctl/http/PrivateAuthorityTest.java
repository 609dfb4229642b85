package io.kfctl.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.kfctl.net.UnreachableException;
import io.kfctl.teststack.OwnCertificate;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a server with a certificate of its own. */
class PrivateAuthorityTest {
  @TempDir private static Path folder;
  private static HttpsServer server;

  @BeforeAll
  static void start() throws Exception {
    Path store = folder.resolve("store.p12");
    OwnCertificate.make(store, folder.resolve("ca.pem"));
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(OwnCertificate.context(store)));
    server.createContext(
        "/",
        exchange -> {
          byte[] body = "[\"a\"]".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  @Test
  void trustsTheCertificateOfTheFile() {
    assertThat(names(settings().trusting(folder.resolve("ca.pem")))).containsExactly("a");
  }

  @Test
  void trustsNobodyElse() {
    assertThatThrownBy(() -> names(settings()))
        .isInstanceOf(UnreachableException.class)
        .hasMessageContaining("PKIX");
  }

  @Test
  void tellsAFileThatHoldsNoCertificate() throws Exception {
    Path text = Files.writeString(folder.resolve("text"), "no certificate");
    assertThatThrownBy(() -> names(settings().trusting(text)))
        .isInstanceOf(HttpException.BadAuthority.class)
        .hasMessageStartingWith(text + ": ");
    assertThatThrownBy(() -> names(settings().trusting(folder.resolve("none"))))
        .isInstanceOf(HttpException.BadAuthority.class)
        .hasMessageEndingWith("there is no such file");
  }

  private static HttpSettings settings() {
    return HttpSettings.of("https://127.0.0.1:" + server.getAddress().getPort());
  }

  private static List<String> names(HttpSettings settings) {
    try (JsonHttp http = new JsonHttp("Kafka Connect", settings)) {
      return http.call(JsonRequest.get("connectors")).texts();
    }
  }
}
