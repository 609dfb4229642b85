package io.kfctl.deploy.facts;

import io.kfctl.deploy.facts.HostFacts.Listener;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code ss -Hltnp} (iproute2's ss(8)): state, two queue lengths, local address, peer
 * address, and for root the processes.
 */
final class SocketList {
  private static final Pattern LINE =
      Pattern.compile("LISTEN\\s+\\d+\\s+\\d+\\s+(\\S+):(\\d{1,5})\\s+\\S+\\s*(.*)");
  private static final Pattern PROCESS = Pattern.compile("\\(\"([^\"]*)\",pid=(\\d{1,18}),");

  private SocketList() {}

  static List<Listener> parse(String output) {
    return output.lines().map(LINE::matcher).filter(Matcher::matches).map(SocketList::of).toList();
  }

  private static Listener of(Matcher line) {
    Matcher process = PROCESS.matcher(line.group(3));
    boolean known = process.find();
    return new Listener(
        line.group(1),
        Integer.parseInt(line.group(2)),
        known ? process.group(1) : "",
        known ? Optional.of(Long.parseLong(process.group(2))) : Optional.empty());
  }
}
