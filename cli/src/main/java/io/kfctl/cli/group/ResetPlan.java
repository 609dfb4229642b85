package io.kfctl.cli.group;

import io.kfctl.cli.output.Cell;
import io.kfctl.cli.output.Columns;
import io.kfctl.cli.output.Details;
import io.kfctl.cli.output.Style;
import io.kfctl.kafka.GroupDescription;
import io.kfctl.kafka.OffsetMove;
import io.kfctl.kafka.PartitionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** What a reset will do, partition by partition: what is shown is what is done. */
record ResetPlan(GroupDescription group, List<OffsetMove> moves) {
  private static final Columns<OffsetMove> COLUMNS =
      Columns.<OffsetMove>none()
          .with("topic", move -> Cell.text(move.id().topic()))
          .with("partition", move -> Cell.number(move.id().partition()))
          .with("from", move -> Cell.number(move.from()))
          .with("to", ResetPlan::to)
          .with("records", ResetPlan::records)
          .wide("start", move -> Cell.number(move.range().start()))
          .wide("end", move -> Cell.number(move.range().end()))
          .onlyJson("note", move -> Cell.text(word(move)).json());

  private static final Columns<OffsetMove> WITH_NOTES =
      COLUMNS.onlyTable("note", move -> Cell.text(words(move)).in(Style.WARNING));

  ResetPlan {
    moves = List.copyOf(moves);
  }

  Details details() {
    return Details.of(group.name())
        .field("group", Cell.text(group.name()))
        .field("state", Cell.text(group.state().name()))
        .table("partitions", columns(), moves);
  }

  private Columns<OffsetMove> columns() {
    boolean noted = moves.stream().anyMatch(move -> words(move).isPresent());
    return noted ? WITH_NOTES : COLUMNS;
  }

  /** What is to be committed; nothing where all stays as it is. */
  Map<PartitionId, Long> commits() {
    return moves.stream()
        .filter(OffsetMove::isChange)
        .collect(Collectors.toMap(OffsetMove::id, move -> move.to().getAsLong()));
  }

  String question() {
    int count = commits().size();
    return count == 1
        ? "Set the offset of group '%s' in 1 partition?".formatted(group.name())
        : "Set the offsets of group '%s' in %d partitions?".formatted(group.name(), count);
  }

  private static Cell to(OffsetMove move) {
    Cell cell = Cell.number(move.to());
    return move.isChange() ? cell.in(Style.WARNING) : cell;
  }

  /** How many records are skipped, or below zero how many are read again. */
  private static Cell records(OffsetMove move) {
    return move.from().isPresent() && move.to().isPresent()
        ? Cell.number(move.to().getAsLong() - move.from().getAsLong())
        : Cell.number(OptionalLong.empty());
  }

  private static Optional<String> words(OffsetMove move) {
    return switch (move.note()) {
      case NONE -> Optional.empty();
      case LIMITED -> Optional.of("the log does not reach so far");
      case NOTHING_COMMITTED -> Optional.of("nothing committed: stays so");
      case NO_LEADER -> Optional.of("offline: no leader, stays as it is");
    };
  }

  private static String word(OffsetMove move) {
    return switch (move.note()) {
      case NONE -> "none";
      case LIMITED -> "limited";
      case NOTHING_COMMITTED -> "nothingCommitted";
      case NO_LEADER -> "noLeader";
    };
  }
}
