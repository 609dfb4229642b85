package io.kfctl.cli.kit;

import static io.kfctl.cli.kit.KitAnswer.line;

import io.kfctl.error.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code tpconsumer.sh}: offsets, decoded records with their schemas, groups. */
final class TpConsumerScript implements KitScript {
  private static final Set<String> VALUED =
      Set.of(
          "--op",
          "--topic",
          "--partition",
          "--offset",
          "--max-messages",
          "--keyfilter",
          "--group_id");

  private final KitSettings settings;

  TpConsumerScript(KitSettings settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return "tpconsumer.sh";
  }

  @Override
  public String help() {
    return """
        tpconsumer.sh --op=1 --topic=TOPIC [--partition=N]    first and end offset
        tpconsumer.sh --op=2 --topic=TOPIC [--partition=N] [--offset=earliest|latest|N]
                      [--max-messages=N] [--keyfilter=A,B]    decoded records with their schemas
        tpconsumer.sh --op=3                                  consumer groups
        tpconsumer.sh --op=4 --group_id=GROUP [--topic=TOPIC]  a group's offsets
        """;
  }

  @Override
  public KitAnswer answer(List<String> words) {
    KitFlags flags = new KitFlags(name(), words, VALUED, Set.of());
    String operation = flags.needed("--op");
    return switch (operation) {
      case "1" ->
          line(
              "topic offsets",
              List.of(flags.needed("--topic")),
              flags.as("--partition", "--partition"),
              settings.kafka());
      case "2" -> records(flags);
      case "3" -> line("group list -o name", settings.kafka());
      case "4" ->
          line(
              "group offsets",
              List.of(flags.needed("--group_id")),
              flags.as("--topic", "--topic"),
              settings.kafka());
      default ->
          throw UserError.usage(
              "tpconsumer.sh: --op=" + operation + " is none of 1, 2, 3, 4",
              "type tpconsumer.sh --help");
    };
  }

  private KitAnswer records(KitFlags flags) {
    return line(
        "consume",
        List.of(flags.needed("--topic"), "--schemas", "-o", "json"),
        flags.place("earliest"),
        flags.as("--partition", "--partition"),
        flags.as("--max", "--max-messages"),
        keys(flags),
        settings.kafka(),
        settings.registry());
  }

  private static List<String> keys(KitFlags flags) {
    List<String> keys = new ArrayList<>();
    for (String key : flags.value("--keyfilter").orElse("").split(",")) {
      if (!key.isEmpty()) {
        keys.addAll(List.of("--key", key));
      }
    }
    return keys;
  }
}
