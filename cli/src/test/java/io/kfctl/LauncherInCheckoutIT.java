package io.kfctl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real launcher in a checkout, where another program answers to the name of Maven. */
class LauncherInCheckoutIT {
  @TempDir private Path temp;
  private Path checkout;
  private Path programs;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void checkOut() throws IOException {
    checkout = Files.createDirectories(temp.resolve("check out"));
    programs = Files.createDirectories(temp.resolve("bin"));
    Files.copy(Path.of("../kfctl"), checkout.resolve("kfctl"));
    Files.createDirectories(checkout.resolve("cli/src/main/java"));
    Files.createDirectories(checkout.resolve("templates"));
    for (String file : List.of("pom.xml", "cli/pom.xml", "cli/src/main/java/A.java")) {
      write(file);
    }
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("PATH", programs + ":/usr/bin:/bin");
    maven("cp '" + Path.of("target/kfctl.jar").toAbsolutePath() + "' cli/target/kfctl.jar");
    // All the source is older than what will be built from it.
    try (Stream<Path> files = Files.walk(checkout)) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
      }
    }
  }

  @Test
  void it_builds_what_is_missing_and_says_so_and_only_once() throws IOException {
    Ended first = launch();
    assertThat(first.stderr())
        .startsWith("building kfctl, once after each change of its source ...\n");
    assertThat(calls())
        .containsExactly("-B -q -DskipTests -DskipDistribution -Dspotless.check.skip package");
    launch();
    assertThat(calls()).hasSize(1);
  }

  @Test
  void it_builds_again_after_a_change_of_source_pom_or_template() throws IOException {
    launch();
    for (String file : List.of("cli/src/main/java/A.java", "cli/pom.xml", "templates/new.ftl")) {
      int before = calls().size();
      // The clock of the file system is coarse: what is newer shall be so by far.
      settle();
      write(file);
      launch();
      assertThat(calls()).describedAs(file).hasSize(before + 1);
      launch();
      assertThat(calls()).describedAs(file).hasSize(before + 1);
    }
  }

  @Test
  void a_build_that_leaves_the_jar_alone_is_not_repeated() throws IOException {
    launch();
    maven("true");
    settle();
    write("cli/src/main/java/A.java");
    launch();
    launch();
    assertThat(calls()).hasSize(2);
  }

  @Test
  void a_build_that_fails_shows_its_end_and_where_the_rest_is() throws IOException {
    maven("echo '[ERROR] A.java: no'; exit 1");
    Ended failed = launch();
    assertThat(failed.status()).isEqualTo(1);
    assertThat(failed.stdout()).isEmpty();
    Path log = checkout.resolve("cli/target/build.log");
    assertThat(failed.stderr())
        .endsWith("[ERROR] A.java: no\nerror: the build failed; all of it stands in " + log + "\n");
    assertThat(log).hasContent("[ERROR] A.java: no");
    launch();
    assertThat(calls()).hasSize(2);
  }

  @Test
  void a_build_that_finds_no_network_says_how_to_do_without() throws IOException {
    maven("echo '[ERROR] Could not transfer artifact a:b:pom:1: Unknown host'; exit 1");
    Ended failed = launch();
    assertThat(failed.status()).isEqualTo(1);
    assertThat(failed.stderr())
        .contains("\nerror: the build failed; all of it stands in ")
        .contains("\nhint: Maven fetches libraries at the first build; let it reach its repository")
        .contains("\nhint: or pack it where there is a network: ");
  }

  @Test
  void the_tab_key_starts_no_build() throws IOException {
    Ended completed =
        Ended.run(environment, List.of(checkout.resolve("kfctl").toString(), "complete", "bash"));
    assertThat(completed).returns(1, Ended::status).returns("", Ended::stderr);
    assertThat(temp.resolve("calls")).doesNotExist();
  }

  @Test
  void another_user_runs_what_the_owner_built_and_keeps_the_class_archive_at_home()
      throws IOException {
    Path target = Files.createDirectories(checkout.resolve("cli/target"));
    Path unpacked = Distribution.unpackedIn(target);
    Files.move(unpacked.resolve("kfctl.jar"), target.resolve("kfctl.jar"));
    Files.setLastModifiedTime(target.resolve("kfctl.jar"), FileTime.from(Instant.now()));
    Files.move(unpacked.resolve("lib"), target.resolve("lib"));
    Path home = Files.createDirectories(temp.resolve("another home"));
    open(home, "rwxrwxrwx");
    open(temp, "rwxr-xr-x");
    environment.put("HOME", home.toString());
    List<String> other = anotherUser();
    try {
      Ended version = Ended.run(environment, other);
      assertThat(version).returns(0, Ended::status).returns("", Ended::stderr);
      assertThat(home.resolve(".kfctl/cache")).isNotEmptyDirectory();
      write("cli/src/main/java/New.java");
      Files.setLastModifiedTime(
          checkout.resolve("cli/src/main/java/New.java"),
          FileTime.from(Instant.now().plus(Duration.ofHours(1))));
      assertThat(Ended.run(environment, other))
          .returns(1, Ended::status)
          .returns(
              "error: kfctl must be built after a change of its source, and you cannot write to "
                  + target
                  + "\nhint: let the owner of "
                  + checkout
                  + " type ./kfctl there, or copy the folder to your home\n",
              Ended::stderr);
    } finally {
      open(target, "rwxr-xr-x");
    }
  }

  /** Where we are root, somebody else; else we ourselves, without the right to write. */
  private List<String> anotherUser() throws IOException {
    String kfctl = checkout.resolve("kfctl").toString();
    if (System.getProperty("user.name").equals("root")) {
      return List.of(
          "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", kfctl, "--version");
    }
    open(checkout.resolve("cli/target"), "r-xr-xr-x");
    return List.of(kfctl, "--version");
  }

  private static void open(Path file, String permissions) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  @Test
  void without_maven_it_says_what_to_install() throws IOException {
    Files.delete(programs.resolve("mvn"));
    Ended.program(programs.resolve("find"), "exec /usr/bin/find \"$@\"");
    environment.put("PATH", programs.toString());
    Ended failed = launch();
    assertThat(failed.status()).isEqualTo(1);
    assertThat(failed.stderr())
        .startsWith("error: kfctl is not built yet, and building it needs Maven")
        .contains("\nhint: install it, for example: apt install maven");
  }

  private Ended launch() {
    return Ended.run(
        environment, List.of(checkout.resolve("kfctl").toString(), "--no-such-option"));
  }

  private void maven(String shell) throws IOException {
    Ended.program(
        programs.resolve("mvn"), "echo \"$@\" >> '" + temp.resolve("calls") + "'\n" + shell);
  }

  private List<String> calls() throws IOException {
    return Files.readAllLines(temp.resolve("calls"));
  }

  /** Makes all that was built a little older. */
  private void settle() throws IOException {
    try (Stream<Path> files = Files.list(checkout.resolve("cli/target"))) {
      for (Path file : files.toList()) {
        Instant time = Files.getLastModifiedTime(file).toInstant();
        Files.setLastModifiedTime(file, FileTime.from(time.minusSeconds(5)));
      }
    }
  }

  private void write(String file) throws IOException {
    Files.writeString(checkout.resolve(file), "x");
  }
}
