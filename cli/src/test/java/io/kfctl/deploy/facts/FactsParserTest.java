package io.kfctl.deploy.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfctl.deploy.facts.HostFacts.Account;
import io.kfctl.deploy.facts.HostFacts.Disk;
import io.kfctl.deploy.facts.HostFacts.Listener;
import io.kfctl.deploy.facts.HostFacts.Os;
import io.kfctl.deploy.facts.HostFacts.PathFact;
import io.kfctl.deploy.facts.HostFacts.PathFact.Type;
import io.kfctl.deploy.facts.HostFacts.Program;
import io.kfctl.host.FakeTransport;
import io.kfctl.host.ServiceState;
import io.kfctl.host.SystemdServices;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactsParserTest {

  /** As the script printed it on a host of the testbed, asked by root over ssh. */
  @Test
  void a_bare_debian_12_is_read() throws IOException {
    HostFacts facts = parse(recorded("debian-12-bare.txt"));

    assertThat(facts)
        .isEqualTo(
            new HostFacts(
                new Os("debian", "12", "Debian GNU/Linux 12 (bookworm)"),
                "x86_64",
                Optional.of("2.36"),
                new SystemdServices(new FakeTransport("node1")).needs(),
                List.of(),
                new Account(false, false),
                Map.of(
                    "/KFDATA",
                    PathFact.ABSENT,
                    "/etc",
                    new PathFact(Type.DIRECTORY, "root", "root", "0755", ""),
                    "/etc/os-release",
                    new PathFact(Type.LINK, "", "", "", "../usr/lib/os-release"),
                    "/opt/kafka",
                    PathFact.ABSENT),
                Map.of("/etc/hostname", "node1\n"),
                Map.of(),
                List.of(),
                List.of(),
                Map.of(
                    "zookeeper",
                    new ServiceState(
                        "zookeeper", false, false, "inactive", "dead", 0, Optional.empty(), 0),
                    "kafka-server",
                    new ServiceState(
                        "kafka-server", false, false, "inactive", "dead", 0, Optional.empty(), 0)),
                List.of(
                    new Listener("0.0.0.0", 22, "sshd", Optional.of(33L)),
                    new Listener("[::]", 22, "sshd", Optional.of(33L))),
                Map.of(
                    "/opt",
                    new Disk("/", 81109152L * 1024),
                    "/KFDATA",
                    new Disk("/", 81109152L * 1024)),
                24684084L * 1024,
                Optional.empty()));
  }

  @Test
  void every_record_is_read() {
    HostFacts facts =
        parse(
            Answer.text(
                "os\tdebian\t12\tDebian GNU/Linux 12 (bookworm)",
                "architecture\tx86_64",
                "glibc\tglibc 2.36",
                "missing\tgzip",
                "missing\tuseradd",
                "memory\t1024",
                "listeners\t" + Answer.base64("LISTEN 0 1 *:80 *:*\n"),
                "account\tyes\tno",
                "path\t/opt\tdirectory\troot\troot\t755",
                "path\t/etc/x\tregular empty file\troot\tkafka\t40",
                "path\t/dev/null\tcharacter special file\troot\troot\t666",
                "path\t/opt/kafka\tlink\t/opt/kafka 1\tdirectory\troot\troot\t1777",
                "path\t/none\tabsent",
                "file\t/etc/x\t" + Answer.base64("a=1\n"),
                "program\t/opt/kafka 1\t" + Answer.base64("abc  kafka  1.tgz\n"),
                "program\t/opt/odd\t" + Answer.base64("abc"),
                "leftover\t/opt/kafka.kfctl-tmp.1",
                "foreign\t/plugins/theirs",
                "disk\t/opt\t2\t/mnt/my disk",
                "java\topenjdk version \"17\""));

    assertThat(facts.os()).isEqualTo(new Os("debian", "12", "Debian GNU/Linux 12 (bookworm)"));
    assertThat(facts.architecture()).isEqualTo("x86_64");
    assertThat(facts.glibc()).contains("2.36");
    assertThat(facts.manager().name()).isEqualTo("systemd");
    assertThat(facts.missingCommands()).containsExactly("gzip", "useradd");
    assertThat(facts.memoryBytes()).isEqualTo(1 << 20);
    assertThat(facts.listeners()).hasSize(1);
    assertThat(facts.account()).isEqualTo(new Account(true, false));
    assertThat(facts.paths())
        .isEqualTo(
            Map.of(
                "/opt", new PathFact(Type.DIRECTORY, "root", "root", "0755", ""),
                "/etc/x", new PathFact(Type.FILE, "root", "kafka", "0040", ""),
                "/dev/null", new PathFact(Type.OTHER, "root", "root", "0666", ""),
                "/opt/kafka",
                    new PathFact(Type.DIRECTORY_LINK, "root", "root", "1777", "/opt/kafka 1"),
                "/none", PathFact.ABSENT));
    assertThat(facts.contents()).isEqualTo(Map.of("/etc/x", "a=1\n"));
    assertThat(facts.programs())
        .isEqualTo(
            Map.of(
                "/opt/kafka 1", new Program("/opt/kafka 1", "abc", "kafka  1.tgz"),
                "/opt/odd", new Program("/opt/odd", "abc", "")));
    assertThat(facts.leftovers()).containsExactly("/opt/kafka.kfctl-tmp.1");
    assertThat(facts.foreignPlugins()).containsExactly("/plugins/theirs");
    assertThat(facts.disks()).isEqualTo(Map.of("/opt", new Disk("/mnt/my disk", 2048)));
    assertThat(facts.javaVersion()).contains("openjdk version \"17\"");
  }

  @Test
  void states_are_read_by_the_service_manager() {
    HostFacts facts =
        parse(
            Answer.text(
                "states\t"
                    + Answer.base64(
                        """
                        ActiveState=active
                        SubState=running
                        LoadState=loaded
                        UnitFileState=enabled
                        MainPID=7

                        LoadState=not-found
                        ActiveState=inactive
                        SubState=dead
                        """)));

    assertThat(facts.services())
        .isEqualTo(
            Map.of(
                "zookeeper",
                new ServiceState(
                    "zookeeper", true, true, "active", "running", 0, Optional.of(7L), 0),
                "kafka-server",
                new ServiceState(
                    "kafka-server", false, false, "inactive", "dead", 0, Optional.empty(), 0)));
  }

  /** So that a plan can say that there is no systemd, and not that systemctl says nothing. */
  @Test
  void a_host_without_systemd_has_no_states_and_can_be_read() {
    HostFacts facts = parse("kfctl-facts\t1\nglibc\t\nstates\t\nend\n");

    assertThat(facts.services()).isEmpty();
    assertThat(facts.glibc()).isEmpty();
  }

  @Test
  void what_a_login_shell_says_first_is_skipped() {
    String talk = "Welcome!\tkfctl-facts\nend\n\u001b[1mkfctl\u001b[0m ";

    assertThat(parse(talk + Answer.text("architecture\taarch64")).architecture())
        .isEqualTo("aarch64");
  }

  @Test
  void an_answer_that_was_cut_anywhere_is_no_answer() {
    String whole =
        Answer.text("memory\t1024", "path\t/opt\tdirectory\troot\troot\t755", "missing\tgzip");

    IntStream.range(0, whole.length())
        .mapToObj(end -> whole.substring(0, end))
        .forEach(
            cut ->
                assertThatThrownBy(() -> parse(cut))
                    .isInstanceOf(FactsParser.UnreadableFacts.class)
                    .hasMessage("the answer is not whole"));
  }

  @Test
  void text_after_the_end_is_not_taken_for_an_answer() {
    assertThatThrownBy(() -> parse(Answer.text() + "logout\n"))
        .isInstanceOf(FactsParser.UnreadableFacts.class)
        .hasMessage("the answer is not whole");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          memory~| record 'memory': For input string: ""
          memory~99999999999999999999| record 'memory': For input string: "99999999999999999999"
          memory| record 'memory': a field is missing
          path~/x| record 'path': a field is missing
          path~/x~directory~root| record 'path': a field is missing
          path~/x~link| record 'path': a field is missing
          file~/x~***| record 'file': Illegal base64 character 2a
          disk~/x~some~/| record 'disk': For input string: "some"
          states~QQ==| record 'states': systemctl show answers for 1 units, not 2
          rm -rf /| record 'rm -rf /': unknown kind
          """)
  void a_record_that_is_none_is_told(String record, String problem) {
    assertThatThrownBy(() -> parse(Answer.text(record.replace('~', '\t'))))
        .isInstanceOf(FactsParser.UnreadableFacts.class)
        .hasMessage(problem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "musl", "glibc"})
  void another_c_library_is_not_glibc(String text) {
    assertThat(parse(Answer.text("glibc\t" + text)).glibc()).isEmpty();
  }

  @Test
  void printing_facts_shows_no_content() {
    HostFacts facts = parse(Answer.text("file\t/x\t" + Answer.base64("password=hunter2")));

    assertThat(facts.contents()).containsValue("password=hunter2");
    assertThat(facts.toString()).doesNotContain("hunter2");
  }

  private static String recorded(String name) throws IOException {
    try (InputStream in = FactsParserTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static HostFacts parse(String text) {
    return FactsParser.parse(
        new Request().build(), new SystemdServices(new FakeTransport("node1")), text);
  }
}
