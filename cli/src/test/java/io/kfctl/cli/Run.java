package io.kfctl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.cli.console.FakeConsole;
import io.kfctl.error.ExitCode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One run of the whole program in this process, and all that came of it.
 *
 * @param verboseHook whether what {@code -v} does besides was done
 */
public record Run(
    List<String> arguments, ExitCode exit, String stdout, String stderr, boolean verboseHook) {
  static final BuildInfo BUILD = new BuildInfo("1.2.3", Optional.of("abc1234"), "17.0.15");

  /** Runs these commands on a console with pipes at its ends. */
  public static Run of(Function<Session, List<CommandGroup>> commands, String... arguments) {
    return on(FakeConsole.piped(), Map.of(), commands, arguments);
  }

  public static Run on(
      FakeConsole console,
      Map<String, String> environment,
      Function<Session, List<CommandGroup>> commands,
      String... arguments) {
    Session session = new Session(console, surroundings(environment));
    boolean[] verbose = {false};
    Kfctl kfctl =
        new Kfctl(
            session,
            () -> BUILD,
            commands.apply(session),
            () -> StackFailures.addedTo(Samples.failures()),
            "Java 17 on Linux",
            () -> verbose[0] = true);
    ExitCode exit = kfctl.run(arguments);
    return new Run(List.of(arguments), exit, console.dataText(), console.talkText(), verbose[0]);
  }

  public static Surroundings surroundings(Map<String, String> environment) {
    return new Surroundings(
        environment,
        Path.of("/work"),
        Path.of("/home/me"),
        Clock.fixed(Instant.parse("2026-03-01T08:00:00Z"), ZoneOffset.UTC));
  }

  public Run exits(ExitCode expected) {
    assertThat(exit).describedAs("%s", this).isEqualTo(expected);
    return this;
  }

  public Run prints(String expected) {
    assertThat(stdout).describedAs("%s", this).isEqualTo(expected);
    return this;
  }

  public Run says(String expected) {
    assertThat(stderr).describedAs("%s", this).isEqualTo(expected);
    return this;
  }
}
