package io.kfctl.cli.connector;

import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.error.ExitCode;
import picocli.CommandLine.Command;

/** {@code kfctl connector}. */
@Command(
    name = "connector",
    description =
        "The connectors of Kafka Connect: look at them, create and change them, stop and start them.")
@Example(command = "kfctl connector list", does = "all, with their states and the sinks' lag")
@Example(
    command = "kfctl connector create ddb-sink.json",
    does = "check, create, wait until it runs")
@Exit(code = ExitCode.USAGE, when = "no command follows")
public final class ConnectorCommand {}
