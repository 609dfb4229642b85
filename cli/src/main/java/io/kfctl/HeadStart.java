package io.kfctl;

import io.kfctl.http.HttpSettings;
import io.kfctl.http.JsonHttp;
import io.kfctl.kafka.ClientClasses;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Has the clients' classes loaded on a thread of its own while the program reads its arguments and
 * files. That takes as long as all of this together, and nearly every machine has a second
 * processor.
 */
final class HeadStart {
  /** Words of commands; an argument that happens to be one of them does no harm. */
  private static final List<String> ASKING_KAFKA =
      List.of(
          "lag", "group", "topic", "consume", "connector", "status", "install", "start", "restart");

  private static final List<String> ASKING_CONNECT =
      List.of("lag", "connector", "consume", "schema", "status", "install", "start", "restart");

  private HeadStart() {}

  /** Begins what these arguments need, and returns at once. */
  static void begin(String[] arguments) {
    List<String> words = Arrays.asList(arguments);
    boolean kafka = !Collections.disjoint(words, ASKING_KAFKA);
    boolean connect = !Collections.disjoint(words, ASKING_CONNECT);
    if (kafka || connect) {
      Thread thread = new Thread(() -> load(kafka, connect), "kfctl-head-start");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private static void load(boolean kafka, boolean connect) {
    if (kafka) {
      ClientClasses.load();
    }
    if (connect) {
      new JsonHttp("nobody", HttpSettings.of("http://127.0.0.1:1")).close();
    }
  }
}
