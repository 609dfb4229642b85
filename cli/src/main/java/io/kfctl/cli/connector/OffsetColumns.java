package io.kfctl.cli.connector;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kfctl.cli.output.Cell;
import io.kfctl.cli.output.Columns;
import io.kfctl.connect.ConnectorOffset;

/** Offsets in the words of the connector that wrote them. */
final class OffsetColumns {
  private OffsetColumns() {}

  static Columns<ConnectorOffset> columns() {
    ObjectMapper mapper = new ObjectMapper();
    return Columns.<ConnectorOffset>none()
        .with("partition", offset -> Cell.of(offset.partition(), tree(mapper, offset.partition())))
        .with("offset", offset -> Cell.of(offset.offset(), tree(mapper, offset.offset())));
  }

  private static JsonNode tree(ObjectMapper mapper, String json) {
    try {
      return mapper.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json + " is not JSON", e);
    }
  }
}
