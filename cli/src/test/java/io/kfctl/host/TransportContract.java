package io.kfctl.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every transport does that really runs commands. */
public abstract class TransportContract extends TransportBasics {
  /** Short on both sides, so that tests of silence end soon. */
  protected static final Patience IMPATIENT =
      new Patience(
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          Duration.ofSeconds(3),
          Duration.ofSeconds(8),
          Duration.ofSeconds(2));

  private static final Random RANDOM = new Random();

  /** Whether a process on the host has this text among its arguments. */
  protected boolean isRunning(String token) {
    return ProcessTable.hasArgument(token);
  }

  /** A number of seconds that no other process sleeps. */
  protected static String unusualSeconds() {
    return "9" + (100_000_000 + RANDOM.nextInt(900_000_000));
  }

  @Test
  void wordsReachTheProgramExactlyAsTheyAre() {
    String[] words = {
      "plain",
      "",
      "two words",
      "it's",
      "\"quoted\"",
      "$HOME `id` \\n",
      "a\nb",
      "*",
      "中文",
      "-x",
      "~",
      "!"
    };

    String output = transport().runOrThrow(RemoteCommand.of("printf", with("%s\\0", words))).text();

    assertThat(output).isEqualTo(String.join("\0", words) + "\0");
  }

  private static String[] with(String first, String... rest) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(List.of(rest));
    return all.toArray(String[]::new);
  }

  @Test
  void scriptsGetArgumentsAndSpeakEnglish() {
    String output =
        transport()
            .runOrThrow(
                RemoteCommand.script("show", "echo \"$1|$2|$#|$LC_ALL\"", "first one", "$2"))
            .text();

    assertThat(output).isEqualTo("first one|$2|2|C\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 126, 127, 129, 143, 255})
  void passesEveryStatusOn(int status) {
    assertThat(transport().run(RemoteCommand.script("end", "exit " + status)).status())
        .isEqualTo(status);
  }

  @Test
  void aSignalBecomesAStatus() {
    CommandResult result = transport().run(RemoteCommand.script("die", "kill -KILL $$"));

    assertThat(result.status()).isEqualTo(128 + 9);
    assertThat(result.errors()).isEmpty();
  }

  @Test
  void saysWhichProgramIsMissing() {
    CommandResult result = transport().run(RemoteCommand.of("no-such-program", "x"));

    assertThat(result.status()).isEqualTo(127);
    assertThat(result.errors()).contains("no-such-program: not found");
  }

  @Test
  void deliversMuchOutputCompletely() {
    byte[] output =
        transport()
            .runOrThrow(RemoteCommand.script("count", "head -c 20000000 /dev/zero; printf end"))
            .output();

    assertThat(output).hasSize(20_000_003).endsWith("end".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void keepsTheEndOfEndlessErrors() {
    CommandResult result =
        transport().run(RemoteCommand.script("complain", "seq 1 200000 >&2; echo out; exit 1"));

    assertThat(result.errors()).hasSize(64 * 1024).endsWith("199999\n200000\n");
    assertThat(result.text()).isEqualTo("out\n");
  }

  @Test
  void withoutInputThereIsNothingToRead() {
    assertThat(transport().runOrThrow(RemoteCommand.of("cat")).text()).isEmpty();
  }

  @Test
  void emptyInputIsEmpty() {
    RemoteCommand command = RemoteCommand.of("cat").withInput(RemoteCommand.Input.of(""));
    assertThat(transport().runOrThrow(command).text()).isEmpty();
  }

  @Test
  void inputArrivesByteForByte() {
    byte[] content = new byte[7_654_321];
    new Random(1).nextBytes(content);

    RemoteCommand command = RemoteCommand.of("cat").withInput(RemoteCommand.Input.of(content));

    assertThat(transport().runOrThrow(command).output()).isEqualTo(content);
  }

  @Test
  void aCommandNeedNotReadItsInput() {
    RemoteCommand command =
        RemoteCommand.script("ignore", "echo done; exit 4")
            .withInput(RemoteCommand.Input.of(new byte[5_000_000]));

    CommandResult result = transport().run(command);

    assertThat(result.status()).isEqualTo(4);
    assertThat(result.text()).isEqualTo("done\n");
  }

  @Test
  void aCommandMayReadPartOfItsInputAndGoOn() {
    RemoteCommand command =
        RemoteCommand.script("nibble", "head -c 3; exec <&-; sleep 0.5; echo ' and on'")
            .withInput(RemoteCommand.Input.of("abcdef".repeat(1_000_000)));

    assertThat(transport().runOrThrow(command).text()).isEqualTo("abc and on\n");
  }

  @Test
  void leavesNothingBehindAfterACommand() {
    String seconds = unusualSeconds();

    transport().runOrThrow(RemoteCommand.script("leave", "sleep $1 >/dev/null 2>&1 &", seconds));

    await().atMost(Duration.ofSeconds(5)).until(() -> !isRunning(seconds));
  }

  @Test
  void commandsRunAtTheSameTime() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(20);
    try {
      List<Callable<String>> tasks = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        String text = "run " + i;
        RemoteCommand command =
            RemoteCommand.of("cat").withInput(RemoteCommand.Input.of(text.repeat(10_000)));
        tasks.add(() -> transport().runOrThrow(command).text());
      }
      List<Future<String>> results = threads.invokeAll(tasks);
      for (int i = 0; i < 20; i++) {
        assertThat(results.get(i).get()).isEqualTo(("run " + i).repeat(10_000));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** Commands that end as fast as others begin: no host refuses one for want of room. */
  @Test
  void shortCommandsFollowEachOther() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(20);
    try {
      Callable<Integer> task = () -> transport().run(RemoteCommand.of("true")).status();
      for (Future<Integer> status : threads.invokeAll(Collections.nCopies(400, task))) {
        assertThat(status.get()).isZero();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void endsACommandThatTakesTooLong() {
    String seconds = unusualSeconds();
    RemoteCommand command = RemoteCommand.of("sleep", seconds).within(Duration.ofSeconds(1));

    assertThatThrownBy(() -> transport().run(command))
        .isInstanceOf(HostException.TimedOut.class)
        .hasMessage(hostName() + ": sleep " + seconds + " took longer than 1 second and was ended")
        .extracting(e -> ((UserError) e).exitCode())
        .isEqualTo(ExitCode.UNREACHABLE);
    assertThat(isRunning(seconds)).isFalse();
  }

  @Test
  void endsAlsoWhatDoesNotWantTo() {
    String seconds = unusualSeconds();
    RemoteCommand command =
        RemoteCommand.script("stay", "trap '' TERM HUP; sleep $1; sleep $1", seconds)
            .within(Duration.ofSeconds(1));

    assertThatThrownBy(() -> transport().run(command)).isInstanceOf(HostException.TimedOut.class);
    assertThat(isRunning(seconds)).isFalse();
  }

  @Test
  void interruptingTheThreadEndsTheCommand() throws Exception {
    String seconds = unusualSeconds();
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    AtomicReference<Boolean> flag = new AtomicReference<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                transport().run(RemoteCommand.of("sleep", seconds));
              } catch (RuntimeException e) {
                thrown.set(e);
                flag.set(Thread.currentThread().isInterrupted());
              }
            });
    thread.start();
    await().atMost(Duration.ofSeconds(10)).until(() -> isRunning(seconds));

    thread.interrupt();
    thread.join(10_000);

    assertThat(thrown.get())
        .isInstanceOf(HostException.Interrupted.class)
        .hasMessage(hostName() + ": interrupted during: sleep " + seconds);
    assertThat(((UserError) thrown.get()).exitCode()).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(flag.get()).isTrue();
    assertThat(isRunning(seconds)).isFalse();
  }

  @Test
  void anInputThatCannotBeReadEndsTheCommandBeforeItSeesTheEnd() {
    RemoteCommand.Input broken =
        () ->
            new InputStream() {
              private final InputStream start = new ByteArrayInputStream(new byte[100_000]);

              @Override
              public int read() throws IOException {
                int b = start.read();
                if (b < 0) {
                  throw new IOException("the disk is on fire");
                }
                return b;
              }

              @Override
              public int read(byte[] bytes, int offset, int length) throws IOException {
                int n = start.read(bytes, offset, length);
                if (n < 0) {
                  throw new IOException("the disk is on fire");
                }
                return n;
              }
            };
    String seconds = unusualSeconds();
    RemoteCommand command =
        RemoteCommand.script("copy x.tgz", "cat >/dev/null; sleep $1", seconds).withInput(broken);

    assertThatThrownBy(() -> transport().run(command))
        .isInstanceOf(HostException.InputFailed.class)
        .hasMessage(
            hostName() + ": copy x.tgz failed: cannot read what to send: the disk is on fire");
    assertThat(isRunning(seconds)).isFalse();
  }

  @Test
  void anInputThatCannotBeOpenedIsSaid() {
    RemoteCommand command =
        RemoteCommand.of("cat")
            .withInput(
                () -> {
                  throw new IOException("a.tgz: no such file");
                });

    assertThatThrownBy(() -> transport().run(command))
        .hasMessage(hostName() + ": cat failed: cannot read what to send: a.tgz: no such file");
  }

  @Test
  void aReaderThatHasEnoughEndsTheCommand() {
    String seconds = unusualSeconds();
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };

    assertThatThrownBy(
            () -> transport().run(RemoteCommand.script("talk", "echo x; sleep $1", seconds), full))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("Broken pipe");
    assertThat(isRunning(seconds)).isFalse();
  }

  @Test
  void outputComesAsItIsMade() throws Exception {
    ByteArrayOutputStream seen = new ByteArrayOutputStream();
    Thread thread =
        new Thread(
            () -> {
              try {
                transport().run(RemoteCommand.script("wait", "echo now; sleep 60"), seen);
              } catch (HostException.Interrupted e) {
                // as planned
              }
            });
    thread.start();
    try {
      await().atMost(Duration.ofSeconds(10)).until(() -> seen.toString().equals("now\n"));
      assertThat(thread.isAlive()).isTrue();
    } finally {
      thread.interrupt();
      thread.join(10_000);
    }
  }

  @Test
  void aSlowReaderLosesNothing() {
    ByteArrayOutputStream slow =
        new ByteArrayOutputStream() {
          private int writes;

          @Override
          public synchronized void write(byte[] bytes, int offset, int length) {
            if (writes++ == 0) {
              pauseLongerThanPatience();
            }
            super.write(bytes, offset, length);
          }
        };

    CommandResult result =
        transport().run(RemoteCommand.script("talk", "head -c 9000000 /dev/zero"), slow);

    assertThat(result.status()).isZero();
    assertThat(slow.size()).isEqualTo(9_000_000);
  }

  /** Slowness is what is tested here, so it is not waiting for anything. */
  private static void pauseLongerThanPatience() {
    try {
      Thread.sleep(IMPATIENT.silence().plusSeconds(2).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aQuietCommandMayTakeLongerThanEitherSidesPatience() {
    CommandResult result = transport().run(RemoteCommand.script("think", "sleep 7; echo thought"));

    assertThat(result.text()).isEqualTo("thought\n");
  }
}
