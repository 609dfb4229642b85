package io.kfctl.cli.playground;

import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.error.ExitCode;
import picocli.CommandLine.Command;

/** {@code kfctl playground}: holds its commands. */
@Command(
    name = "playground",
    description = {
      "The whole pipeline on this machine, without root: MySQL, Debezium, Kafka, a schema registry,",
      "Connect and a sink, in one folder, on loopback only."
    })
@Example(command = "kfctl playground up", does = "from nothing to rows that travel, in a minute")
@Example(command = "kfctl playground tour", does = "see what it can do")
@Exit(code = ExitCode.USAGE, when = "no command is named")
public final class PlaygroundCommand {}
