package io.kfctl;

import io.kfctl.cli.group.LagCommand;
import io.kfctl.host.ssh.SshClasses;
import io.kfctl.http.HttpClasses;
import io.kfctl.kafka.ClientClasses;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Has the JVM load and make what will be needed on a thread of its own, while the program reads its
 * arguments and files. That takes as long as all of this together, and nearly every machine has a
 * second processor.
 */
final class HeadStart {
  private static final Runnable SSH = SshClasses::load;
  private static final Runnable KAFKA = ClientClasses::load;
  private static final Runnable LAG = ClientClasses::loadForLag;
  private static final Runnable HTTP = HttpClasses::load;

  /** What a command asks, by its first word. */
  private static final Map<String, List<Runnable>> NEEDS =
      Map.ofEntries(
          entry("lag", LAG, HTTP),
          entry("connector", HTTP, LAG),
          entry("schema", HTTP),
          entry("topic", KAFKA),
          entry("group", KAFKA),
          entry("consume", KAFKA, HTTP),
          entry("plan", SSH),
          entry("logs", SSH),
          entry("stop", SSH),
          entry("uninstall", SSH),
          entry("status", SSH, KAFKA, HTTP),
          entry("start", SSH, KAFKA, HTTP),
          entry("restart", SSH, KAFKA, HTTP),
          entry("install", SSH, KAFKA, HTTP));

  private HeadStart() {}

  private static Map.Entry<String, List<Runnable>> entry(String word, Runnable... needs) {
    return Map.entry(word, List.of(needs));
  }

  /** Begins what these arguments need, and returns at once. */
  static void begin(String[] arguments) {
    Thread thread = new Thread(() -> load(arguments), "kfctl-head-start");
    thread.setDaemon(true);
    thread.start();
  }

  /** The first word that could be a command; what is loaded for nothing does no harm. */
  private static void load(String[] arguments) {
    readAnnotations(LagCommand.class);
    Stream.of(arguments)
        .filter(NEEDS::containsKey)
        .findFirst()
        .map(NEEDS::get)
        .orElse(List.of())
        .forEach(HeadStart::attempt);
  }

  /** What fails here fails for the command too, which can say what that means. */
  private static void attempt(Runnable need) {
    try {
      need.run();
    } catch (RuntimeException e) {
      // as said above
    }
  }

  /**
   * The JVM generates a class for each kind of annotation when the first of it is read, which takes
   * longer than anything else that picocli does. So any command will do that bears all kinds.
   */
  private static void readAnnotations(Class<?> command) {
    command.getAnnotations();
    for (Field field : command.getDeclaredFields()) {
      field.getAnnotations();
    }
  }
}
