package io.kfctl.cluster.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** Problems of one file as people read them. */
public final class ProblemReport {
  private static final int MOST = 50;

  private ProblemReport() {}

  /** How much is wrong, for example {@code cluster.yaml: 2 errors, 1 warning}. */
  public static String summary(String file, List<Problem> problems) {
    long errors = problems.stream().filter(Problem::isError).count();
    long warnings = problems.size() - errors;
    String some = counted(errors, "error");
    String more = warnings == 0 ? "" : (some.isEmpty() ? "" : ", ") + counted(warnings, "warning");
    return file + ": " + (problems.isEmpty() ? "no problems" : some + more);
  }

  /** One line for each, in the order given, for example {@code cluster.yaml:3:1: ...}. */
  public static String lines(String file, List<Problem> problems) {
    String lines =
        problems.stream()
            .limit(MOST)
            .map(problem -> problem.text(file))
            .collect(Collectors.joining("\n"));
    int left = problems.size() - MOST;
    return left > 0 ? lines + "\n... and " + left + " more" : lines;
  }

  private static String counted(long number, String noun) {
    return number == 0 ? "" : number + " " + noun + (number == 1 ? "" : "s");
  }
}
