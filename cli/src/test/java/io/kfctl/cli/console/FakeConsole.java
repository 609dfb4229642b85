package io.kfctl.cli.console;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A console whose streams are kept in memory and whose user's answers are known beforehand. */
public final class FakeConsole implements Console {
  private final StringWriter data = new StringWriter();
  private final StringWriter talk = new StringWriter();
  private final Deque<String> answers = new ArrayDeque<>();
  private Writer dataWriter = data;
  private boolean dataIsTerminal;
  private boolean talkIsTerminal;
  private boolean inputIsTerminal;
  private int secretsRead;
  private ScreenSize size = ScreenSize.USUAL;

  /** Pipes at all three ends, with these lines in the first. */
  public static FakeConsole piped(String... input) {
    FakeConsole console = new FakeConsole();
    console.answers.addAll(List.of(input));
    return console;
  }

  /** One terminal at all three ends, and someone who types these lines. */
  public static FakeConsole terminal(String... answers) {
    FakeConsole console = new FakeConsole();
    console.dataIsTerminal = true;
    console.talkIsTerminal = true;
    console.inputIsTerminal = true;
    console.answers.addAll(List.of(answers));
    return console;
  }

  /** Standard output that fails at the first flush. */
  public FakeConsole failingWith(IOException failure) {
    dataWriter = new FailingWriter(failure);
    return this;
  }

  public void resize(int rows, int columns) {
    size = new ScreenSize(rows, columns);
  }

  /** Writes to the terminal, as another program would. */
  void write(String text) {
    talk.write(text);
  }

  public String dataText() {
    return data.toString();
  }

  public String talkText() {
    return talk.toString();
  }

  public int secretsRead() {
    return secretsRead;
  }

  @Override
  public Writer data() {
    return dataWriter;
  }

  @Override
  public Writer talk() {
    return talk;
  }

  @Override
  public boolean dataIsTerminal() {
    return dataIsTerminal;
  }

  @Override
  public boolean talkIsTerminal() {
    return talkIsTerminal;
  }

  @Override
  public boolean canAsk() {
    return inputIsTerminal && talkIsTerminal;
  }

  @Override
  public ScreenSize size() {
    return size;
  }

  @Override
  public Optional<String> readLine() {
    return Optional.ofNullable(answers.poll());
  }

  @Override
  public Optional<char[]> readSecret() {
    secretsRead++;
    return readLine().map(String::toCharArray);
  }

  private static final class FailingWriter extends Writer {
    private final IOException failure;

    private FailingWriter(IOException failure) {
      this.failure = failure;
    }

    @Override
    public void write(char[] text, int offset, int length) {}

    @Override
    public void flush() throws IOException {
      throw failure;
    }

    @Override
    public void close() {}
  }
}
