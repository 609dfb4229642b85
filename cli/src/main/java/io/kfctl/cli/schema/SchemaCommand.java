package io.kfctl.cli.schema;

import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.error.ExitCode;
import picocli.CommandLine.Command;

/** {@code kfctl schema}: the parent of its subcommands. */
@Command(name = "schema", description = "The schemas of records, in the schema registry.")
@Example(command = "kfctl schema list", does = "all subjects")
@Example(
    command = "kfctl schema versions orders-value",
    does = "what changed from version to version")
@Exit(code = ExitCode.USAGE, when = "no subcommand is given")
public final class SchemaCommand {}
