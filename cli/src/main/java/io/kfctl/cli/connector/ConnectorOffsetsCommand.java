package io.kfctl.cli.connector;

import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.error.ExitCode;
import picocli.CommandLine.Command;

/** {@code kfctl connector offsets}. */
@Command(
    name = "offsets",
    description =
        "How far connectors have come in what they read: show it, set it, or let them begin anew.")
@Example(command = "kfctl connector offsets get basicinfo-connector", does = "where it is")
@Example(command = "kfctl connector offsets reset basicinfo-connector", does = "begin anew")
@Exit(code = ExitCode.USAGE, when = "no command follows")
public final class ConnectorOffsetsCommand {}
