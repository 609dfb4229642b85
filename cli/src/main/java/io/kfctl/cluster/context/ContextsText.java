package io.kfctl.cluster.context;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.representer.StandardRepresenter;

/** Writes contexts.yaml: every value in quotes, so that none can be taken for something else. */
final class ContextsText {
  private static final String HEADER =
      "# Written by kfctl context. It may be edited; a change by kfctl drops comments.\n";
  private static final DumpSettings BLOCKS =
      DumpSettings.builder()
          .setDefaultFlowStyle(FlowStyle.BLOCK)
          .setSplitLines(false)
          .setWidth(Integer.MAX_VALUE)
          .build();

  /** A text that is not a key. */
  private record Value(String text) {}

  private static final class Quoting extends StandardRepresenter {
    private Quoting() {
      super(BLOCKS);
      representers.put(
          Value.class,
          value -> representScalar(Tag.STR, ((Value) value).text(), ScalarStyle.DOUBLE_QUOTED));
    }
  }

  private ContextsText() {}

  static String of(ContextList contexts) {
    Map<String, Object> root = new LinkedHashMap<>();
    put(root, "current", contexts.currentName());
    List<Map<String, Object>> list = new ArrayList<>();
    contexts.all().forEach(context -> list.add(map(context)));
    root.put("contexts", list);
    return HEADER + new Dump(BLOCKS, new Quoting()).dumpToString(root);
  }

  private static Map<String, Object> map(Context context) {
    Map<String, Object> map = new LinkedHashMap<>();
    put(map, "name", Optional.of(context.name()));
    put(map, "cluster", context.clusterFile().map(Path::toString));
    for (ContextKey key : ContextKey.values()) {
      put(map, key.key(), context.setting(key));
    }
    return map;
  }

  private static void put(Map<String, Object> map, String key, Optional<String> value) {
    value.ifPresent(text -> map.put(key, new Value(text)));
  }
}
