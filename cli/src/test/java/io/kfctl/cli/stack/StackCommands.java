package io.kfctl.cli.stack;

import io.kfctl.Commands;
import io.kfctl.cli.BuildInfo;
import io.kfctl.cli.CommandGroup;
import io.kfctl.cli.Run;
import io.kfctl.cli.Session;
import io.kfctl.connect.ConnectClient;
import io.kfctl.http.HttpSettings;
import io.kfctl.kafka.ClientSettings;
import io.kfctl.kafka.KafkaCluster;
import io.kfctl.registry.SchemaRegistryClient;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** All commands, with clients that do not wait long for Connect. */
public final class StackCommands {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private StackCommands() {}

  /**
   * Runs one without a terminal.
   *
   * @param line its first words, in one text
   */
  public static Run run(String line, String... more) {
    return Run.of(
        StackCommands::of,
        Stream.concat(Stream.of(line.split(" ")), Stream.of(more)).toArray(String[]::new));
  }

  public static List<CommandGroup> of(Session session) {
    return Commands.of(session, BuildInfo.read(), new Impatient());
  }

  private static final class Impatient implements StackClients {
    @Override
    public KafkaCluster kafka(ClientSettings cluster) {
      return StackClients.USUAL.kafka(cluster);
    }

    @Override
    public ConnectClient connect(HttpSettings workers) {
      return new ConnectClient(workers.withTimeouts(PATIENCE, PATIENCE));
    }

    @Override
    public SchemaRegistryClient registry(HttpSettings registries) {
      return new SchemaRegistryClient(registries.withTimeouts(PATIENCE, PATIENCE));
    }
  }
}
