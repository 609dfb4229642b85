package io.kfctl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kfctl.cli.console.SystemConsole;
import io.kfctl.cli.console.Terminals;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a JVM of its own, which gets the signal. */
class InterruptionTest {

  @ParameterizedTest
  @CsvSource({
    "INT,sleep,130",
    "TERM,sleep,143",
    "INT,read,130",
  })
  void a_signal_lets_the_command_close_what_it_opened(String signal, String work, int status)
      throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Command.class.getName(),
                work)
            .redirectErrorStream(true)
            .start();
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(output.readLine()).isEqualTo("working");
      send(signal, process);
      assertThat(output.lines().collect(Collectors.joining(" "))).isEqualTo("interrupted closed");
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(status);
    } finally {
      process.destroyForcibly();
      await().atMost(Duration.ofSeconds(30)).until(() -> !process.isAlive());
    }
  }

  /** As where a library is missing: nobody is left to be waited for. */
  @Test
  void a_program_that_cannot_begin_its_command_ends_by_itself() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                Path.of("target/classes").toAbsolutePath().toString(),
                Main.class.getName())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(output.readLine()).contains("NoClassDefFoundError");
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(1);
    } finally {
      process.destroyForcibly();
      await().atMost(Duration.ofSeconds(30)).until(() -> !process.isAlive());
    }
  }

  private static void send(String signal, Process process)
      throws IOException, InterruptedException {
    Process kill = new ProcessBuilder("kill", "-" + signal, "" + process.pid()).start();
    assertThat(kill.waitFor()).isZero();
  }

  /** A program whose work takes a while, and so does its closing. */
  static final class Command {
    private Command() {}

    public static void main(String[] arguments) throws Exception {
      Interruption interruption = Interruption.ofThisThread();
      System.out.println("working");
      try {
        work(arguments[0]);
      } catch (InterruptedException | UncheckedIOException e) {
        System.out.println("interrupted");
        Thread.sleep(500);
        System.out.println("closed");
      } finally {
        interruption.over();
      }
    }

    private static void work(String kind) throws Exception {
      if (kind.equals("sleep")) {
        Thread.sleep(60_000);
      } else {
        new SystemConsole(
                Channels.newInputStream(new FileInputStream(FileDescriptor.in).getChannel()),
                System.out,
                System.err,
                Terminals.of("012", "UTF-8"))
            .readLine();
      }
    }
  }
}
