package io.kfctl.cli.install;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.Session;
import io.kfctl.cli.output.Details;
import io.kfctl.cli.output.Line;
import io.kfctl.cluster.file.InvalidClusterFile;
import io.kfctl.cluster.yaml.Problem;
import io.kfctl.cluster.yaml.ProblemReport;
import io.kfctl.error.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code kfctl validate}. */
@Command(
    name = "validate",
    description = "Check the cluster file, without looking at any host, and show all problems.")
@Example(command = "kfctl validate", does = "the cluster file of this folder")
@Example(command = "kfctl validate -f prod.yaml -o json", does = "for an editor or a script")
@Exit(code = ExitCode.OK, when = "it can be used; there may be warnings")
@Exit(code = ExitCode.USAGE, when = "it has errors, or there is no file")
public final class ValidateCommand implements Callable<ExitCode> {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Session session;
  private final ClusterSource clusters;

  public ValidateCommand(Session session, ClusterSource clusters) {
    this.session = session;
    this.clusters = clusters;
  }

  @Override
  public ExitCode call() {
    String file = clusters.file().toString();
    try {
      show(file, clusters.read().warnings(), true);
      return ExitCode.OK;
    } catch (InvalidClusterFile e) {
      show(file, e.problems(), false);
      return ExitCode.USAGE;
    }
  }

  private void show(String file, List<Problem> problems, boolean valid) {
    List<Line> lines = new ArrayList<>();
    ProblemReport.lines(file, problems).lines().map(Line::of).forEach(lines::add);
    lines.add(Line.of(ProblemReport.summary(file, problems)));
    session
        .output()
        .details(
            Details.of(file)
                .onlyJson("file", JSON.textNode(file))
                .onlyJson("valid", JSON.booleanNode(valid))
                .onlyJson("problems", json(problems))
                .onlyText(lines));
  }

  private static ArrayNode json(List<Problem> problems) {
    ArrayNode array = JSON.arrayNode();
    for (Problem problem : problems) {
      array
          .addObject()
          .put("line", problem.line())
          .put("column", problem.column())
          .put("severity", problem.isError() ? "error" : "warning")
          .put("path", problem.path())
          .put("message", problem.message())
          .put("suggestion", problem.suggestion().isEmpty() ? null : problem.suggestion());
    }
    return array;
  }
}
