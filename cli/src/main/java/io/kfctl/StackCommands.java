package io.kfctl;

import io.kfctl.cli.CommandGroup;
import io.kfctl.cli.Entry;
import io.kfctl.cli.Session;
import io.kfctl.cli.connector.ConnectorApplyCommand;
import io.kfctl.cli.connector.ConnectorCommand;
import io.kfctl.cli.connector.ConnectorConfigCommand;
import io.kfctl.cli.connector.ConnectorCreateCommand;
import io.kfctl.cli.connector.ConnectorDeleteCommand;
import io.kfctl.cli.connector.ConnectorDescribeCommand;
import io.kfctl.cli.connector.ConnectorDiffCommand;
import io.kfctl.cli.connector.ConnectorListCommand;
import io.kfctl.cli.connector.ConnectorOffsetsCommand;
import io.kfctl.cli.connector.ConnectorOffsetsGetCommand;
import io.kfctl.cli.connector.ConnectorOffsetsResetCommand;
import io.kfctl.cli.connector.ConnectorOffsetsSetCommand;
import io.kfctl.cli.connector.ConnectorPauseCommand;
import io.kfctl.cli.connector.ConnectorPluginsCommand;
import io.kfctl.cli.connector.ConnectorRestartCommand;
import io.kfctl.cli.connector.ConnectorResumeCommand;
import io.kfctl.cli.connector.ConnectorStatusCommand;
import io.kfctl.cli.connector.ConnectorStopCommand;
import io.kfctl.cli.connector.ConnectorTopicsCommand;
import io.kfctl.cli.connector.ConnectorUpdateCommand;
import io.kfctl.cli.connector.ConnectorValidateCommand;
import io.kfctl.cli.connector.ConnectorWaitCommand;
import io.kfctl.cli.group.GroupCommand;
import io.kfctl.cli.group.GroupDeleteCommand;
import io.kfctl.cli.group.GroupDescribeCommand;
import io.kfctl.cli.group.GroupListCommand;
import io.kfctl.cli.group.GroupMembersCommand;
import io.kfctl.cli.group.GroupOffsetsCommand;
import io.kfctl.cli.group.GroupResetCommand;
import io.kfctl.cli.group.LagCommand;
import io.kfctl.cli.record.ConsumeCommand;
import io.kfctl.cli.schema.SchemaCommand;
import io.kfctl.cli.schema.SchemaCompatibilityCommand;
import io.kfctl.cli.schema.SchemaDeleteCommand;
import io.kfctl.cli.schema.SchemaGetCommand;
import io.kfctl.cli.schema.SchemaListCommand;
import io.kfctl.cli.schema.SchemaVersionsCommand;
import io.kfctl.cli.stack.StackSource;
import io.kfctl.cli.topic.TopicAlterCommand;
import io.kfctl.cli.topic.TopicCommand;
import io.kfctl.cli.topic.TopicCreateCommand;
import io.kfctl.cli.topic.TopicDeleteCommand;
import io.kfctl.cli.topic.TopicDescribeCommand;
import io.kfctl.cli.topic.TopicListCommand;
import io.kfctl.cli.topic.TopicOffsetsCommand;
import io.kfctl.cli.zookeeper.ZkCommand;
import io.kfctl.cli.zookeeper.ZkGetCommand;
import io.kfctl.cli.zookeeper.ZkLsCommand;
import io.kfctl.cli.zookeeper.ZkStatCommand;
import java.util.List;

/** The commands that operate a running stack, whoever installed it. */
final class StackCommands {
  private final Session session;
  private final StackSource stacks;

  StackCommands(Session session, StackSource stacks) {
    this.session = session;
    this.stacks = stacks;
  }

  List<CommandGroup> all() {
    return List.of(connectors(), topics(), groups(), records(), schemas(), zooKeeper());
  }

  private CommandGroup connectors() {
    return CommandGroup.of(
        "Connectors",
        Entry.branch(
            "connector",
            ConnectorCommand.class,
            ConnectorCommand::new,
            () ->
                List.of(
                    Entry.command(
                        "list",
                        ConnectorListCommand.class,
                        () -> new ConnectorListCommand(session, stacks)),
                    Entry.command(
                        "status",
                        ConnectorStatusCommand.class,
                        () -> new ConnectorStatusCommand(session, stacks)),
                    Entry.command(
                        "describe",
                        ConnectorDescribeCommand.class,
                        () -> new ConnectorDescribeCommand(session, stacks)),
                    Entry.command(
                        "config",
                        ConnectorConfigCommand.class,
                        () -> new ConnectorConfigCommand(session, stacks)),
                    Entry.command(
                        "validate",
                        ConnectorValidateCommand.class,
                        () -> new ConnectorValidateCommand(session, stacks)),
                    Entry.command(
                        "diff",
                        ConnectorDiffCommand.class,
                        () -> new ConnectorDiffCommand(session, stacks)),
                    Entry.command(
                        "create",
                        ConnectorCreateCommand.class,
                        () -> new ConnectorCreateCommand(session, stacks)),
                    Entry.command(
                        "apply",
                        ConnectorApplyCommand.class,
                        () -> new ConnectorApplyCommand(session, stacks)),
                    Entry.command(
                        "update",
                        ConnectorUpdateCommand.class,
                        () -> new ConnectorUpdateCommand(session, stacks)),
                    Entry.command(
                        "pause",
                        ConnectorPauseCommand.class,
                        () -> new ConnectorPauseCommand(session, stacks)),
                    Entry.command(
                        "resume",
                        ConnectorResumeCommand.class,
                        () -> new ConnectorResumeCommand(session, stacks)),
                    Entry.command(
                        "restart",
                        ConnectorRestartCommand.class,
                        () -> new ConnectorRestartCommand(session, stacks)),
                    Entry.command(
                        "stop",
                        ConnectorStopCommand.class,
                        () -> new ConnectorStopCommand(session, stacks)),
                    Entry.command(
                        "wait",
                        ConnectorWaitCommand.class,
                        () -> new ConnectorWaitCommand(session, stacks)),
                    Entry.branch(
                        "offsets",
                        ConnectorOffsetsCommand.class,
                        ConnectorOffsetsCommand::new,
                        () ->
                            List.of(
                                Entry.command(
                                    "get",
                                    ConnectorOffsetsGetCommand.class,
                                    () -> new ConnectorOffsetsGetCommand(session, stacks)),
                                Entry.command(
                                    "set",
                                    ConnectorOffsetsSetCommand.class,
                                    () -> new ConnectorOffsetsSetCommand(session, stacks)),
                                Entry.command(
                                    "reset",
                                    ConnectorOffsetsResetCommand.class,
                                    () -> new ConnectorOffsetsResetCommand(session, stacks)))),
                    Entry.command(
                        "topics",
                        ConnectorTopicsCommand.class,
                        () -> new ConnectorTopicsCommand(session, stacks)),
                    Entry.command(
                        "plugins",
                        ConnectorPluginsCommand.class,
                        () -> new ConnectorPluginsCommand(session, stacks)),
                    Entry.command(
                        "delete",
                        ConnectorDeleteCommand.class,
                        () -> new ConnectorDeleteCommand(session, stacks)))));
  }

