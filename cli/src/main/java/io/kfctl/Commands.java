package io.kfctl;

import io.kfctl.cli.BuildInfo;
import io.kfctl.cli.CommandGroup;
import io.kfctl.cli.Entry;
import io.kfctl.cli.Session;
import io.kfctl.cli.VersionCommand;
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
import java.util.List;

/**
 * All commands, in the order of a pipeline's life. A new command is one line here: its class, and
 * how it gets its collaborators.
 */
final class Commands {
  private final Session session;
  private final BuildInfo build;
  private final ClusterSource clusters;
  private final Deployments deployments;

  private Commands(Session session, BuildInfo build) {
    this.session = session;
    this.build = build;
    this.clusters = new ClusterSource(session);
    this.deployments = new Deployments(session);
  }

  static List<CommandGroup> of(Session session, BuildInfo build) {
    return new Commands(session, build).groups();
  }

  private List<CommandGroup> groups() {
    return List.of(install(), run(), packages(), other());
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

  private CommandGroup other() {
    return CommandGroup.of(
        "Other",
        Entry.command(
            "version",
            VersionCommand.class,
            () -> new VersionCommand(session, build, Runtime.version().toString())));
  }
}
