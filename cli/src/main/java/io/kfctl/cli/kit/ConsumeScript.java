package io.kfctl.cli.kit;

import static io.kfctl.cli.kit.KitAnswer.line;

import io.kfctl.error.UserError;
import java.util.List;
import java.util.Set;

/** {@code consume.sh}: records as they come, or from the beginning to the end of now. */
final class ConsumeScript implements KitScript {
  private static final Set<String> VALUED =
      Set.of("--topic", "--partition", "--offset", "--max-messages", "--group", "--property");
  private static final String BEGINNING = "--from-beginning";

  private static final String NO_GROUP =
      "group '%s' is not joined: it neither says where to begin nor remembers what was read";

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
          --property print.*   taken: offset, key and value are always printed
          --group G            taken: no group is joined, and none remembers what was read
        """;
  }

  @Override
  public KitAnswer answer(List<String> words) {
    KitFlags flags = new KitFlags(name(), words, VALUED, Set.of(BEGINNING));
    for (String property : flags.values("--property")) {
      if (!property.startsWith("print.")) {
        throw UserError.usage(
            "consume.sh does not know --property " + property, "of properties it takes print.*");
      }
    }
    if (flags.has(BEGINNING) && flags.value("--offset").isPresent()) {
      throw UserError.usage(
          "consume.sh: " + BEGINNING + " and --offset both say where to begin",
          "leave one of them out");
    }
    KitAnswer records =
        line(
            "consume",
            List.of(flags.needed("--topic")),
            flags.place(flags.has(BEGINNING) ? "earliest" : "latest"),
            flags.as("--partition", "--partition"),
            flags.as("--max", "--max-messages"),
            settings.kafka(),
            settings.registry());
    return flags
        .value("--group")
        .<KitAnswer>map(group -> new KitAnswer.Noted(NO_GROUP.formatted(group), records))
        .orElse(records);
  }
}
