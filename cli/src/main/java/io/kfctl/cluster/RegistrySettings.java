package io.kfctl.cluster;

import java.util.Map;

/**
 * @param properties lines for schema-registry.properties that win over the defaults
 */
public record RegistrySettings(
    Flavor flavor, int port, String heap, Map<String, String> properties) {
  public RegistrySettings {
    properties = Ordered.copyOf(properties);
  }

  /** Whose registry it is. Both answer Confluent's REST API. */
  public enum Flavor {
    /** Confluent's, from confluent-community-VERSION.tar.gz, API at the root. */
    CONFLUENT("confluent", ""),
    /** Apicurio's, free to fetch, API under a path of its own. */
    APICURIO("apicurio", "/apis/ccompat/v7");

    private final String yamlName;
    private final String apiPath;

    Flavor(String yamlName, String apiPath) {
      this.yamlName = yamlName;
      this.apiPath = apiPath;
    }

    public String yamlName() {
      return yamlName;
    }

    /** The path before Confluent's REST API, empty or beginning with a slash. */
    public String apiPath() {
      return apiPath;
    }
  }
}
