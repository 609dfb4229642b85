package io.kfctl.cli.connector;

import io.kfctl.connect.ConnectorConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Settings that Connect takes and that are known to do something else than people expect. */
final class Doubts {
  private Doubts() {}

  static List<Problem> about(ConnectorConfig connector) {
    List<Problem> doubts = new ArrayList<>();
    if (connector.config().getOrDefault("auto.evolve", "").strip().equalsIgnoreCase("true")) {
      doubts.add(
          doubt(
              "auto.evolve",
              "true",
              "'auto.evolve' is true: the sink would change the tables of its database; the"
                  + " DolphinDB sink needs false"));
    }
    for (String converter : List.of("key.converter", "value.converter")) {
      String schemas = converter + ".schemas.enable";
      String name = connector.config().getOrDefault(converter, "");
      if (connector.config().containsKey(schemas) && name.contains("Avro")) {
        doubts.add(
            doubt(
                schemas,
                connector.config().get(schemas),
                "'%s' belongs to JsonConverter and is not read by %s: leave it out"
                    .formatted(schemas, name.substring(name.lastIndexOf('.') + 1))));
      }
    }
    return List.copyOf(doubts);
  }

  private static Problem doubt(String key, String value, String reason) {
    return new Problem(Optional.of(key), Optional.of(value), reason);
  }
}
