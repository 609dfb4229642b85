package io.kfctl.byhand.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryPropertiesTest {
  @TempDir Path folder;

  @Test
  void readsWhatConfluentsRegistryReads() throws IOException {
    RegistryProperties properties =
        read(
            """
            listeners=http://0.0.0.0:8081, http://127.0.0.1:18081
            kafkastore.bootstrap.servers=PLAINTEXT://node1:9092,PLAINTEXT://node2:9092
            kafkastore.topic=_others
            debug=false
            """);

    assertThat(properties.listeners())
        .containsExactly(
            new InetSocketAddress("0.0.0.0", 8081), new InetSocketAddress("127.0.0.1", 18081));
    assertThat(properties.bootstrapServers()).isEqualTo("node1:9092,node2:9092");
    assertThat(properties.topic()).isEqualTo("_others");
  }

  @Test
  void hasConfluentsDefaults() throws IOException {
    RegistryProperties properties = read("kafkastore.bootstrap.servers=node1:9092\n");

    assertThat(properties.listeners()).containsExactly(new InetSocketAddress("0.0.0.0", 8081));
    assertThat(properties.topic()).isEqualTo("_schemas");
  }

  @Test
  void refusesWhatItCannotStandInFor() {
    assertThatThrownBy(() -> read("listeners=http://0.0.0.0:8081\n"))
        .hasMessageContaining("kafkastore.bootstrap.servers");
    assertThatThrownBy(
            () -> read("listeners=https://0.0.0.0:8081\nkafkastore.bootstrap.servers=node1:9092\n"))
        .hasMessageContaining("https://0.0.0.0:8081");
  }

  private RegistryProperties read(String text) throws IOException {
    return RegistryProperties.read(Files.writeString(folder.resolve("p.properties"), text));
  }
}
