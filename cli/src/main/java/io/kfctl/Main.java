package io.kfctl;

import io.kfctl.cli.BuildInfo;
import io.kfctl.cli.Failures;
import io.kfctl.cli.Kfctl;
import io.kfctl.cli.Lazy;
import io.kfctl.cli.Session;
import io.kfctl.cli.StackFailures;
import io.kfctl.cli.Surroundings;
import io.kfctl.cli.Typist;
import io.kfctl.cli.console.Console;
import io.kfctl.cli.console.MutedConsole;
import io.kfctl.cli.console.SystemConsole;
import io.kfctl.cli.console.Terminals;
import io.kfctl.cli.stack.StackClients;
import io.kfctl.error.ExitCode;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Where the program is put together, and its only exit. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments).code());
  }

  private static ExitCode run(String[] arguments) {
    // Numbers are written for programs too, and not every locale has the digits 0 to 9.
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    Interruption interruption = Interruption.ofThisThread();
    try {
      HeadStart.begin(arguments);
      if (Boolean.getBoolean("kfctl.rehearsal")) {
        Rehearsal.perform(Main::rehearse);
      }
      return kfctl(console()).run(arguments);
    } finally {
      interruption.over();
    }
  }

  private static void rehearse(Console console, Map<String, String> environment, String[] line) {
    HeadStart.begin(line);
    kfctl(console, surroundings(environment)).run(line);
  }

  private static Kfctl kfctl(Console console) {
    return kfctl(console, surroundings(System.getenv()));
  }

  private static Kfctl kfctl(Console console, Surroundings surroundings) {
    Supplier<BuildInfo> build = new Lazy<>(BuildInfo::read);
    Session session = new Session(console, surroundings);
    return new Kfctl(
        session,
        build,
        Commands.of(session, build, StackClients.USUAL, typist(console)),
        () -> StackFailures.addedTo(Failures.known()),
        system(),
        Main::letLibrariesWarn);
  }

  /** Each command is a run of its own, on the same console. */
  private static Typist typist(Console console) {
    return (words, variables, shown) -> {
      Map<String, String> environment = new HashMap<>(System.getenv());
      environment.putAll(variables);
      return kfctl(shown ? console : new MutedConsole(console), surroundings(environment))
          .run(words.toArray(String[]::new));
    };
  }

  /** Read by slf4j-simple when the first logger is made; simplelogger.properties says "off". */
  private static void letLibrariesWarn() {
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
  }

  /** The input is a channel, because Ctrl-C must end the wait for an answer. */
  private static Console console() {
    return new SystemConsole(
        Channels.newInputStream(new FileInputStream(FileDescriptor.in).getChannel()),
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        Terminals.of(
            System.getProperty("kfctl.terminals", System.console() == null ? "" : "012"),
            System.getProperty("native.encoding", "UTF-8")));
  }

  private static Surroundings surroundings(Map<String, String> environment) {
    return new Surroundings(environment, Path.of("").toAbsolutePath(), home(), Clock.systemUTC());
  }

  /** That of the shell, as the launcher takes it too; the JVM only asks the system's accounts. */
  private static Path home() {
    String given = System.getenv().getOrDefault("HOME", "");
    return Path.of(given.startsWith("/") ? given : System.getProperty("user.home"));
  }

  private static String system() {
    return String.join(
        " ",
        "Java",
        Runtime.version().toString(),
        "on",
        System.getProperty("os.name"),
        System.getProperty("os.version"),
        System.getProperty("os.arch"));
  }
}
