package io.kfctl.cli.console;

import io.kfctl.error.UserError;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The console of the running process. */
public final class SystemConsole implements Console {
  private static final long SIZE_IS_GOOD_FOR_NANOS = 1_000_000_000L;

  private final Terminals terminals;
  private final BufferedReader input;
  private final Writer data;
  private final Writer talk;
  private ScreenSize size = ScreenSize.USUAL;
  private long sizeAsked = System.nanoTime() - SIZE_IS_GOOD_FOR_NANOS;

  /**
   * @param in where answers come from; a stream over a channel lets an interruption end the wait
   */
  public SystemConsole(InputStream in, OutputStream out, OutputStream err, Terminals terminals) {
    this.terminals = terminals;
    // A stray byte must not become another character inside a password: a decoder made by hand
    // reports it, where a reader of a charset replaces it.
    this.input =
        new BufferedReader(new InputStreamReader(in, charset(terminals.input()).newDecoder()));
    this.data = writer(new DataStream(out), charset(terminals.data()));
    this.talk = writer(err, charset(terminals.talk()));
  }

  private Charset charset(boolean terminal) {
    return terminal ? terminals.charset() : StandardCharsets.UTF_8;
  }

  private static Writer writer(OutputStream stream, Charset charset) {
    return new BufferedWriter(new OutputStreamWriter(stream, charset));
  }

  @Override
  public Writer data() {
    return data;
  }

  @Override
  public Writer talk() {
    return talk;
  }

  @Override
  public boolean dataIsTerminal() {
    return terminals.data();
  }

  @Override
  public boolean talkIsTerminal() {
    return terminals.talk();
  }

  @Override
  public boolean canAsk() {
    return terminals.input() && terminals.talk();
  }

  /** Asked anew after a second: a window may have been resized. */
  @Override
  public synchronized ScreenSize size() {
    long now = System.nanoTime();
    if (now - sizeAsked >= SIZE_IS_GOOD_FOR_NANOS) {
      size = Stty.size().orElse(size);
      sizeAsked = now;
    }
    return size;
  }

  @Override
  public Optional<String> readLine() {
    try {
      return Optional.ofNullable(input.readLine());
    } catch (ClosedByInterruptException e) {
      // Told by the exception once, as by InterruptedException: closing what is open may wait.
      Thread.interrupted();
      throw new UncheckedIOException(e);
    } catch (CharacterCodingException e) {
      String source = terminals.input() ? "what was typed" : "standard input";
      throw UserError.usage(source + " is not written in " + charset(terminals.input()), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<char[]> readSecret() {
    // Ctrl-C while the echo is off must not leave the terminal dumb.
    Thread restore = new Thread(() -> Stty.echo(true));
    Runtime.getRuntime().addShutdownHook(restore);
    Stty.echo(false);
    try {
      return readLine().map(String::toCharArray);
    } finally {
      Stty.echo(true);
      forget(restore);
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // kfctl is ending, and the hook runs.
    }
  }
}