  private CommandGroup topics() {
    return CommandGroup.of(
        "Topics",
        Entry.branch(
            "topic",
            TopicCommand.class,
            TopicCommand::new,
            () ->
                List.of(
                    Entry.command(
                        "list",
                        TopicListCommand.class,
                        () -> new TopicListCommand(session, stacks)),
                    Entry.command(
                        "describe",
                        TopicDescribeCommand.class,
                        () -> new TopicDescribeCommand(session, stacks)),
                    Entry.command(
                        "offsets",
                        TopicOffsetsCommand.class,
                        () -> new TopicOffsetsCommand(session, stacks)),
                    Entry.command(
                        "create",
                        TopicCreateCommand.class,
                        () -> new TopicCreateCommand(session, stacks)),
                    Entry.command(
                        "alter",
                        TopicAlterCommand.class,
                        () -> new TopicAlterCommand(session, stacks)),
                    Entry.command(
                        "delete",
                        TopicDeleteCommand.class,
                        () -> new TopicDeleteCommand(session, stacks)))));
  }

  private CommandGroup groups() {
    return CommandGroup.of(
        "Groups",
        Entry.branch(
            "group",
            GroupCommand.class,
            GroupCommand::new,
            () ->
                List.of(
                    Entry.command(
                        "list",
                        GroupListCommand.class,
                        () -> new GroupListCommand(session, stacks)),
                    Entry.command(
                        "describe",
                        GroupDescribeCommand.class,
                        () -> new GroupDescribeCommand(session, stacks)),
                    Entry.command(
                        "members",
                        GroupMembersCommand.class,
                        () -> new GroupMembersCommand(session, stacks)),
                    Entry.command(
                        "offsets",
                        GroupOffsetsCommand.class,
                        () -> new GroupOffsetsCommand(session, stacks)),
                    Entry.command(
                        "reset",
                        GroupResetCommand.class,
                        () -> new GroupResetCommand(session, stacks)),
                    Entry.command(
                        "delete",
                        GroupDeleteCommand.class,
                        () -> new GroupDeleteCommand(session, stacks)))),
        Entry.command("lag", LagCommand.class, () -> new LagCommand(session, stacks)));
  }

  private CommandGroup records() {
    return CommandGroup.of(
        "Records",
        Entry.command("consume", ConsumeCommand.class, () -> new ConsumeCommand(session, stacks)));
  }

  private CommandGroup schemas() {
    return CommandGroup.of(
        "Schemas",
        Entry.branch(
            "schema",
            SchemaCommand.class,
            SchemaCommand::new,
            () ->
                List.of(
                    Entry.command(
                        "list",
                        SchemaListCommand.class,
                        () -> new SchemaListCommand(session, stacks)),
                    Entry.command(
                        "get", SchemaGetCommand.class, () -> new SchemaGetCommand(session, stacks)),
                    Entry.command(
                        "versions",
                        SchemaVersionsCommand.class,
                        () -> new SchemaVersionsCommand(session, stacks)),
                    Entry.command(
                        "compatibility",
                        SchemaCompatibilityCommand.class,
                        () -> new SchemaCompatibilityCommand(session, stacks)),
                    Entry.command(
                        "delete",
                        SchemaDeleteCommand.class,
                        () -> new SchemaDeleteCommand(session, stacks)))));
  }

  private CommandGroup zooKeeper() {
    return CommandGroup.of(
        "ZooKeeper",
        Entry.branch(
            "zk",
            ZkCommand.class,
            ZkCommand::new,
            () ->
                List.of(
                    Entry.command("ls", ZkLsCommand.class, () -> new ZkLsCommand(session, stacks)),
                    Entry.command(
                        "get", ZkGetCommand.class, () -> new ZkGetCommand(session, stacks)),
                    Entry.command(
                        "stat", ZkStatCommand.class, () -> new ZkStatCommand(session, stacks)))));
  }
}
