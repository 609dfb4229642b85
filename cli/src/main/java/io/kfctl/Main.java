package io.kfctl;

/** Where the program is put together, and its only exit. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(0);
  }
}
