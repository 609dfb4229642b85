package io.kfctl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody who has never seen kfctl clones it and types what the README says: in a clean checkout,
 * in an empty home whose Maven cache is this run's own, so that nothing is fetched twice.
 */
class FreshCheckoutIT {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final int LIMIT_MINUTES = 20;
  private static final Duration PATIENCE = Duration.ofMinutes(12);

  @TempDir private Path temp;

  @AfterEach
  void stop() throws Exception {
    if (Files.exists(checkout().resolve("kfctl"))) {
      type("./kfctl playground down");
    }
  }

  @Test
  void the_readme_does_what_it_says() throws Exception {
    Files.createDirectories(home());
    Files.createSymbolicLink(
        home().resolve(".m2"), Path.of(System.getProperty("user.home"), ".m2"));
    checkOut();

    for (Said said : transcript()) {
      // A row takes a moment to arrive; who reads the README types the command again.
      await()
          .atMost(PATIENCE)
          .pollDelay(Duration.ZERO)
          .untilAsserted(() -> assertThat(type(said.command())).matches(said::isShownBy));
    }
    assertThat(type("./kfctl playground up").status()).isZero();
    Ended tour = type("./kfctl playground tour");
    assertThat(tour.status()).describedAs("%s", tour).isZero();
    assertThat(type("./kfctl playground down").status()).isZero();

    // The second command of the README; this test is one of its integration tests.
    Ended tests = type("mvn -B verify -DskipITs");
    assertThat(tests.status()).describedAs("%s", tests).isZero();
    assertThat(tests.output()).contains("BUILD SUCCESS");
  }

  /** What git has here, with what was changed since: a clone of what will be committed. */
  private void checkOut() throws Exception {
    Files.createDirectories(checkout());
    List<String> copy =
        List.of(
            "sh",
            "-c",
            "git ls-files -z --cached --others --exclude-standard"
                + " | while IFS= read -r -d '' f; do [ ! -e \"$f\" ] || printf '%s\\0' \"$f\"; done"
                + " | tar --null -T - -cf - | tar -xf - -C \"$1\"",
            "sh",
            checkout().toString());
    List<String> bash = new ArrayList<>(copy);
    bash.set(0, "bash");
    assertThat(run(ROOT, bash).status()).isZero();
    assertThat(checkout().resolve("cli/target")).doesNotExist();
  }

  private record Ended(int status, String output) {}

  private record Said(String command, Pattern expected) {
    boolean isShownBy(Ended ended) {
      return ended.status() == 0 && expected.matcher(ended.output()).matches();
    }
  }

  /**
   * The commands that the README opens with, each with what is shown; "..." stands for anything.
   */
  private List<Said> transcript() throws IOException {
    List<Said> transcript = new ArrayList<>();
    String readme = Files.readString(ROOT.resolve("README.md"));
    String block = readme.substring(readme.indexOf("```console\n") + 11);
    String command = "";
    StringBuilder shown = new StringBuilder();
    for (String line : block.substring(0, block.indexOf("```")).lines().toList()) {
      if (line.startsWith("$ ")) {
        add(transcript, command, shown);
        command = line.substring(2);
        shown.setLength(0);
      } else {
        shown.append(line.equals("...") ? "(?s:.*)" : Pattern.quote(line + "\n"));
      }
    }
    add(transcript, command, shown);
    assertThat(transcript).hasSizeGreaterThan(4);
    return transcript;
  }

  private static void add(List<Said> transcript, String command, StringBuilder shown) {
    if (!command.isEmpty()) {
      transcript.add(new Said(command, Pattern.compile(shown.toString())));
    }
  }

  private Ended type(String line) throws Exception {
    return run(checkout(), List.of("bash", "-c", line + " 2>&1"));
  }

  private Ended run(Path folder, List<String> words) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("KFCTL_"));
    builder.environment().put("HOME", home().toString());
    Path output = temp.resolve("output");
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    Process process = builder.start();
    process.getOutputStream().close();
    if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
      throw new AssertionError(words + " did not end: " + Files.readString(output));
    }
    return new Ended(process.exitValue(), Files.readString(output));
  }

  private Path home() {
    return temp.resolve("home");
  }

  private Path checkout() {
    return temp.resolve("kfctl");
  }
}
