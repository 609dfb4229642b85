package io.kfctl.cluster.yaml;

import io.kfctl.cluster.yaml.YamlScalar.Kind;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.JsonScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;

/** What a scalar is by YAML 1.2's JSON schema. */
final class YamlKinds {
  private static final ScalarResolver RESOLVER = new JsonScalarResolver();

  private YamlKinds() {}

  static Kind of(ScalarEvent event) {
    if (!event.isPlain()) {
      return Kind.TEXT;
    }
    return ofPlain(event.getValue());
  }

  /** The kind of a value that stands there without quotes. */
  static Kind ofPlain(String text) {
    Tag tag = RESOLVER.resolve(text, true);
    if (tag.equals(Tag.INT)) {
      return Kind.INTEGER;
    }
    if (tag.equals(Tag.FLOAT)) {
      return Kind.DECIMAL;
    }
    if (tag.equals(Tag.BOOL)) {
      return Kind.BOOLEAN;
    }
    return tag.equals(Tag.NULL) || text.equals("~") ? Kind.NOTHING : Kind.TEXT;
  }
}
