package io.kfctl;

import io.kfctl.cli.BuildInfo;
import io.kfctl.cli.CommandGroup;
import io.kfctl.cli.CommandTree;
import io.kfctl.cli.Entry;
import io.kfctl.cli.HelpCommand;
import io.kfctl.cli.Session;
import io.kfctl.cli.Typist;
import io.kfctl.cli.VersionCommand;
import io.kfctl.cli.completion.CompleteCommand;
import io.kfctl.cli.completion.CompletionCommand;
import io.kfctl.cli.context.ContextCommand;
import io.kfctl.cli.context.ContextDeleteCommand;
import io.kfctl.cli.context.ContextListCommand;
import io.kfctl.cli.context.ContextSetCommand;
import io.kfctl.cli.context.ContextUseCommand;
import io.kfctl.cli.install.ClusterSource;
import io.kfctl.cli.install.InitCommand;
import io.kfctl.cli.install.InstallCommand;
import io.kfctl.cli.install.PlanCommand;
import io.kfctl.cli.install.RenderCommand;
import io.kfctl.cli.install.UninstallCommand;
import io.kfctl.cli.install.ValidateCommand;
import io.kfctl.cli.kit.KitCommand;
import io.kfctl.cli.packages.PackagesAssembleCommand;
import io.kfctl.cli.packages.PackagesCommand;
import io.kfctl.cli.packages.PackagesListCommand;
import io.kfctl.cli.packages.PackagesVerifyCommand;
import io.kfctl.cli.playground.PlaygroundCommand;
import io.kfctl.cli.playground.PlaygroundDownCommand;
import io.kfctl.cli.playground.PlaygroundResetCommand;
import io.kfctl.cli.playground.PlaygroundSqlCommand;
import io.kfctl.cli.playground.PlaygroundStatusCommand;
import io.kfctl.cli.playground.PlaygroundTourCommand;
import io.kfctl.cli.playground.PlaygroundUpCommand;
import io.kfctl.cli.run.LogsCommand;
import io.kfctl.cli.run.RestartCommand;
import io.kfctl.cli.run.StartCommand;
import io.kfctl.cli.run.StatusCommand;
import io.kfctl.cli.run.StopCommand;
import io.kfctl.cli.stack.StackClients;
import io.kfctl.cli.stack.StackSource;
import io.kfctl.cluster.context.Contexts;
import io.kfctl.playground.Playground;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * All commands, in the order of a pipeline's life. A new command is one line here: its class, and
 * how it gets its collaborators.
 */
public final class Commands {
  private final Session session;
  private final Supplier<BuildInfo> build;
  private final Typist typist;
  private final Contexts contexts;
  private final ClusterSource clusters;
  private final Deployments deployments;
  private final Supplier<Playground> playground;
  private final StackSource stacks;

  private Commands(
      Session session, Supplier<BuildInfo> build, StackClients clients, Typist typist) {
    this.session = session;
    this.build = build;
    this.typist = typist;
    this.contexts = new Contexts(session.surroundings().kfctlHome());
    this.clusters = new ClusterSource(session, contexts);
    this.stacks = new StackSource(session, clusters, clients);
    Playgrounds playgrounds = new Playgrounds(session);
    this.deployments = new Deployments(session, playgrounds, stacks);
    this.playground = () -> playgrounds.playground(deployments);
  }

  /** Commands that are looked at, or run one by one. */
  public static List<CommandGroup> of(Session session, BuildInfo build, StackClients clients) {
    return of(session, () -> build, clients, Typist.NOBODY);
  }

  /**
   * @param build asked for by the command that shows it
   * @param clients how commands that operate a stack get their clients
   * @param typist runs a command as if it had been typed
   */
  static List<CommandGroup> of(
      Session session, Supplier<BuildInfo> build, StackClients clients, Typist typist) {
    return new Commands(session, build, clients, typist).all();
  }

  private List<CommandGroup> all() {
    List<CommandGroup> all = new ArrayList<>(List.of(install(), run(), packages()));
    all.addAll(new StackCommands(session, stacks).all());
    all.addAll(List.of(local(), other()));
    return List.copyOf(all);
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
            () ->
                List.of(
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
                        () -> new PackagesAssembleCommand(session, clusters)))));
  }

  private CommandGroup local() {
    return CommandGroup.of(
        "Local",
        Entry.branch(
            "playground",
            PlaygroundCommand.class,
            PlaygroundCommand::new,
            () ->
                List.of(
                    Entry.command(
                        "up",
                        PlaygroundUpCommand.class,
                        () -> new PlaygroundUpCommand(session, playground, contexts)),
                    Entry.command(
                        "status",
                        PlaygroundStatusCommand.class,
                        () -> new PlaygroundStatusCommand(session, playground)),
                    Entry.command(
                        "sql",
                        PlaygroundSqlCommand.class,
                        () -> new PlaygroundSqlCommand(session, playground)),
                    Entry.command(
                        "tour",
                        PlaygroundTourCommand.class,
                        () -> new PlaygroundTourCommand(session, playground, typist)),
                    Entry.command(
                        "down",
                        PlaygroundDownCommand.class,
                        () -> new PlaygroundDownCommand(session, playground)),
                    Entry.command(
                        "reset",
                        PlaygroundResetCommand.class,
                        () -> new PlaygroundResetCommand(session, playground)))));
  }

  private CommandGroup other() {
    return CommandGroup.of(
        "Other",
        Entry.branch(
            "context",
            ContextCommand.class,
            ContextCommand::new,
            () ->
                List.of(
                    Entry.command(
                        "list",
                        ContextListCommand.class,
                        () -> new ContextListCommand(session, contexts)),
                    Entry.command(
                        "use",
                        ContextUseCommand.class,
                        () -> new ContextUseCommand(session, contexts)),
                    Entry.command(
                        "set",
                        ContextSetCommand.class,
                        () -> new ContextSetCommand(session, contexts)),
                    Entry.command(
                        "delete",
                        ContextDeleteCommand.class,
                        () -> new ContextDeleteCommand(session, contexts)))),
        Entry.command("completion", CompletionCommand.class, () -> new CompletionCommand(session)),
        Entry.command(
            "complete",
            CompleteCommand.class,
            () -> new CompleteCommand(session, new CommandTree(session.options(), all()))),
        Entry.command("kit", KitCommand.class, () -> new KitCommand(session, stacks, typist)),
        Entry.branch("help", HelpCommand.class, HelpCommand::new, List::of),
        Entry.command(
            "version",
            VersionCommand.class,
            () -> new VersionCommand(session, build.get(), Runtime.version().toString())));
  }
}
