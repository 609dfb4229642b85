package io.kfctl.cli.record;

import io.kfctl.cli.output.Cell;
import io.kfctl.cli.output.Line;
import io.kfctl.cli.output.Style;
import io.kfctl.stack.ChangeEvent;
import io.kfctl.stack.DecodedRecord;
import io.kfctl.stack.DecodedValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A record in one line, as people read it: where it lies, when it was written, its key, and what it
 * says. A change of a row says what was done, and an update only which columns changed.
 */
final class RecordLine {
  private static final String GAP = "  ";

  private RecordLine() {}

  /**
   * @param wide whether it is shown which schemas it has, and its headers
   * @param schemas whether it is shown what the schemas say
   */
  static Line of(DecodedRecord record, boolean wide, boolean schemas) {
    StringBuilder line = new StringBuilder();
    line.append(record.stored().partition().partition()).append(':');
    line.append(record.stored().offset()).append(GAP);
    line.append(Cell.time(record.stored().time()).text()).append(GAP);
    Optional<String> meaning = record.meaning();
    line.append(meaning.orElseGet(() -> keyAndValue(record)));
    if (wide || schemas) {
      line.append(schema("key", record.key(), schemas));
      line.append(schema("value", record.value(), schemas));
    }
    if (wide) {
      line.append(headers(record));
    }
    return new Line(line.toString(), record.isTombstone() ? Style.FAINT : Style.PLAIN);
  }

  private static String keyAndValue(DecodedRecord record) {
    boolean hasKey = record.key().format() != DecodedValue.Format.NONE;
    return (hasKey ? record.key().text() : "-") + GAP + value(record);
  }

  private static String value(DecodedRecord record) {
    return record.isTombstone()
        ? "tombstone"
        : ChangeEvent.of(record.value())
            .map(RecordLine::change)
            .orElseGet(() -> record.value().text());
  }

  private static String change(ChangeEvent event) {
    String op = event.op().name().toLowerCase(Locale.ROOT);
    boolean update = event.op() == ChangeEvent.Op.UPDATE && event.before().isObject();
    return op + GAP + (update ? changes(event) : event.row());
  }

  private static String changes(ChangeEvent event) {
    String changes =
        event.changes().stream()
            .map(c -> "%s: %s -> %s".formatted(c.column(), c.before(), c.after()))
            .collect(Collectors.joining(", "));
    return changes.isEmpty() ? "no column changed" : changes;
  }

  private static String schema(String what, DecodedValue value, boolean text) {
    return value
        .schema()
        .map(s -> "%s%s schema: %d %s".formatted(GAP, what, s.id(), text ? s.text() : s.name()))
        .map(String::stripTrailing)
        .orElse("");
  }

  private static String headers(DecodedRecord record) {
    return record.headers().stream()
        .map(header -> GAP + "header " + header.name() + ": " + header.value().orElse("-"))
        .collect(Collectors.joining());
  }
}
