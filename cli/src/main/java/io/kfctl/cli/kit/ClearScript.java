package io.kfctl.cli.kit;

import static io.kfctl.cli.kit.KitAnswer.line;

import java.util.List;

/** {@code clearAll.sh}: takes everything away, data too. It asks. */
final class ClearScript implements KitScript {

  @Override
  public String name() {
    return "clearAll.sh";
  }

  @Override
  public String help() {
    return """
        clearAll.sh    stop all services and remove them, all data too; asks, without a terminal
                       add --yes
        """;
  }

  @Override
  public KitAnswer alone() {
    return answer(List.of());
  }

  @Override
  public KitAnswer answer(List<String> words) {
    return line("uninstall --purge", words);
  }
}
