package io.kfctl.cli.context;

import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.error.ExitCode;
import picocli.CommandLine.Command;

/** {@code kfctl context}. */
@Command(
    name = "context",
    description = {
      "Names for stacks, so that commands find one from any folder.",
      "The current context counts where -f, KFCTL_CLUSTER and ./cluster.yaml name nothing."
    })
@Example(command = "kfctl context set prod -f prod.yaml", does = "give a cluster file a name")
@Example(command = "kfctl context use prod", does = "let commands use it")
@Exit(code = ExitCode.USAGE, when = "no command follows")
public final class ContextCommand {}
