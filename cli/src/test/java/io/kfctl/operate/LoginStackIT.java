package io.kfctl.operate;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.install.Kfctl;
import io.kfctl.install.Kfctl.Ended;
import io.kfctl.net.Endpoint;
import io.kfctl.teststack.TestStack;
import io.kfctl.teststack.WithStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker that wants a login, with TLS and without. */
@WithStack
class LoginStackIT {
  private static final String TOPIC = "login.orders";
  private static final String GROUP = "login readers";

  private final TestStack stack;
  private final Kfctl kfctl;
  @TempDir private static Path folder;

  LoginStackIT(TestStack stack) {
    this.stack = stack;
    this.kfctl = new Kfctl(folder);
  }

  @Test
  void whoever_has_the_login_reads_and_nobody_else() throws Exception {
    fill();
    Path login = properties("login.properties", "SASL_PLAINTEXT", "geheim", "");
    String topics = kafka(stack.loginListener(), login, "topic", "list").exits(0).stdout();
    assertThat(topics).contains(TOPIC);
    assertTheShellKitLogsIn(login);
    Path safe = properties("safe.properties", "SASL_SSL", "geheim", trust("ca.pem"));
    Files.copy(stack.authority(), folder.resolve("ca.pem"));
    Ended lag = kafka(stack.safeListener(), safe, "lag", GROUP, "-o", "json").exits(0);
    assertThat(lag.json().path("lag").asLong()).isEqualTo(2);
    assertThat(kafka(stack.safeListener(), safe, "lag", GROUP, "--age").exits(0).stderr())
        .isEmpty();
    assertThat(kafka(stack.safeListener(), safe, "consume", TOPIC).exits(0).stdout())
        .contains("一", "二", "三");

    Path wrong = properties("wrong.properties", "SASL_PLAINTEXT", "falsch", "");
    assertRefused(kafka(stack.loginListener(), wrong, "topic", "list"));
    assertRefused(kafka(stack.loginListener(), wrong, "consume", TOPIC));
    Path safeAndWrong = properties("wrong.properties", "SASL_SSL", "falsch", trust("ca.pem"));
    assertRefused(kafka(stack.safeListener(), safeAndWrong, "lag"));
    assertMistakesAreTold(login, safe);
  }

  /** Its scripts read the login that their settings name. */
  private void assertTheShellKitLogsIn(Path login) throws IOException {
    Path settings = folder.resolve("config.properties");
    Files.writeString(
        settings,
        "bootstrap_server=[%s]\ncommand_config=%s\n"
            .formatted(stack.loginListener(), login.getFileName()));
    Kfctl kit = kfctl.with(Map.of("KFCTL_KIT_SETTINGS", settings.toString())).script("kafka.sh");
    assertThat(kit.run("tplist").exits(0).stdout()).contains(TOPIC + "\n");
    assertThat(kit.run("cm_detail", GROUP).exits(0).stdout())
        .containsPattern(GROUP + " +" + TOPIC + " +0 +1 +3 +2 ");
  }

  private static void assertRefused(Ended run) {
    assertThat(run.exits(5).stdout()).isEmpty();
    assertThat(run.stderr())
        .contains("Authentication failed: Invalid username or password")
        .contains("hint: it wants a login that may do this: --command-config FILE")
        .doesNotContain("falsch");
  }

  private void assertMistakesAreTold(Path login, Path safe) throws IOException {
    String hint = "hint: if it wants TLS or a login: --command-config FILE";
    assertThat(bare(stack.loginListener()).exits(5).stderr()).contains(hint);
    assertThat(bare(stack.safeListener()).exits(5).stderr()).contains("asks for TLS", hint);
    assertThat(kafka(stack.safeListener(), login, "topic", "list").exits(5).stderr())
        .contains(stack.safeListener() + ": it asks for TLS");
    assertThat(kafka(stack.kafka(), safe, "topic", "list").exits(5).stderr())
        .contains(stack.kafka() + ": it wants neither TLS nor a login");
    Path distrusting = properties("distrusting.properties", "SASL_SSL", "geheim", "");
    assertThat(kafka(stack.safeListener(), distrusting, "topic", "list").exits(5).stderr())
        .contains("SSL handshake failed");
  }

  private Ended bare(Endpoint listener) {
    return kfctl.run("topic", "list", "--bootstrap-server", listener.toString());
  }

  private Ended kafka(Endpoint listener, Path properties, String... words) {
    Stream<String> flags =
        Stream.of(
            "--bootstrap-server", listener.toString(), "--command-config", properties.toString());
    return kfctl.run(Stream.concat(Stream.of(words), flags).toArray(String[]::new));
  }

  private void fill() throws Exception {
    Map<String, Object> client = Map.of("bootstrap.servers", stack.kafka().toString());
    kfctl.run("topic", "create", TOPIC, "--bootstrap-server", stack.kafka().toString()).exits(0);
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(client, new StringSerializer(), new StringSerializer())) {
      for (String value : new String[] {"一", "二", "三"}) {
        producer.send(new ProducerRecord<>(TOPIC, value)).get();
      }
    }
    try (Admin admin = Admin.create(client)) {
      TopicPartition first = new TopicPartition(TOPIC, 0);
      admin.alterConsumerGroupOffsets(GROUP, Map.of(first, new OffsetAndMetadata(1))).all().get();
    }
  }

  private static String trust(String file) {
    return "ssl.truststore.type=PEM\nssl.truststore.location=" + file + "\n";
  }

  /** For nobody else to read, as it holds a password. */
  private static Path properties(String name, String protocol, String password, String more)
      throws IOException {
    String text =
        """
        security.protocol=%s
        sasl.mechanism=PLAIN
        sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required \\
          username="ops" password="%s";
        """
            .formatted(protocol, password);
    Path file = Files.writeString(folder.resolve(name), text + more);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return file;
  }
}
