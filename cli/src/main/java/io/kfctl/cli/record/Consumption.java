package io.kfctl.cli.record;

import io.kfctl.cli.console.Talk;
import io.kfctl.cli.output.Output;
import io.kfctl.error.UserError;
import io.kfctl.kafka.PartitionId;
import io.kfctl.kafka.RecordReceiver;
import io.kfctl.kafka.StoredRecord;
import io.kfctl.registry.RegistryException;
import io.kfctl.registry.avro.MalformedRecordException;
import io.kfctl.stack.DecodedRecord;
import io.kfctl.stack.RecordDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Decodes and shows records as they come. A bad one is told of, and the next is shown. */
final class Consumption implements RecordReceiver {
  private static final int MOST_WARNINGS = 10;

  private final RecordDecoder decoder;
  private final Output.Lines<DecodedRecord> lines;
  private final Talk talk;
  private final Set<String> keys;
  private final long most;
  private long shown;
  private long unknown;
  private long unusable;
  private long malformed;

  /**
   * @param keys only records with one of these; none means all
   * @param most how many are shown
   */
  Consumption(
      RecordDecoder decoder,
      Output.Lines<DecodedRecord> lines,
      Talk talk,
      Set<String> keys,
      long most) {
    this.decoder = decoder;
    this.lines = lines;
    this.talk = talk;
    this.keys = Set.copyOf(keys);
    this.most = most;
  }

  @Override
  public boolean take(StoredRecord stored) {
    DecodedRecord record;
    try {
      record = decoder.decode(stored);
    } catch (RegistryException e) {
      report(stored, e);
      return true;
    }
    if (keys.isEmpty() || record.hasKey(keys)) {
      lines.add(record);
      shown++;
    }
    return shown < most;
  }

  private void report(StoredRecord stored, RegistryException failure) {
    long before = unknown + unusable + malformed;
    if (before < MOST_WARNINGS) {
      talk.warning(stored.place() + " cannot be decoded: " + failure.getMessage());
    } else if (before == MOST_WARNINGS) {
      talk.warning("there are more such records; from here on they are only counted");
    }
    if (failure instanceof RegistryException.SchemaNotFound) {
      unknown++;
    } else if (failure instanceof MalformedRecordException) {
      malformed++;
    } else {
      unusable++;
    }
  }

  @Override
  public void pause() {
    lines.flush();
  }

  @Override
  public void missed(PartitionId partition, long from, long end) {
    talk.warning(
        "%s: the records %d to %d were deleted before they could be read"
            .formatted(partition, from, end - 1));
  }

  /** How many were shown. */
  long shown() {
    return shown;
  }

  /** What was wrong with records that were left out. */
  List<UserError> errors() {
    List<UserError> errors = new ArrayList<>();
    if (unknown > 0) {
      errors.add(
          UserError.notFound(
              records(unknown) + " left out: the schema registry does not know the schema",
              "does another registry? name it: --registry-url"));
    }
    if (unusable > 0) {
      errors.add(
          UserError.failed(
              records(unusable) + " left out: the registry's schema cannot be used", ""));
    }
    if (malformed > 0) {
      errors.add(
          UserError.failed(
              records(malformed) + " left out: the schema does not fit the bytes",
              "were they written with another registry? name it: --registry-url"));
    }
    return errors;
  }

  private static String records(long count) {
    return count == 1 ? "1 record was" : count + " records were";
  }
}
