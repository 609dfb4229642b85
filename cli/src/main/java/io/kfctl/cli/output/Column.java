package io.kfctl.cli.output;

import java.util.Locale;
import java.util.function.Function;

/**
 * One property of the rows of a list.
 *
 * @param key its name in JSON, in camelCase; the header of a table is made from it
 * @param places where it is shown
 */
record Column<T>(String key, Places places, Function<? super T, Cell> value) {

  enum Places {
    EVERYWHERE,
    /** In JSON, and in tables only with {@code -o wide}. */
    WIDE,
    /** In tables alone: what JSON says with other keys. */
    TABLE,
    /** In JSON alone. */
    JSON
  }

  boolean isIn(boolean wideTable) {
    return switch (places) {
      case EVERYWHERE, TABLE -> true;
      case WIDE -> wideTable;
      case JSON -> false;
    };
  }

  boolean isInJson() {
    return places != Places.TABLE;
  }

  /** {@code logStartOffset} gives {@code LOG-START-OFFSET}. */
  String header() {
    return key.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toUpperCase(Locale.ROOT);
  }
}
