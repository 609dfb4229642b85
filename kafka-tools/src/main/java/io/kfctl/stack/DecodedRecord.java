package io.kfctl.stack;

import io.kfctl.kafka.StoredRecord;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A record whose key and value were decoded. */
public record DecodedRecord(StoredRecord stored, DecodedValue key, DecodedValue value) {

  /** Without a value: where the topic is compacted it deletes what was there for its key. */
  public boolean isTombstone() {
    return value.format() == DecodedValue.Format.NONE;
  }

  /**
   * What a record of Connect's own topics means, in words: a source's position, a connector's
   * configuration or state. Empty for any other.
   */
  public Optional<String> meaning() {
    return ConnectTopics.words(this);
  }

  /** Its headers, in their order. A value that is no text in UTF-8 is given as base64. */
  public List<Header> headers() {
    return stored.headers().stream().map(Header::of).toList();
  }

  /** Whether the key as a whole, or one of its fields, is one of these texts. */
  public boolean hasKey(Collection<String> texts) {
    return texts.contains(key.json()) || RecordKeys.texts(key.tree()).anyMatch(texts::contains);
  }

  /** A header; a name may come several times. */
  public record Header(String name, Optional<String> value) {
    private static Header of(StoredRecord.Named header) {
      return new Header(
          header.name(), header.value().map(b -> Utf8.text(b, 0).orElseGet(() -> base64(b))));
    }

    private static String base64(byte[] bytes) {
      return Base64.getEncoder().encodeToString(bytes);
    }
  }
}
