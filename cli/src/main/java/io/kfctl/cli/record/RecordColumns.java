package io.kfctl.cli.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kfctl.cli.output.Columns;
import io.kfctl.cli.output.JsonFragment;
import io.kfctl.stack.DecodedRecord;
import io.kfctl.stack.DecodedValue;
import io.kfctl.stack.DecodedValue.SchemaRef;
import java.util.Locale;

/** A record, as programs read it. */
final class RecordColumns {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private RecordColumns() {}

  /**
   * @param schemas whether what a schema says is shown too, and not only which one it is
   */
  static Columns<DecodedRecord> of(boolean schemas) {
    return Columns.<DecodedRecord>none()
        .onlyJson("topic", record -> JSON.textNode(record.stored().partition().topic()))
        .onlyJson("partition", record -> JSON.numberNode(record.stored().partition().partition()))
        .onlyJson("offset", record -> JSON.numberNode(record.stored().offset()))
        .onlyJson("time", RecordColumns::time)
        .onlyJson("key", record -> new JsonFragment(record.key().json()))
        .onlyJson("keyFormat", record -> format(record.key()))
        .onlyJson("keySchema", record -> schema(record.key(), schemas))
        .onlyJson("value", record -> new JsonFragment(record.value().json()))
        .onlyJson("valueFormat", record -> format(record.value()))
        .onlyJson("valueSchema", record -> schema(record.value(), schemas))
        .onlyJson("tombstone", record -> JSON.booleanNode(record.isTombstone()))
        .onlyJson("headers", RecordColumns::headers)
        .named(record -> record.stored().place());
  }

  /** Only as programs read it: this is done for every record of a long topic. */
  private static JsonNode time(DecodedRecord record) {
    return record
        .stored()
        .time()
        .<JsonNode>map(time -> JSON.textNode(time.toString()))
        .orElse(JSON.nullNode());
  }

  private static JsonNode format(DecodedValue value) {
    return value.format() == DecodedValue.Format.NONE
        ? JSON.nullNode()
        : JSON.textNode(value.format().name().toLowerCase(Locale.ROOT));
  }

  private static JsonNode schema(DecodedValue value, boolean schemas) {
    return value.schema().<JsonNode>map(schema -> schema(schema, schemas)).orElse(JSON.nullNode());
  }

  private static ObjectNode schema(SchemaRef schema, boolean text) {
    ObjectNode node = JSON.objectNode().put("id", schema.id()).put("type", schema.type());
    node.put("name", schema.name().isEmpty() ? null : schema.name());
    node.set("schema", text ? schema.tree() : JSON.nullNode());
    return node;
  }

  private static JsonNode headers(DecodedRecord record) {
    ArrayNode headers = JSON.arrayNode();
    for (DecodedRecord.Header header : record.headers()) {
      ObjectNode object = headers.addObject().put("name", header.name());
      object.put("value", header.value().orElse(null));
    }
    return headers;
  }
}
