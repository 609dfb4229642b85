package io.kfctl.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpServer;
import io.kfctl.connect.ConnectClient;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import io.kfctl.http.HttpSettings;
import io.kfctl.net.UnreachableException;
import io.kfctl.registry.SchemaRegistryClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The failures of the library, as they come from it. */
class StackFailuresTest {
  private final Failures failures = StackFailures.addedTo(Failures.known());

  @Test
  void none_of_the_library_s_own_exceptions_is_taken_for_a_bug() throws Exception {
    List<Class<?>> exceptions = exceptionsOfTheLibrary();
    assertThat(exceptions).hasSizeGreaterThan(20);
    assertThat(exceptions).allSatisfy(type -> assertThat(failures.cover(type)).isTrue());
  }

  @Test
  void what_cannot_be_reached_is_told_with_its_address() throws IOException {
    int closed = closedPort();
    UserError error = failing("http://127.0.0.1:" + closed, ConnectClient::names);
    assertThat(error.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
    assertThat(error).hasMessageContaining("127.0.0.1:" + closed);
    assertThat(error.hint()).hasValue("see whether it runs: kfctl status");
  }

  @Test
  void what_is_not_there_comes_with_the_command_that_lists_what_is() throws IOException {
    HttpServer server =
        serving(404, "{\"error_code\":404,\"message\":\"Connector my sink not found\"}");
    try {
      String url = "http://127.0.0.1:" + server.getAddress().getPort();
      UserError error = failing(url, client -> client.status("my sink"));
      assertThat(error.exitCode()).isEqualTo(ExitCode.NOT_FOUND);
      assertThat(error).hasMessage("there is no connector 'my sink'");
      assertThat(error.hint()).hasValue("kfctl connector list");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void another_refusal_than_that_of_a_login_is_a_failure() throws IOException {
    HttpServer server = serving(500, "{\"message\":\"no\"}");
    try {
      String url = "http://127.0.0.1:" + server.getAddress().getPort();
      assertThat(failing(url, ConnectClient::names).exitCode()).isEqualTo(ExitCode.FAILED);
    } finally {
      server.stop(0);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void a_refused_login_names_the_flag_of_the_service(int status) throws IOException {
    HttpServer server = serving(status, "{\"message\":\"no\"}");
    try {
      String url = "http://127.0.0.1:" + server.getAddress().getPort();
      UserError connect = failing(url, ConnectClient::names);
      assertThat(connect.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
      assertThat(connect.hint().orElseThrow()).contains("--connect-login FILE");
      for (String path : List.of("", "/apis/ccompat/v7")) {
        UserError registry =
            explained(() -> new SchemaRegistryClient(HttpSettings.of(url + path)).subjects());
        assertThat(registry.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(registry.hint().orElseThrow()).contains("--registry-login FILE");
      }
    } finally {
      server.stop(0);
    }
  }

  @Test
  void a_page_that_is_not_there_may_be_a_worker_that_starts_or_a_registry_s_wrong_path()
      throws IOException {
    HttpServer server = serving(404, "<html>no such page</html>");
    try {
      String url = "http://127.0.0.1:" + server.getAddress().getPort();
      assertThat(failing(url, ConnectClient::names).hint().orElseThrow())
          .startsWith("a worker that is still starting");
      assertThat(failing(url, client -> client.config("subjects")).hint().orElseThrow())
          .startsWith("a worker that is still starting");
      assertThat(explained(() -> new SchemaRegistryClient(HttpSettings.of(url)).subjects()).hint())
          .hasValue("Apicurio has this API under /apis/ccompat/v7: is that in the registry's URL?");
    } finally {
      server.stop(0);
    }
  }

  private UserError failing(String url, Consumer<ConnectClient> call) {
    return explained(
        () -> {
          try (ConnectClient client = new ConnectClient(HttpSettings.of(url))) {
            call.accept(client);
          }
        });
  }

  private UserError explained(ThrowingCallable call) {
    Throwable failure = catchThrowable(call);
    return failures.explain(failure).orElseThrow(() -> new AssertionError(failure));
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static HttpServer serving(int status, String body) throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer server = HttpServer.create(address, 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static List<Class<?>> exceptionsOfTheLibrary() throws Exception {
    Path place = placeOf(UnreachableException.class);
    if (Files.isDirectory(place)) {
      return exceptionsBelow(place);
    }
    try (FileSystem jar = FileSystems.newFileSystem(place)) {
      return exceptionsBelow(jar.getPath("/"));
    }
  }

  private static Path placeOf(Class<?> type) throws URISyntaxException {
    URL url = type.getProtectionDomain().getCodeSource().getLocation();
    return Path.of(URI.create(url.toString()));
  }

  private static List<Class<?>> exceptionsBelow(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(name -> name.startsWith("io/kfctl/") && name.endsWith(".class"))
          .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
          .<Class<?>>map(StackFailuresTest::load)
          .filter(Throwable.class::isAssignableFrom)
          .filter(type -> Modifier.isPublic(type.getModifiers()))
          .filter(type -> !Modifier.isAbstract(type.getModifiers()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
