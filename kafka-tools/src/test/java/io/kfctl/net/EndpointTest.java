package io.kfctl.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointTest {

  @Test
  void readsHostAndPort() {
    assertThat(Endpoint.parse(" node1:9092 ")).isEqualTo(new Endpoint("node1", 9092));
    assertThat(Endpoint.parse("[::1]:9092")).isEqualTo(new Endpoint("::1", 9092));
  }

  @Test
  void writesWhatItReads() {
    assertThat(Endpoint.parse("[::1]:9092")).hasToString("[::1]:9092");
    assertThat(Endpoint.join(Endpoint.parseList("a:1, b:2,"))).isEqualTo("a:1,b:2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "node1        | 'node1' is not host:port",
        ":9092        | ':9092' is not host:port",
        "node1:       | 'node1:' has no port number after the colon",
        "node1:http   | 'node1:http' has no port number after the colon",
        "node1:0      | 0 is not a port: ports are 1 to 65535",
        "node1:65536  | 65536 is not a port: ports are 1 to 65535",
        "::1:9092     | '::1:9092': an IPv6 address needs brackets, as in [::1]:9092",
        "http://n:8   | 'http://n:8': an IPv6 address needs brackets, as in [::1]:9092"
      })
  void saysWhatIsWrong(String text, String message) {
    assertThatThrownBy(() -> Endpoint.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
