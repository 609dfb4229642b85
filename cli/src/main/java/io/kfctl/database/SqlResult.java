package io.kfctl.database;

import java.util.List;
import java.util.Optional;

/**
 * What became of one statement.
 *
 * @param columns the names of a query's columns; none for a statement that answers with no rows
 * @param rows values as text, empty for NULL
 * @param changed how many rows a statement inserted, updated or deleted; 0 for a query
 */
public record SqlResult(List<String> columns, List<List<Optional<String>>> rows, long changed) {
  public SqlResult {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  public boolean isQuery() {
    return !columns.isEmpty();
  }
}
