package io.kfctl.connect;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the file that sets a connector's offsets: a list of {@code {"partition": {...}, "offset":
 * {...}}}, alone or under {@code "offsets"} as the body of {@code PATCH /connectors/NAME/offsets}.
 */
public final class OffsetsFile {
  private static final String SHAPE = "[{\"partition\": {...}, \"offset\": {...}}]";

  private OffsetsFile() {}

  /**
   * Reads the text of a file.
   *
   * @param source the file's name for messages
   * @throws ConnectorFileException when it is something else
   */
  public static List<ConnectorOffset> parse(String source, String text) {
    JsonNode root = tree(source, text);
    JsonNode list = root.isObject() ? root.path("offsets") : root;
    if (!list.isArray() || list.isEmpty()) {
      throw shape(source, "offsets are a list that is not empty: " + SHAPE);
    }
    List<ConnectorOffset> offsets = new ArrayList<>();
    for (JsonNode entry : list) {
      JsonNode partition = entry.path("partition");
      JsonNode offset = entry.path("offset");
      if (!partition.isObject()) {
        throw shape(source, "entry %d has no partition: %s".formatted(offsets.size() + 1, SHAPE));
      }
      if (!offset.isObject() && !offset.isNull()) {
        throw shape(
            source,
            "entry %d has no offset, and no null to forget it: %s"
                .formatted(offsets.size() + 1, SHAPE));
      }
      offsets.add(new ConnectorOffset(partition.toString(), offset.toString()));
    }
    return List.copyOf(offsets);
  }

  private static JsonNode tree(String source, String text) {
    ObjectMapper mapper =
        JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    try {
      return mapper.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw new ConnectorFileException.BadJson(
          source, at.getLineNr(), at.getColumnNr(), e.getOriginalMessage());
    }
  }

  private static ConnectorFileException shape(String source, String reason) {
    return new ConnectorFileException.BadShape(source, 1, 1, "", reason);
  }
}
