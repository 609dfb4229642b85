package io.kfctl.cli;

import io.kfctl.error.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kfctl} itself: the root of all commands. */
@Command(
    name = "kfctl",
    description = {
      "Turns bare Linux hosts into a running change-data pipeline and keeps it healthy:",
      "MySQL -> Debezium -> Kafka Connect -> Kafka -> Kafka Connect -> DolphinDB."
    })
@Example(command = "kfctl help install", does = "all about one command")
@Example(command = "kfctl -f prod.yaml status", does = "how a cluster is, by its file")
@Example(command = "kfctl status -o json", does = "the same for a script")
@Exit(code = ExitCode.OK, when = "done")
@Exit(code = ExitCode.FAILED, when = "it was tried and failed")
@Exit(code = ExitCode.USAGE, when = "wrong usage, an invalid file, or a terminal is needed to ask")
@Exit(code = ExitCode.NO, when = "the answer is no: changes or trouble found, time is up")
@Exit(code = ExitCode.NOT_FOUND, when = "there is no such thing")
@Exit(code = ExitCode.UNREACHABLE, when = "it cannot be reached")
@Exit(code = ExitCode.BUG, when = "a bug in kfctl")
@Exit(code = ExitCode.INTERRUPTED, when = "interrupted")
final class KfctlCommand {
  @Mixin private final GlobalOptions options;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print the version.")
  private boolean version;

  KfctlCommand(GlobalOptions options) {
    this.options = options;
  }
}
