package io.kfctl.cli.topic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.kfctl.cli.output.Cell;
import io.kfctl.cli.output.Columns;
import io.kfctl.cli.output.Details;
import io.kfctl.cli.output.Style;
import io.kfctl.cli.progress.Amounts;
import io.kfctl.kafka.ConfigValue;
import io.kfctl.kafka.Partition;
import io.kfctl.kafka.PartitionDetails;
import io.kfctl.kafka.TopicDetails;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** One topic in full. */
final class TopicView {
  private static final Columns<PartitionDetails> PARTITIONS =
      Columns.<PartitionDetails>none()
          .with("partition", p -> Cell.number(p.partition().id().partition()))
          .with("leader", p -> leader(p.partition()))
          .with("replicas", p -> brokers(p.partition().replicas()))
          .with("inSync", p -> inSync(p.partition()))
          .with("start", p -> Cell.number(p.range().start()))
          .with("end", p -> Cell.number(p.range().end()))
          .with("size", p -> size(p.bytes()))
          .wide("firstRecord", p -> Cell.time(p.first()))
          .wide("lastRecord", p -> Cell.time(p.last()));

  private static final Columns<ConfigValue> CONFIG =
      Columns.<ConfigValue>none()
          .with("key", value -> Cell.text(value.key()))
          .with("value", value -> Cell.text(value.value()))
          .with("setBy", value -> Cell.text(value.source().toString().toLowerCase(Locale.ROOT)));

  private TopicView() {}

  static Details of(TopicDetails topic) {
    List<Partition> partitions = topic.topic().partitions();
    return Details.of(topic.topic().name())
        .field("topic", Cell.text(topic.topic().name()))
        .field("internal", Cell.flag(InternalTopics.include(topic.topic())))
        .field("replication", Cell.number(topic.topic().replicationFactor()))
        .field("minInSync", Cell.number(topic.minInSync()))
        .field("underReplicated", trouble(count(partitions, Partition::isUnderReplicated)))
        .field("underMinInSync", trouble(topic.underMinIsr().size()))
        .field("offline", trouble(count(partitions, Partition::isOffline)))
        .field("records", Cell.number(topic.records()))
        .field("size", size(topic.diskBytes()))
        .field("firstRecord", Cell.time(topic.first()))
        .field("lastRecord", Cell.time(topic.last()))
        .table("partitions", PARTITIONS, topic.partitions())
        .table(
            "config",
            CONFIG,
            topic.config().stream()
                .filter(value -> value.source() != ConfigValue.Source.DEFAULT)
                .toList());
  }

  private static long count(List<Partition> partitions, Predicate<Partition> condition) {
    return partitions.stream().filter(condition).count();
  }

  private static Cell trouble(long count) {
    return Cell.number(count).in(count == 0 ? Style.GOOD : Style.BAD);
  }

  private static Cell leader(Partition partition) {
    return partition.isOffline() ? Cell.MISSING.in(Style.BAD) : Cell.number(partition.leader());
  }

  private static Cell inSync(Partition partition) {
    Cell cell = brokers(partition.inSync());
    return partition.isUnderReplicated() ? cell.in(Style.BAD) : cell;
  }

  private static Cell brokers(List<Integer> ids) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    ids.forEach(json::add);
    String text = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    return Cell.of(text.isEmpty() ? "-" : text, json);
  }

  private static Cell size(OptionalLong bytes) {
    return bytes.isPresent()
        ? Cell.of(
            Amounts.bytes(bytes.getAsLong()),
            JsonNodeFactory.instance.numberNode(bytes.getAsLong()))
        : Cell.MISSING;
  }
}
