package io.kfctl.cli;

import java.util.List;

/**
 * Commands that belong together, under one title in the help.
 *
 * @param title for example "Install"
 */
public record CommandGroup(String title, List<Entry> entries) {
  public CommandGroup {
    entries = List.copyOf(entries);
  }

  public static CommandGroup of(String title, Entry... entries) {
    return new CommandGroup(title, List.of(entries));
  }
}
