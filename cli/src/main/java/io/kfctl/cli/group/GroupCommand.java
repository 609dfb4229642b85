package io.kfctl.cli.group;

import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.error.ExitCode;
import picocli.CommandLine.Command;

/** {@code kfctl group}. */
@Command(
    name = "group",
    description = {
      "Consumer groups: who is in them, where they have come to, and how to set them elsewhere.",
      "How far they are behind is shown by kfctl lag."
    })
@Example(command = "kfctl group list", does = "all of them")
@Example(
    command = "kfctl group reset connect-ddb-sink --topic orders --to earliest --dry-run",
    does = "what reading all again would change")
@Exit(code = ExitCode.USAGE, when = "no command follows")
public final class GroupCommand {}
