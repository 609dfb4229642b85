package io.kfctl.connect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A configuration that was edited from a shown one, with the live secrets put back where stars
 * stand.
 *
 * @param connector to be sent; holds no stars
 * @param keys those whose live value was kept
 */
public record KeptSecrets(ConnectorConfig connector, List<String> keys) {
  public KeptSecrets {
    keys = List.copyOf(keys);
  }

  /**
   * Puts the live values back. A value that is nothing but stars stands for the live one whatever
   * that is; a value that holds stars among other text must be the live one as it is shown.
   *
   * @param live what the connector has now; empty where there is none
   * @throws ConnectorException.Masked when a key that holds stars has no such live value
   */
  public static KeptSecrets of(ConnectorConfig edited, Map<String, String> live) {
    Map<String, String> config = new LinkedHashMap<>(edited.config());
    List<String> kept = new ArrayList<>();
    List<String> lost = new ArrayList<>();
    for (String key : Secrets.maskedKeys(edited.config())) {
      String shown = edited.config().get(key);
      String value = live.get(key);
      boolean isLive =
          value != null
              && !value.contains(Secrets.MASK)
              && (shown.equals(Secrets.MASK) || shown.equals(Secrets.masked(key, value)));
      if (isLive) {
        config.put(key, value);
        kept.add(key);
      } else {
        lost.add(key);
      }
    }
    if (!lost.isEmpty()) {
      throw new ConnectorException.Masked(edited.name(), lost);
    }
    return new KeptSecrets(new ConnectorConfig(edited.name(), config), kept);
  }
}
