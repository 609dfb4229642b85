package io.kfctl.cli.stack;

import io.kfctl.cli.Lazy;
import io.kfctl.cli.console.Talk;
import io.kfctl.cluster.yaml.Suggestions;
import io.kfctl.error.UserError;
import io.kfctl.kafka.ClientProperties;
import io.kfctl.kafka.ClientSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How Kafka is entered: with the properties of a file, or as anybody. */
public final class KafkaAccess {
  private static final int MOST_WARNINGS = 10;

  private final Talk talk;
  private final Lazy<Optional<Map<String, String>>> properties;

  KafkaAccess(Talk talk, AccessFiles files) {
    this.talk = talk;
    this.properties = new Lazy<>(() -> files.commandConfig().map(this::read));
  }

  /**
   * The settings with what the file says.
   *
   * @throws UserError when the file cannot be used
   */
  public ClientSettings entering(ClientSettings settings) {
    return properties.get().map(settings::withProperties).orElse(settings);
  }

  private Map<String, String> read(Path file) {
    PropertiesFile content = PropertiesFile.read(file);
    ClientProperties sorted = ClientProperties.of(content.properties());
    if (sorted.entrance().isEmpty() && sorted.aside().isEmpty() && !sorted.unknown().isEmpty()) {
      throw UserError.usage(
          file + " holds nothing that Kafka's clients know, such as security.protocol",
          "a line of it reads: security.protocol=SASL_SSL");
    }
    tell(file, sorted);
    warn(file, sorted);
    if (content.holdsSecret()) {
      SecretFile.warnIfOpen(file, talk);
    }
    return content.withFilesFound(sorted.entrance());
  }

  private void tell(Path file, ClientProperties sorted) {
    String keys = sorted.entrance().keySet().stream().sorted().collect(Collectors.joining(", "));
    talk.detail("Kafka's clients use " + (keys.isEmpty() ? "nothing" : keys) + ", from " + file);
    if (!sorted.aside().isEmpty()) {
      talk.detail("of that file kfctl sets for itself: " + String.join(", ", sorted.aside()));
    }
  }

  private void warn(Path file, ClientProperties sorted) {
    Suggestions keys = new Suggestions(ClientProperties.knownKeys());
    for (String key : sorted.unknown().stream().limit(MOST_WARNINGS).toList()) {
      String doubt = keys.nearest(key).map(near -> "; did you mean '" + near + "'?").orElse("");
      talk.warning(file + ": Kafka's clients do not know '" + key + "'" + doubt);
    }
  }
}
