package io.kfctl.cli.kit;

import static io.kfctl.cli.kit.KitAnswer.line;

import java.util.List;

/** {@code opAll.sh}: all services, in order. */
final class ServicesScript implements KitScript {

  @Override
  public String name() {
    return "opAll.sh";
  }

  @Override
  public String help() {
    return """
        opAll.sh start    start all services in order, each when those that it needs are healthy
        opAll.sh stop     stop them in reverse; asks, without a terminal add --yes
        """;
  }

  @Override
  public KitAnswer answer(List<String> words) {
    String verb = words.get(0);
    if (!List.of("start", "stop").contains(verb)) {
      throw unknown(verb);
    }
    return line(verb, after(words, 1));
  }
}
