package io.kfctl.cli.packages;

import picocli.CommandLine.Command;

/** {@code kfctl packages}. */
@Command(
    name = "packages",
    description = "The archives that are installed: list them, check them, make them.")
public final class PackagesCommand {}
