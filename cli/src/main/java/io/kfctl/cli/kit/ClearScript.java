package io.kfctl.cli.kit;

import static io.kfctl.cli.kit.KitAnswer.line;

import java.util.List;

/** {@code clearAll.sh}: takes everything away, data too. It asks. */
final class ClearScript implements KitScript {

  @Override
  public String name() {
    return "clearAll.sh";
  }

  /** It never had any: it begins at once, and so does this, by asking. */
  @Override
  public String help() {
    return "";
  }

  @Override
  public KitAnswer answer(List<String> words) {
    return line("uninstall --purge", words);
  }
}
