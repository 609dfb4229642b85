package io.kfctl.kafka;

/** Who gets the records of a topic while it is read. */
public interface RecordReceiver {

  /**
   * Takes a record.
   *
   * @return whether more are wanted
   */
  boolean take(StoredRecord record);

  /** No further record is at hand for the moment. */
  void pause();

  /** Records were deleted, as too old or too many, before they could be read. */
  void missed(PartitionId partition, long from, long end);
}
