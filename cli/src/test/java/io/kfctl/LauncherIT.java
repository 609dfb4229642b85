package io.kfctl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kfctl.cli.JsonShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real launcher with the real JVM, as a distribution unpacked into a folder. */
class LauncherIT {
  private static final Path LAUNCHER = Path.of("../kfctl").toAbsolutePath().normalize();

  @TempDir private Path temp;
  private Path folder;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void unpack() throws IOException {
    folder = Files.createDirectories(temp.resolve("a folder/kfctl 1"));
    Files.copy(LAUNCHER, folder.resolve("kfctl"));
    Files.copy(Path.of("target/kfctl.jar"), folder.resolve("kfctl.jar"));
    Files.createSymbolicLink(folder.resolve("lib"), Path.of("target/lib").toAbsolutePath());
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("KFCTL_HOME", temp.resolve("kfctl home").toString());
    environment.put("PATH", "/usr/bin:/bin");
  }

  /** Or the temporary folder warns of where the link leads. */
  @AfterEach
  void unlink() throws IOException {
    Files.delete(folder.resolve("lib"));
  }

  @Test
  void it_starts_and_prints_only_data() {
    Ended version = launch("version", "-o", "json");
    assertThat(version.status()).describedAs("%s", version).isZero();
    assertThat(version.stderr()).isEmpty();
    JsonShape.of("version").matches(version.stdout());
  }

