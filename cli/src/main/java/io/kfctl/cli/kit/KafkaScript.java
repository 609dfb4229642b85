package io.kfctl.cli.kit;

import static io.kfctl.cli.kit.KitAnswer.line;
import static io.kfctl.cli.kit.KitAnswer.printed;

import io.kfctl.error.UserError;
import io.kfctl.kafka.GroupLag;
import io.kfctl.kafka.KafkaCluster;
import java.util.List;

/** {@code kafka.sh}: topics and consumer groups. */
final class KafkaScript implements KitScript {
  private final List<String> kafka;

  KafkaScript(KitSettings settings) {
    this.kafka = settings.kafka();
  }

  @Override
  public String name() {
    return "kafka.sh";
  }

  @Override
  public String help() {
    return """
        kafka.sh tplist                            topics
        kafka.sh tp_detail TOPIC
        kafka.sh tp_create TOPIC                   more: as kfctl topic create
        kafka.sh tp_delete TOPIC                   asks; without a terminal add --yes
        kafka.sh tp_delete_match REGEX             all that contain a match; asks
        kafka.sh cm_list                           consumer groups
        kafka.sh cm_member GROUP                   who is in it
        kafka.sh cm_detail GROUP                   its lag
        kafka.sh get_offsets TOPIC [PARTITIONS] [TIME]
                                                   TIME: -1 latest, -2 earliest, or milliseconds
        kafka.sh cm_reset_offsets GROUP TOPIC N    asks
        kafka.sh config                            the settings
        """;
  }

  @Override
  public KitAnswer answer(List<String> words) {
    String verb = words.get(0);
    return switch (verb) {
      case "tplist" -> all("topic list --all -o name", words);
      case "tp_detail" -> about("topic describe", words);
      case "tp_create" -> about("topic create", words);
      case "tp_delete" -> about("topic delete", words);
      case "tp_delete_match" ->
          line(
              "topic delete --match",
              List.of(".*(?:" + required(words, 1, "REGEX") + ").*"),
              after(words, 2),
              kafka);
      case "cm_list" -> all("group list -o name", words);
      case "cm_member" -> about("group members", words);
      case "cm_detail" -> lag(words);
      case "get_offsets" -> offsets(words);
      case "cm_reset_offsets" ->
          line(
              "group reset",
              List.of(required(words, 1, "GROUP"), "--topic", required(words, 2, "TOPIC")),
              List.of("--to", required(words, 3, "N")),
              after(words, 4),
              kafka);
      default -> throw unknown(verb);
    };
  }

  private KitAnswer about(String command, List<String> words) {
    return line(command, List.of(required(words, 1, "its name")), after(words, 2), kafka);
  }

  private KitAnswer all(String command, List<String> words) {
    end(words, 1);
    return line(command, kafka);
  }

  private KitAnswer offsets(List<String> words) {
    String topic = required(words, 1, "TOPIC");
    // A time may stand alone; it is told from partitions by its sign, or by its length.
    boolean partitions = words.size() > 2 && words.get(2).matches("\\d{1,6}(?:,\\d{1,6})*");
    List<String> rest = after(words, partitions ? 3 : 2);
    end(words, partitions ? 4 : 3);
    return line(
        "topic offsets",
        List.of(topic, "-o", "name", "--time", time(rest.isEmpty() ? "-1" : rest.get(0))),
        partitions ? List.of("--partition", words.get(2)) : List.of(),
        kafka);
  }

  private static String time(String time) {
    return switch (time) {
      case "-1", "latest" -> "latest";
      case "-2", "earliest" -> "earliest";
      default -> {
        if (!time.matches("\\d+")) {
          throw UserError.usage(
              "kafka.sh get_offsets: '" + time + "' is no time",
              "-1 latest, -2 earliest, or milliseconds since 1970");
        }
        yield time;
      }
    };
  }

  private KitAnswer lag(List<String> words) {
    String group = required(words, 1, "GROUP");
    end(words, 2);
    return printed(
        stack -> {
          try (KafkaCluster cluster = stack.kafka()) {
            List<GroupLag> lags = cluster.lag(List.of(group)).groups();
            if (lags.isEmpty()) {
              throw UserError.notFound(
                  "there is no consumer group '" + group + "'", "kafka.sh cm_list");
            }
            return LagTable.of(lags.get(0));
          }
        });
  }
}
