package io.kfctl.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.kfctl.cli.Run;
import io.kfctl.cli.console.FakeConsole;
import io.kfctl.cluster.context.Context;
import io.kfctl.cluster.context.ContextKey;
import io.kfctl.cluster.context.Contexts;
import io.kfctl.error.ExitCode;
import io.kfctl.teststack.OwnCertificate;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Services with a certificate that only {@code --ca-file} and its like make trusted. */
class PrivateAuthorityTest {
  @TempDir private static Path folder;
  private static HttpsServer server;
  private static String url;
  private static String authority;

  @BeforeAll
  static void start() throws Exception {
    Path store = folder.resolve("store.p12");
    authority = folder.resolve("ca.pem").toString();
    OwnCertificate.make(store, Path.of(authority));
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(OwnCertificate.context(store)));
    serve("/connectors", "{}");
    serve("/subjects", "[]");
    server.start();
    url = "https://127.0.0.1:" + server.getAddress().getPort();
  }

  private static void serve(String path, String body) {
    server.createContext(
        path,
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  @ParameterizedTest
  @CsvSource({
    "connector list, --connect-url, CONNECT_URL",
    "schema list, --registry-url, REGISTRY_URL",
  })
  void a_flag_a_variable_or_the_context_names_what_https_is_trusted_by(
      String command, String flag, ContextKey key) throws Exception {
    Run nobody = run(Map.of(), command, flag, url).exits(ExitCode.UNREACHABLE);
    assertThat(nobody.stderr()).contains(url).contains("PKIX");
    run(Map.of(), command, flag, url, "--ca-file", authority).exits(ExitCode.OK).says("");
    run(Map.of("KFCTL_CA_FILE", authority), command, flag, url).exits(ExitCode.OK).says("");
    Path home = folder.resolve(key.name());
    Context context = Context.ofEndpoints("safe", Map.of(key, url, ContextKey.CA_FILE, authority));
    new Contexts(home).change(list -> list.with(context).using("safe"));
    run(Map.of("KFCTL_HOME", home.toString()), command).exits(ExitCode.OK).says("");
  }

  private static Run run(Map<String, String> environment, String command, String... more) {
    String[] words =
        Stream.concat(Stream.of(command.split(" ")), Stream.of(more)).toArray(String[]::new);
    return Run.on(FakeConsole.piped(), environment, StackCommands::of, words);
  }
}