  @Test
  void it_passes_arguments_and_the_exit_code_on() {
    Ended wrong = launch("version", "--wrong option", "");
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.stdout()).isEmpty();
    assertThat(wrong.stderr()).startsWith("error: unknown option '--wrong option'\n");
  }

  @Test
  void it_is_found_through_links_and_folders_with_spaces() throws IOException {
    Path link = Files.createSymbolicLink(temp.resolve("link"), folder.resolve("kfctl"));
    Path second = Files.createSymbolicLink(folder.resolve("second"), Path.of("../../link"));
    assertThat(end(List.of(link.toString(), "--version")).status()).isZero();
    assertThat(end(List.of(second.toString(), "--version")).status()).isZero();
    assertThat(end(List.of("sh", "-c", "cd \"$1\" && sh kfctl --version", "sh", "" + folder)))
        .returns(0, Ended::status);
  }

  @Test
  void chinese_goes_in_and_out_without_any_locale() {
    environment.remove("LANG");
    environment.put("LC_ALL", "C");
    Ended wrong = launch("表");
    assertThat(wrong.stderr()).startsWith("error: unknown command '表'\n");
  }

  @Test
  void without_java_it_says_what_to_install() {
    environment.remove("JAVA_HOME");
    environment.put("PATH", "");
    environment.put("KFCTL_JVM_FOLDER", temp.toString());
    Ended none = launch("version");
    assertThat(none.status()).isEqualTo(1);
    assertThat(none.stdout()).isEmpty();
    assertThat(none.stderr())
        .startsWith("error: kfctl needs Java 17 or newer; found none\nhint: install one");
  }

  @Test
  void an_older_java_is_passed_over_and_named_when_it_is_all_there_is() throws IOException {
    Path old = Files.createDirectories(temp.resolve("jdk 8"));
    Files.createDirectories(old.resolve("bin"));
    Files.writeString(old.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"1.8.0_392\"\n");
    Ended.program(old.resolve("bin/java"), "echo 'old Java was started'; exit 1");
    environment.put(
        "KFCTL_JVM_FOLDER", Path.of(environment.get("JAVA_HOME")).getParent().toString());
    environment.put("JAVA_HOME", old.toString());
    assertThat(launch("--version").stdout()).startsWith("kfctl ");
    environment.put("PATH", "");
    environment.put("KFCTL_JVM_FOLDER", temp.resolve("nothing").toString());
    assertThat(launch("--version").stderr())
        .startsWith("error: kfctl needs Java 17 or newer; found only Java 8 in " + old + "\n");
  }

  @Test
  void a_java_without_a_release_file_is_asked() throws IOException {
    Path silent = Files.createDirectories(temp.resolve("odd/bin")).getParent();
    Ended.program(
        silent.resolve("bin/java"),
        "[ \"$1\" = -version ] && echo 'openjdk version \"21.0.1\" 2023-10-17' >&2 || echo \"$@\"");
    environment.put("JAVA_HOME", silent.toString());
    assertThat(launch("version").stdout()).contains("-jar " + folder + "/kfctl.jar version\n");
  }

  @Test
  void a_distribution_of_which_a_part_is_missing_says_so() throws IOException {
    Path lib = folder.resolve("lib");
    Files.move(lib, folder.resolve("elsewhere"));
    assertThat(launch("version"))
        .returns(1, Ended::status)
        .returns(
            "error: lib is missing in " + folder + "\nhint: unpack the distribution again\n",
            Ended::stderr);
    Files.move(folder.resolve("elsewhere"), lib);
    Files.delete(folder.resolve("kfctl.jar"));
    assertThat(launch("version").stderr()).startsWith("error: kfctl.jar is missing in " + folder);
  }

  @Test
  void the_class_archive_is_made_once_and_made_anew_for_a_new_jar() throws IOException {
    launch("version");
    Path archive = onlyFileIn(temp.resolve("kfctl home/cache"));
    assertThat(Files.size(archive)).isGreaterThan(1_000_000);
    FileTime made = Files.getLastModifiedTime(archive);
    launch("version");
    assertThat(Files.getLastModifiedTime(archive)).isEqualTo(made);
    // As tar leaves it: a new file, whose time says when it was packed.
    FileTime packed = Files.getLastModifiedTime(folder.resolve("kfctl.jar"));
    Files.copy(
        Path.of("target/kfctl.jar"),
        folder.resolve("kfctl.jar"),
        StandardCopyOption.REPLACE_EXISTING);
    Files.setLastModifiedTime(folder.resolve("kfctl.jar"), packed);
    assertThat(launch("version").status()).isZero();
    assertThat(Files.getLastModifiedTime(onlyFileIn(archive.getParent()))).isGreaterThan(made);
  }

  @Test
  void ctrl_c_while_the_class_archive_is_made_leaves_nothing() throws Exception {
    Path cache = temp.resolve("kfctl home/cache");
    ProcessBuilder builder =
        new ProcessBuilder(
            "setsid", "env", "--default-signal=INT", folder.resolve("kfctl").toString(), "version");
    builder.environment().putAll(environment);
    Process launcher = builder.start();
    await().until(() -> launcher.descendants().anyMatch(LauncherIT::rehearses));

    // As a terminal does: to the whole group.
    Process kill = new ProcessBuilder("kill", "-INT", "--", "-" + launcher.pid()).start();

    assertThat(kill.waitFor()).isZero();
    assertThat(launcher.waitFor()).isEqualTo(130);
    assertThat(launcher.inputReader().readLine()).isNull();
    assertThat(cache).isEmptyDirectory();
    assertThat(launch("version").status()).isZero();
  }

  private static boolean rehearses(ProcessHandle process) {
    return process
        .info()
        .arguments()
        .filter(words -> List.of(words).contains("-Dkfctl.rehearsal=true"))
        .isPresent();
  }

  @Test
  void where_the_class_archive_cannot_be_made_it_starts_without_it() {
    environment.put("KFCTL_HOME", "/proc/kfctl");
    Ended version = launch("version");
    assertThat(version.status()).isZero();
    assertThat(version.stderr()).isEmpty();
  }

  @Test
  void a_reader_that_stops_reading_is_no_failure() {
    environment.put("KFCTL", folder.resolve("kfctl").toString());
    Ended piped = end(List.of("bash", "-c", "set -o pipefail; \"$KFCTL\" version | true; echo $?"));
    assertThat(piped.stdout()).isEqualTo("0\n");
    assertThat(piped.stderr()).isEmpty();
  }

  @Test
  void a_full_disk_is_a_failure() {
    environment.put("KFCTL", folder.resolve("kfctl").toString());
    Ended full = end(List.of("sh", "-c", "\"$KFCTL\" version > /dev/full"));
    assertThat(full.status()).isEqualTo(1);
    assertThat(full.stderr()).startsWith("error: cannot write the output: ");
  }

  private Ended launch(String... arguments) {
    List<String> words = new ArrayList<>(List.of(folder.resolve("kfctl").toString()));
    words.addAll(List.of(arguments));
    return end(words);
  }

  private Ended end(List<String> words) {
    return Ended.run(environment, words);
  }

  private static Path onlyFileIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }
}
