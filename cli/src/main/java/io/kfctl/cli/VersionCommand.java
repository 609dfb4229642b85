package io.kfctl.cli;

import io.kfctl.cli.output.Cell;
import io.kfctl.cli.output.Details;
import io.kfctl.error.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code kfctl version}. */
@Command(name = "version", description = "Print which kfctl this is, and which Java runs it.")
@Example(command = "kfctl version", does = "for people")
@Example(command = "kfctl version -o json", does = "for scripts and bug reports")
@Exit(code = ExitCode.OK, when = "always")
public final class VersionCommand implements Callable<ExitCode> {
  private final Session session;
  private final BuildInfo build;
  private final String java;

  /**
   * @param java the version of the Java that runs
   */
  public VersionCommand(Session session, BuildInfo build, String java) {
    this.session = session;
    this.build = build;
    this.java = java;
  }

  @Override
  public ExitCode call() {
    session
        .output()
        .details(
            Details.of(build.version())
                .field("version", Cell.text(build.version()))
                .field("commit", Cell.text(build.commit()))
                .field("buildJdk", Cell.text(build.jdk()))
                .field("java", Cell.text(java)));
    return ExitCode.OK;
  }
}
