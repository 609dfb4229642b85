package io.kfctl.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListenerTest {
  @Test
  void readsOneOrSeveral() {
    assertThat(Listener.parseList("PLAINTEXT://0.0.0.0:9092, SASL_SSL://[fd00::1]:9093,X://:9094"))
        .hasValue(
            List.of(
                new Listener("PLAINTEXT", "0.0.0.0", 9092),
                new Listener("SASL_SSL", "fd00::1", 9093),
                new Listener("X", "", 9094)));
  }

  @Test
  void writesThemAsTheyWere() {
    String text = "PLAINTEXT://0.0.0.0:9092,SASL_SSL://[fd00::1]:9093,X://:9094";

    assertThat(Listener.text(Listener.parseList(text).orElseThrow())).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "9092",
        "0.0.0.0:9092",
        "PLAINTEXT://host",
        "PLAINTEXT://host:0",
        "http://h:70000",
        "http://h:1,",
        "http://h:8083/path",
        "http://user@h:8083",
        "${file:/x:y}"
      })
  void refusesWhatNobodyCouldConnectTo(String text) {
    assertThat(Listener.parseList(text)).isEmpty();
  }
}
