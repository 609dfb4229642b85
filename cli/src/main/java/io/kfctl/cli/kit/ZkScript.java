package io.kfctl.cli.kit;

import static io.kfctl.cli.kit.KitAnswer.line;

import java.util.List;

/** {@code zkCon.sh}: a look at ZooKeeper's nodes, one command or a shell of them. */
final class ZkScript implements KitScript {

  @Override
  public String name() {
    return "zkCon.sh";
  }

  @Override
  public String help() {
    return """
        zkCon.sh              a shell: the lines below without zkCon.sh, until quit
        zkCon.sh ls PATH      the nodes below a node
        zkCon.sh get PATH     its content
        zkCon.sh stat PATH    its versions and times
        """;
  }

  @Override
  public KitAnswer alone() {
    return new ZkShell(List.of());
  }

  @Override
  public KitAnswer answer(List<String> words) {
    String verb = words.get(0);
    if (verb.startsWith("--")) {
      return new ZkShell(words);
    }
    if (!List.of("ls", "get", "stat").contains(verb)) {
      throw unknown(verb);
    }
    return line("zk", List.of(verb, required(words, 1, "PATH")), after(words, 2));
  }
}
