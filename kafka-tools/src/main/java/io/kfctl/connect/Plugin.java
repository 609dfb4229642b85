package io.kfctl.connect;

import java.util.Optional;

/**
 * A class that the worker loaded.
 *
 * @param type source, sink, converter, header_converter, transformation, predicate
 * @param version where the plugin says one
 */
public record Plugin(String className, String type, Optional<String> version) {

  /**
   * Whether a configuration may mean it by this name: its class, the class without its package, or
   * that without the word Connector, as Connect takes them.
   */
  public boolean isCalled(String name) {
    String simple = className.substring(className.lastIndexOf('.') + 1);
    return name.equals(className)
        || name.equals(simple)
        || simple.equals(name + "Connector")
        || simple.equals(name + "SourceConnector")
        || simple.equals(name + "SinkConnector");
  }
}
