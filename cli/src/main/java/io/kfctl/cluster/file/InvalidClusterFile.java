package io.kfctl.cluster.file;

import io.kfctl.cluster.yaml.Problem;
import io.kfctl.cluster.yaml.ProblemReport;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import java.util.List;

/** A cluster file that cannot be used, with everything that is wrong in it. */
public final class InvalidClusterFile extends UserError {
  private final List<Problem> problems;

  /**
   * @param file the file as the user knows it
   * @param problems at least one error; warnings as well
   */
  InvalidClusterFile(String file, List<Problem> problems) {
    super(
        ExitCode.USAGE,
        ProblemReport.summary(file, problems) + "\n" + ProblemReport.lines(file, problems),
        "correct it, then type: kfctl -f " + typed(file) + " validate");
    this.problems = List.copyOf(problems);
  }

  /** Errors and warnings, in the order of the file. */
  public List<Problem> problems() {
    return problems;
  }

  /** The name as a shell takes it. */
  private static String typed(String file) {
    return file.matches("[A-Za-z0-9._/+-]+") ? file : "'" + file.replace("'", "'\\''") + "'";
  }
}
