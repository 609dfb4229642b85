package io.kfctl;

import io.kfctl.cli.group.LagCommand;
import io.kfctl.host.ssh.SshClasses;
import io.kfctl.http.HttpClasses;
import io.kfctl.kafka.ClientClasses;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Has the JVM load and make what will be needed on a thread of its own, while the program reads its
 * arguments and files. That takes as long as all of this together, and nearly every machine has a
 * second processor.
 */
final class HeadStart {
  /** Words of commands; an argument that happens to be one of them does no harm. */
  private static final List<String> ASKING_KAFKA =
      List.of("group", "topic", "consume", "status", "install", "start", "restart");

  private static final List<String> ASKING_FOR_LAG = List.of("lag", "connector");

  private static final List<String> ASKING_CONNECT =
      List.of("lag", "connector", "consume", "schema", "status", "install", "start", "restart");

  private static final List<String> ASKING_HOSTS =
      List.of("plan", "status", "install", "start", "stop", "restart", "logs", "uninstall");

  private HeadStart() {}

  /** Begins what these arguments need, and returns at once. */
  static void begin(String[] arguments) {
    List<String> words = Arrays.asList(arguments);
    Thread thread = new Thread(() -> load(words), "kfctl-head-start");
    thread.setDaemon(true);
    thread.start();
  }

  private static void load(List<String> words) {
    readAnnotations(LagCommand.class);
    if (isOneOf(words, ASKING_HOSTS)) {
      SshClasses.load();
    }
    if (isOneOf(words, ASKING_KAFKA)) {
      ClientClasses.load();
    } else if (isOneOf(words, ASKING_FOR_LAG)) {
      ClientClasses.loadForLag();
    }
    if (isOneOf(words, ASKING_CONNECT)) {
      HttpClasses.load();
    }
  }

  private static boolean isOneOf(List<String> words, List<String> commands) {
    return !Collections.disjoint(words, commands);
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
