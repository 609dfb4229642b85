package io.kfctl;

import io.kfctl.cli.BuildInfo;
import io.kfctl.cli.CommandGroup;
import io.kfctl.cli.Entry;
import io.kfctl.cli.Session;
import io.kfctl.cli.VersionCommand;
import java.util.List;

/**
 * All commands, in the order of a pipeline's life. A new command is one line here: its class, and
 * how it gets its collaborators.
 */
final class Commands {
  private Commands() {}

  static List<CommandGroup> of(Session session, BuildInfo build) {
    return List.of(
        CommandGroup.of(
            "Other",
            Entry.command(
                "version",
                VersionCommand.class,
                () -> new VersionCommand(session, build, Runtime.version().toString()))));
  }
}
