package io.kfctl.teststack;

import java.io.IOException;

/**
 * Starts another main class and ends with its parent: the parent holds the other end of standard
 * input, which closes even when the parent is killed.
 */
public final class ChildMain {
  private ChildMain() {}

  public static void main(String[] args) throws Exception {
    Thread watch = new Thread(ChildMain::haltWithParent, "parent-watch");
    watch.setDaemon(true);
    watch.start();
    String[] rest = new String[args.length - 1];
    System.arraycopy(args, 1, rest, 0, rest.length);
    Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object) rest);
  }

  private static void haltWithParent() {
    try {
      while (System.in.read() >= 0) {
        // the parent says nothing
      }
    } catch (IOException e) {
      // the pipe is gone, and so is the parent
    }
    Runtime.getRuntime().halt(143);
  }
}
