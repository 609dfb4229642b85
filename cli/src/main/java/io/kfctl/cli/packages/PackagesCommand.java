package io.kfctl.cli.packages;

import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.error.ExitCode;
import picocli.CommandLine.Command;

/** {@code kfctl packages}. */
@Command(
    name = "packages",
    description = "The archives that are installed: list them, check them, make them.")
@Example(command = "kfctl packages assemble", does = "fetch and make what can be had")
@Example(command = "kfctl packages list", does = "what is there and what is missing")
@Exit(code = ExitCode.USAGE, when = "no command follows")
public final class PackagesCommand {}
