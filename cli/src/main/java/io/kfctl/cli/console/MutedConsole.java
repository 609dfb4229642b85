package io.kfctl.cli.console;

import java.io.Writer;
import java.util.Optional;

/** A console whose standard output nobody sees. */
public record MutedConsole(Console console) implements Console {
  @Override
  public Writer data() {
    return Writer.nullWriter();
  }

  @Override
  public Writer talk() {
    return console.talk();
  }

  @Override
  public boolean dataIsTerminal() {
    return false;
  }

  @Override
  public boolean talkIsTerminal() {
    return console.talkIsTerminal();
  }

  @Override
  public boolean canAsk() {
    return console.canAsk();
  }

  @Override
  public ScreenSize size() {
    return console.size();
  }

  @Override
  public Optional<String> readLine() {
    return console.readLine();
  }

  @Override
  public Optional<char[]> readSecret() {
    return console.readSecret();
  }
}
