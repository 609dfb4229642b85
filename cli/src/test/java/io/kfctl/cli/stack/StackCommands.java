package io.kfctl.cli.stack;

import io.kfctl.cli.CommandGroup;
import io.kfctl.cli.Entry;
import io.kfctl.cli.Run;
import io.kfctl.cli.Session;
import io.kfctl.cli.connector.ConnectorCommand;
import io.kfctl.cli.connector.ConnectorCreateCommand;
import io.kfctl.cli.connector.ConnectorDeleteCommand;
import io.kfctl.cli.connector.ConnectorListCommand;
import io.kfctl.cli.connector.ConnectorStatusCommand;
import io.kfctl.cli.group.LagCommand;
import io.kfctl.cli.install.ClusterSource;
import io.kfctl.cli.topic.TopicCommand;
import io.kfctl.cli.topic.TopicListCommand;
import io.kfctl.cli.topic.TopicOffsetsCommand;
import io.kfctl.cluster.context.Contexts;
import io.kfctl.connect.ConnectClient;
import io.kfctl.http.HttpSettings;
import io.kfctl.kafka.ClientSettings;
import io.kfctl.kafka.KafkaCluster;
import io.kfctl.net.Endpoint;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The commands that operate a stack, with clients that do not wait long. */
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
    Contexts contexts = new Contexts(session.surroundings().kfctlHome());
    StackSource stacks =
        new StackSource(session, new ClusterSource(session, contexts), new Impatient());
    return List.of(
        CommandGroup.of(
            "Stack",
            Entry.branch(
                "connector",
                ConnectorCommand.class,
                ConnectorCommand::new,
                Entry.command(
                    "list",
                    ConnectorListCommand.class,
                    () -> new ConnectorListCommand(session, stacks)),
                Entry.command(
                    "status",
                    ConnectorStatusCommand.class,
                    () -> new ConnectorStatusCommand(session, stacks)),
                Entry.command(
                    "create",
                    ConnectorCreateCommand.class,
                    () -> new ConnectorCreateCommand(session, stacks)),
                Entry.command(
                    "delete",
                    ConnectorDeleteCommand.class,
                    () -> new ConnectorDeleteCommand(session, stacks))),
            Entry.branch(
                "topic",
                TopicCommand.class,
                TopicCommand::new,
                Entry.command(
                    "list", TopicListCommand.class, () -> new TopicListCommand(session, stacks)),
                Entry.command(
                    "offsets",
                    TopicOffsetsCommand.class,
                    () -> new TopicOffsetsCommand(session, stacks))),
            Entry.command("lag", LagCommand.class, () -> new LagCommand(session, stacks))));
  }

  private static final class Impatient implements StackClients {
    @Override
    public KafkaCluster kafka(List<Endpoint> bootstrap) {
      return new KafkaCluster(ClientSettings.of(bootstrap.toArray(new Endpoint[0])));
    }

    @Override
    public ConnectClient connect(List<String> urls) {
      return new ConnectClient(
          HttpSettings.of(urls.toArray(new String[0])).withTimeouts(PATIENCE, PATIENCE));
    }
  }
}
