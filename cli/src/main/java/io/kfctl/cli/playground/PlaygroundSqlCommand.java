package io.kfctl.cli.playground;

import io.kfctl.cli.Confirmation;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.Session;
import io.kfctl.cli.output.Cell;
import io.kfctl.cli.output.Columns;
import io.kfctl.database.SqlResult;
import io.kfctl.error.ExitCode;
import io.kfctl.playground.Playground;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kfctl playground sql}. */
@Command(
    name = "sql",
    description = {
      "Run SQL in the playground's MySQL, which has both ends of the pipeline: the source's database",
      "basicinfo (index_components, stock_basic) and the sink's warehouse."
    })
@Example(
    command = "kfctl playground sql \"SELECT * FROM basicinfo.stock_basic\"",
    does = "the rows of a source table")
@Example(
    command = "kfctl playground sql \"UPDATE basicinfo.stock_basic SET area='北京' WHERE id=2\"",
    does = "a change that travels to the sink")
@Exit(code = ExitCode.OK, when = "done")
@Exit(code = ExitCode.FAILED, when = "MySQL refuses it")
@Exit(code = ExitCode.NOT_FOUND, when = "there is no playground")
@Exit(code = ExitCode.UNREACHABLE, when = "the playground's MySQL does not run")
public final class PlaygroundSqlCommand implements Callable<ExitCode> {
  private final Session session;
  private final Supplier<Playground> playgrounds;

  /** Accepted as by every changing command; there is nothing to ask. */
  @Mixin private Confirmation confirmation;

  @Parameters(arity = "1..*", paramLabel = "SQL", description = "Statements, one after the other.")
  private List<String> statements = List.of();

  public PlaygroundSqlCommand(Session session, Supplier<Playground> playgrounds) {
    this.session = session;
    this.playgrounds = playgrounds;
  }

  @Override
  public ExitCode call() {
    playgrounds.get().sql(statements, this::show);
    return ExitCode.OK;
  }

  private void show(SqlResult result) {
    if (result.isQuery()) {
      session.output().rows(columns(result), result.rows());
    } else {
      session
          .talk()
          .note(result.changed() + (result.changed() == 1 ? " row" : " rows") + " changed");
    }
  }

  private static Columns<List<Optional<String>>> columns(SqlResult result) {
    Columns<List<Optional<String>>> columns = Columns.none();
    for (int i = 0; i < result.columns().size(); i++) {
      int column = i;
      columns =
          columns.with(
              result.columns().get(i), row -> row.get(column).map(Cell::text).orElse(Cell.MISSING));
    }
    return columns;
  }
}
