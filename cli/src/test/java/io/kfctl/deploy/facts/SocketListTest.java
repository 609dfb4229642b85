package io.kfctl.deploy.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.deploy.facts.HostFacts.Listener;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocketListTest {

  /** As iproute2 6.1 prints it for root on Debian 12. */
  @Test
  void reads_every_kind_of_address() {
    assertThat(
            SocketList.parse(
                """
                LISTEN 0      4096          0.0.0.0:8081        0.0.0.0:*    users:(("nginx",pid=12,fd=6),("nginx",pid=11,fd=6))
                LISTEN 0      4096   127.0.0.53%lo:53          0.0.0.0:*    users:(("systemd-resolve",pid=9,fd=14))
                LISTEN 0      50                  *:9092              *:*    users:(("java",pid=4711,fd=130))
                LISTEN 0      50     [::ffff:127.0.0.1]:29999         *:*    users:(("java",pid=4711,fd=98))
                LISTEN 0      128              [::]:22             [::]:*    users:(("sshd",pid=80,fd=4))
                LISTEN 0      128   [fe80::1%eth0]:546             [::]:*
                """))
        .containsExactly(
            new Listener("0.0.0.0", 8081, "nginx", Optional.of(12L)),
            new Listener("127.0.0.53%lo", 53, "systemd-resolve", Optional.of(9L)),
            new Listener("*", 9092, "java", Optional.of(4711L)),
            new Listener("[::ffff:127.0.0.1]", 29999, "java", Optional.of(4711L)),
            new Listener("[::]", 22, "sshd", Optional.of(80L)),
            new Listener("[fe80::1%eth0]", 546, "", Optional.empty()));
  }

  @Test
  void a_process_may_have_a_strange_name() {
    assertThat(SocketList.parse("LISTEN 0 1 *:80 *:* users:((\"my (odd) pid=3\",pid=5,fd=1))\n"))
        .containsExactly(new Listener("*", 80, "my (odd) pid=3", Optional.of(5L)));
  }

  @Test
  void a_process_that_cannot_be_read_is_unknown() {
    assertThat(
            SocketList.parse("LISTEN 0 1 *:80 *:* users:((\"a\",pid=99999999999999999999,fd=1))\n"))
        .containsExactly(new Listener("*", 80, "", Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n",
        "State Recv-Q Send-Q Local Address:Port Peer Address:Port Process",
        "ss: command not found",
        "LISTEN 0 1 *:http *:*",
        "LISTEN 0 1 *:99999999999 *:*",
        "ESTAB 0 0 10.0.0.1:22 10.0.0.2:4711"
      })
  void what_is_no_listener_is_left_out(String text) {
    assertThat(SocketList.parse(text)).isEmpty();
  }
}
