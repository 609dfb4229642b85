package io.kfctl;

import io.kfctl.cli.BuildInfo;
import io.kfctl.cli.CommandGroup;
import io.kfctl.cli.Entry;
import io.kfctl.cli.Session;
import io.kfctl.cli.VersionCommand;
import io.kfctl.cli.connector.ConnectorCommand;
import io.kfctl.cli.connector.ConnectorCreateCommand;
import io.kfctl.cli.connector.ConnectorDeleteCommand;
import io.kfctl.cli.connector.ConnectorListCommand;
import io.kfctl.cli.connector.ConnectorStatusCommand;
import io.kfctl.cli.context.ContextCommand;
import io.kfctl.cli.context.ContextDeleteCommand;
import io.kfctl.cli.context.ContextListCommand;
import io.kfctl.cli.context.ContextSetCommand;
import io.kfctl.cli.context.ContextUseCommand;
import io.kfctl.cli.group.LagCommand;
import io.kfctl.cli.install.ClusterSource;
import io.kfctl.cli.install.InitCommand;
import io.kfctl.cli.install.InstallCommand;
import io.kfctl.cli.install.PlanCommand;
import io.kfctl.cli.install.RenderCommand;
import io.kfctl.cli.install.UninstallCommand;
import io.kfctl.cli.install.ValidateCommand;
import io.kfctl.cli.packages.PackagesAssembleCommand;
import io.kfctl.cli.packages.PackagesCommand;
import io.kfctl.cli.packages.PackagesListCommand;
import io.kfctl.cli.packages.PackagesVerifyCommand;
import io.kfctl.cli.run.LogsCommand;
import io.kfctl.cli.run.RestartCommand;
import io.kfctl.cli.run.StartCommand;
import io.kfctl.cli.run.StatusCommand;
import io.kfctl.cli.run.StopCommand;
import io.kfctl.cli.stack.StackClients;
import io.kfctl.cli.stack.StackSource;
import io.kfctl.cli.topic.TopicCommand;
import io.kfctl.cli.topic.TopicListCommand;
import io.kfctl.cli.topic.TopicOffsetsCommand;
import io.kfctl.cluster.context.Contexts;
import java.util.List;

/**
 * All commands, in the order of a pipeline's life. A new command is one line here: its class, and
 * how it gets its collaborators.
 */
final class Commands {
  private final Session session;
  private final BuildInfo build;
  private final Contexts contexts;
  private final ClusterSource clusters;
  private final Deployments deployments;
  private final StackSource stacks;

  private Commands(Session session, BuildInfo build) {
    this.session = session;
    this.build = build;
    this.contexts = new Contexts(session.surroundings().kfctlHome());
    this.clusters = new ClusterSource(session, contexts);
    this.deployments = new Deployments(session);
    this.stacks = new StackSource(session, clusters, StackClients.USUAL);
  }

  static List<CommandGroup> of(Session session, BuildInfo build) {
    return new Commands(session, build).all();
  }

  private List<CommandGroup> all() {
    return List.of(install(), run(), packages(), connectors(), topics(), groups(), other());
  }

  private CommandGroup install() {
    return CommandGroup.of(
        "Install",
        Entry.command("init", InitCommand.class, () -> new InitCommand(session)),
        Entry.command(
            "validate", ValidateCommand.class, () -> new ValidateCommand(session, clusters)),
        Entry.command(
            "render",
            RenderCommand.class,
            () -> new RenderCommand(session, clusters, deployments::archives)),
        Entry.command(
            "plan", PlanCommand.class, () -> new PlanCommand(session, clusters, deployments::of)),
        Entry.command(
            "install",
            InstallCommand.class,
            () -> new InstallCommand(session, clusters, deployments::of)),
        Entry.command(
            "uninstall",
            UninstallCommand.class,
            () -> new UninstallCommand(session, clusters, deployments::of)));
  }

  private CommandGroup run() {
    return CommandGroup.of(
        "Run",
        Entry.command(
            "status",
            StatusCommand.class,
            () -> new StatusCommand(session, clusters, deployments::of)),
        Entry.command(
            "start", StartCommand.class, () -> new StartCommand(clusters, deployments::of)),
        Entry.command(
            "stop", StopCommand.class, () -> new StopCommand(session, clusters, deployments::of)),
        Entry.command(
            "restart",
            RestartCommand.class,
            () -> new RestartCommand(session, clusters, deployments::of)),
        Entry.command(
            "logs", LogsCommand.class, () -> new LogsCommand(session, clusters, deployments::of)));
  }

  private CommandGroup packages() {
    return CommandGroup.of(
        "Packages",
        Entry.branch(
            "packages",
            PackagesCommand.class,
            PackagesCommand::new,
            Entry.command(
                "list",
                PackagesListCommand.class,
                () -> new PackagesListCommand(session, clusters, deployments::archives)),
            Entry.command(
                "verify",
                PackagesVerifyCommand.class,
                () -> new PackagesVerifyCommand(session, clusters, deployments::archives)),
            Entry.command(
                "assemble",
                PackagesAssembleCommand.class,
                () -> new PackagesAssembleCommand(session, clusters))));
  }

  private CommandGroup connectors() {
    return CommandGroup.of(
        "Connectors",
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
                () -> new ConnectorDeleteCommand(session, stacks))));
  }

  private CommandGroup topics() {
    return CommandGroup.of(
        "Topics",
        Entry.branch(
            "topic",
            TopicCommand.class,
            TopicCommand::new,
            Entry.command(
                "list", TopicListCommand.class, () -> new TopicListCommand(session, stacks)),
            Entry.command(
                "offsets",
                TopicOffsetsCommand.class,
                () -> new TopicOffsetsCommand(session, stacks))));
  }

  private CommandGroup groups() {
    return CommandGroup.of(
        "Groups", Entry.command("lag", LagCommand.class, () -> new LagCommand(session, stacks)));
  }

  private CommandGroup other() {
    return CommandGroup.of(
        "Other",
        Entry.branch(
            "context",
            ContextCommand.class,
            ContextCommand::new,
            Entry.command(
                "list", ContextListCommand.class, () -> new ContextListCommand(session, contexts)),
            Entry.command(
                "use", ContextUseCommand.class, () -> new ContextUseCommand(session, contexts)),
            Entry.command(
                "set", ContextSetCommand.class, () -> new ContextSetCommand(session, contexts)),
            Entry.command(
                "delete",
                ContextDeleteCommand.class,
                () -> new ContextDeleteCommand(session, contexts))),
        Entry.command(
            "version",
            VersionCommand.class,
            () -> new VersionCommand(session, build, Runtime.version().toString())));
  }
}
