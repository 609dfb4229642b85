package io.kfctl.cli.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.cli.CommandTree;
import io.kfctl.cli.Completes;
import io.kfctl.cli.Run;
import io.kfctl.cli.Session;
import io.kfctl.cli.console.FakeConsole;
import io.kfctl.cli.stack.StackCommands;
import io.kfctl.kafka.RehearsalBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The names that completion offers where a stack answers. */
class LiveNamesTest {
  @Test
  void topics_and_groups_are_those_of_the_brokers_on_the_line() throws IOException {
    try (RehearsalBroker kafka = RehearsalBroker.start()) {
      String brokers = kafka.endpoint().toString();
      assertThat(names("topic offsets --bootstrap-server " + brokers, "TOPIC"))
          .containsExactly(RehearsalBroker.TOPIC);
      assertThat(names("lag --bootstrap-server=" + brokers, "GROUP"))
          .containsExactly(RehearsalBroker.GROUP);
      assertThat(names("lag --bootstrap-server=" + brokers, "--max")).isEmpty();
    }
  }

  @Test
  void connectors_are_those_of_the_workers_on_the_line() throws IOException {
    try (FakeWorker connect = new FakeWorker()) {
      connect.answers(
          "GET /connectors",
          200,
          Connectors.all(
              Connectors.running("源 基础信息", "source"), Connectors.running("ddb-sink", "sink")));
      for (String command : List.of("status", "delete", "config")) {
        assertThat(names("connector " + command + " --connect-url " + connect.url(), "NAME"))
            .containsExactly("ddb-sink", "源 基础信息");
      }
    }
  }

  @Test
  void subjects_are_those_of_the_registry_on_the_line_asked_with_its_login(@TempDir Path folder)
      throws IOException {
    Path login = Files.writeString(folder.resolve("login"), "ops:geheim:1\n");
    try (FakeWorker registry = new FakeWorker().answers("GET /subjects", 200, "[\"b\",\"a\"]")) {
      String line = "schema get --registry-url " + registry.url() + " --registry-login " + login;
      assertThat(names(line, "SUBJECT")).containsExactly("a", "b");
      assertThat(registry.logins()).containsExactly("Basic b3BzOmdlaGVpbTox"); // ops:geheim:1
    }
  }

  private static List<String> names(String line, String argument) {
    Session session = new Session(FakeConsole.piped(), Run.surroundings(Map.of()));
    CommandLine command =
        new CommandTree(session.options(), StackCommands.of(session)).lead(line.split(" "));
    return ((Completes) command.getCommandSpec().userObject()).candidates(argument);
  }
}
