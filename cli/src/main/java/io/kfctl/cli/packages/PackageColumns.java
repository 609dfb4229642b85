package io.kfctl.cli.packages;

import io.kfctl.archive.Origin;
import io.kfctl.archive.PackageState;
import io.kfctl.cli.output.Cell;
import io.kfctl.cli.output.Columns;
import io.kfctl.cli.output.Style;
import io.kfctl.error.UserError;
import java.util.List;

/** Packages as lists show them. */
final class PackageColumns {
  static final Columns<PackageState> ALL =
      Columns.<PackageState>none()
          .with("file", state -> Cell.text(state.file()))
          .with("package", state -> Cell.text(state.kind().toString()))
          .with("version", state -> Cell.text(state.version()))
          .with("size", state -> isThere(state) ? Cell.number(state.size()) : Cell.MISSING)
          .with("state", PackageColumns::state)
          .with("origin", state -> Cell.text(state.origin().map(Origin::toString)))
          .wide("sha256", state -> Cell.text(state.sha256()));

  private PackageColumns() {}

  /** Everything that is wrong, for {@link io.kfctl.error.UserErrors}. */
  static List<UserError> problems(List<PackageState> states) {
    return states.stream().flatMap(state -> state.problem().stream()).toList();
  }

  private static boolean isThere(PackageState state) {
    return state.state() != PackageState.State.MISSING;
  }

  private static Cell state(PackageState state) {
    boolean good = state.state() == PackageState.State.PRESENT;
    return Cell.text(state.state().toString()).in(good ? Style.GOOD : Style.BAD);
  }
}
