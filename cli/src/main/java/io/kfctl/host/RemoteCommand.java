package io.kfctl.host;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/**
 * A command for one host, as data: words that reach the program exactly as they are, never a line
 * of shell put together from pieces. Shell text has one visibly named door, {@link #script}. What
 * is secret or large goes through the input, never into the words, which other users of the host
 * can read.
 */
public final class RemoteCommand {
  private static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(2);

  private final String title;
  private final List<String> words;
  private final boolean asRoot;
  private final Optional<Input> input;
  private final Duration timeout;

  private RemoteCommand(
      String title, List<String> words, boolean asRoot, Optional<Input> input, Duration timeout) {
    this.title = title;
    this.words = List.copyOf(words);
    this.asRoot = asRoot;
    this.input = input;
    this.timeout = timeout;
  }

  /** A program and its arguments. */
  public static RemoteCommand of(String program, String... arguments) {
    List<String> words = new ArrayList<>();
    words.add(program);
    words.addAll(Arrays.asList(arguments));
    return new RemoteCommand(
        String.join(" ", words), words, false, Optional.empty(), DEFAULT_TIMEOUT);
  }

  /**
   * A POSIX shell script, run by {@code sh -c}; the arguments are its {@code $1}, {@code $2} ...
   *
   * @param title what messages and {@code -v} call it
   * @param text a constant of the program: values go into the arguments or the input
   */
  public static RemoteCommand script(String title, String text, String... arguments) {
    List<String> words = new ArrayList<>(List.of("sh", "-c", text, "kfctl"));
    words.addAll(Arrays.asList(arguments));
    return new RemoteCommand(title, words, false, Optional.empty(), DEFAULT_TIMEOUT);
  }

  /** The same command run by root: directly for a root login, else through {@code sudo -n}. */
  public RemoteCommand asRoot() {
    return new RemoteCommand(title, words, true, input, timeout);
  }

  /** The same command run by the login, also when it was meant for root. */
  public RemoteCommand asLogin() {
    return new RemoteCommand(title, words, false, input, timeout);
  }

  /** The same command with this standard input; without it the input is empty. */
  public RemoteCommand withInput(Input content) {
    return new RemoteCommand(title, words, asRoot, Optional.of(content), timeout);
  }

  /** The same command, given up (and ended on the host) after this time. Two minutes otherwise. */
  public RemoteCommand within(Duration limit) {
    return new RemoteCommand(title, words, asRoot, input, limit);
  }

  public String title() {
    return title;
  }

  public List<String> words() {
    return words;
  }

  public boolean isAsRoot() {
    return asRoot;
  }

  public Optional<Input> input() {
    return input;
  }

  public Duration timeout() {
    return timeout;
  }

  /** The words as one line of POSIX shell, each quoted. */
  public String toShell() {
    return words.stream().map(RemoteCommand::quoted).collect(Collectors.joining(" "));
  }

  /** The word in single quotes where it needs them, so that a POSIX shell reads it back as is. */
  public static String quoted(String word) {
    if (!word.isEmpty() && word.chars().allMatch(RemoteCommand::isPlain)) {
      return word;
    }
    return "'" + word.replace("'", "'\\''") + "'";
  }

  private static boolean isPlain(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "_-./:,@%+=".indexOf(c) >= 0;
  }

  /** The title: words and inputs stay out of messages. */
  @Override
  public String toString() {
    return title;
  }

  /** What a command reads from its standard input. */
  public interface Input {
    /** A new stream from the first byte; called once for each run. */
    InputStream open() throws IOException;

    /**
     * The same input, telling how many bytes were taken from it; fits {@link
     * io.kfctl.progress.Progress.Task#advanced}.
     */
    default Input counting(LongConsumer taken) {
      return () -> new CountedStream(open(), taken);
    }

    static Input of(byte[] content) {
      return () -> new ByteArrayInputStream(content);
    }

    static Input of(String content) {
      return of(content.getBytes(StandardCharsets.UTF_8));
    }
  }
}
