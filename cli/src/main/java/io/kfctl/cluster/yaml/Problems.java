package io.kfctl.cluster.yaml;

import java.util.ArrayList;
import java.util.List;

/** Gathers everything that is wrong in one file while it is read, so that all is told at once. */
public final class Problems {
  private final List<Problem> found = new ArrayList<>();

  public void add(Problem problem) {
    found.add(problem);
  }

  /** An error at this place. */
  public void error(Position at, String path, String message, String suggestion) {
    add(new Problem(at.line(), at.column(), path, message, suggestion, Problem.Severity.ERROR));
  }

  public boolean hasErrors() {
    return found.stream().anyMatch(Problem::isError);
  }

  /** Errors and warnings in the order of the file, each once. */
  public List<Problem> all() {
    // Usually there is none, and to make the order takes longer than to read the file.
    return found.isEmpty()
        ? List.of()
        : found.stream().distinct().sorted(Problem.FILE_ORDER).toList();
  }
}
