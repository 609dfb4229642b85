package io.kfctl.kafka;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.message.FetchRequestData;
import org.apache.kafka.common.message.FetchResponseData;
import org.apache.kafka.common.message.FetchResponseData.FetchableTopicResponse;
import org.apache.kafka.common.message.FetchResponseData.PartitionData;
import org.apache.kafka.common.record.internal.MemoryRecords;
import org.apache.kafka.common.record.internal.SimpleRecord;

/** The records of the rehearsal's broker. */
final class RehearsalRecords {
  /** 2026-03-01T08:00:00Z */
  private static final long TIME = 1_772_352_000_000L;

  private static final int SCHEMA = 1;

  private RehearsalRecords() {}

  static FetchResponseData fetched(FetchRequestData request) {
    return new FetchResponseData()
        .setResponses(
            request.topics().stream()
                .map(
                    topic ->
                        new FetchableTopicResponse()
                            .setTopic(topic.topic())
                            .setPartitions(
                                topic.partitions().stream()
                                    .map(asked -> of(topic.topic(), asked))
                                    .toList()))
                .toList());
  }

  private static PartitionData of(String topic, FetchRequestData.FetchPartition asked) {
    boolean records =
        topic.equals(RehearsalBroker.RECORDS) && asked.fetchOffset() < RehearsalAnswers.END;
    return new PartitionData()
        .setPartitionIndex(asked.partition())
        .setHighWatermark(RehearsalAnswers.END)
        .setLastStableOffset(RehearsalAnswers.END)
        .setLogStartOffset(0)
        .setRecords(
            records
                ? MemoryRecords.withRecords(
                    Compression.NONE,
                    new SimpleRecord(TIME, text("{\"id\":1}"), update()),
                    new SimpleRecord(
                        TIME + 1, text("键"), text("文本"), new Header[] {header("source", "排练")}),
                    new SimpleRecord(TIME + 2, text("{\"id\":1}"), null))
                : MemoryRecords.EMPTY);
  }

  private static Header header(String name, String value) {
    return new RecordHeader(name, text(value));
  }

  /** Before, after and op, as the schema of the rehearsal's registry says. */
  private static byte[] update() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(0);
    bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(SCHEMA).array());
    for (String name : List.of("旧", "新")) {
      bytes.write(2); // a row, and not null
      bytes.write(2); // id 1, zig-zag
      writeText(bytes, name);
    }
    writeText(bytes, "u");
    return bytes.toByteArray();
  }

  private static void writeText(ByteArrayOutputStream bytes, String value) {
    bytes.write(2 * text(value).length);
    bytes.writeBytes(text(value));
  }

  private static byte[] text(String value) {
    return value.getBytes(StandardCharsets.UTF_8);
  }
}
