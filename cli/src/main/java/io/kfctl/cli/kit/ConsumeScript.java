package io.kfctl.cli.kit;

import static io.kfctl.cli.kit.KitAnswer.line;

import io.kfctl.error.UserError;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code consume.sh}: records as they come, or from the beginning to the end of now. */
final class ConsumeScript implements KitScript {
  private static final Set<String> VALUED =
      Set.of("--topic", "--partition", "--offset", "--max-messages", "--group", "--property");
  private static final String BEGINNING = "--from-beginning";

  private final KitSettings settings;

  ConsumeScript(KitSettings settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return "consume.sh";
  }

  @Override
  public String help() {
    return """
        consume.sh --topic TOPIC                  records as they come
        consume.sh --topic TOPIC --from-beginning  all that there are now
          --partition N  --offset N|earliest|latest  --max-messages N
          --group and --property print.* are taken and mean nothing: all is printed, and no
          group is needed
        """;
  }

  @Override
  public KitAnswer answer(List<String> words) {
    KitFlags flags = new KitFlags(name(), words, VALUED, Set.of(BEGINNING));
    for (String property : flags.values("--property")) {
      if (!property.startsWith("print.")) {
        throw UserError.usage(
            "consume.sh does not know --property " + property, "print.* it knows");
      }
    }
    String topic =
        flags
            .value("--topic")
            .orElseThrow(() -> UserError.usage("consume.sh: --topic TOPIC is missing", ""));
    Optional<String> from =
        flags.has(BEGINNING) ? Optional.of("earliest") : flags.value("--offset");
    return line(
        "consume",
        List.of(topic),
        from.map(place -> List.of("--from", place)).orElse(List.of("--follow")),
        flags.as("--partition", "--partition"),
        flags.as("--max", "--max-messages"),
        settings.kafka(),
        settings.registry());
  }
}
