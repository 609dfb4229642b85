package io.kfctl.cluster.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterFilesTest {
  @TempDir Path folder;

  private ClusterFiles.Found locate(Optional<Path> explicit, Map<String, String> environment) {
    return ClusterFiles.locate(explicit, environment, folder, Optional::empty);
  }

  @Test
  void theFlagComesFirstThenTheVariableThenTheFolder() throws IOException {
    Path flag = Files.createFile(folder.resolve("flag.yaml"));
    Path variable = Files.createFile(folder.resolve("variable.yaml"));
    Path here = Files.createFile(folder.resolve("cluster.yaml"));
    Map<String, String> environment = Map.of("KFCTL_CLUSTER", "variable.yaml");

    assertThat(locate(Optional.of(Path.of("flag.yaml")), environment))
        .isEqualTo(new ClusterFiles.Found(flag, "-f"));
    assertThat(locate(Optional.empty(), environment))
        .isEqualTo(new ClusterFiles.Found(variable, "KFCTL_CLUSTER"));
    assertThat(locate(Optional.empty(), Map.of("KFCTL_CLUSTER", "")))
        .isEqualTo(new ClusterFiles.Found(here, "the working directory"));
  }

  @Test
  void whatWasTypedStaysShortInTheProgramsOwnFolder() {
    Path typed = Path.of("src/test/resources/cluster/valid/full.yaml");

    assertThat(
            ClusterFiles.locate(Optional.of(typed), Map.of(), Path.of(""), Optional::empty).file())
        .isEqualTo(typed);
  }

  @Test
  void saysHowToWriteOneWhenThereIsNone() {
    UserError error =
        catchThrowableOfType(UserError.class, () -> locate(Optional.empty(), Map.of()));

    assertThat(error)
        .hasMessage(
            "there is no cluster file: neither -f nor KFCTL_CLUSTER names one, there is no cluster.yaml"
                + " here, and no current context");
    assertThat(error.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(error.hint()).hasValue("write one with: kfctl init");
    assertThat(ClusterFiles.nearer(Optional.empty(), Map.of(), folder)).isEmpty();
  }

  @Test
  void aNamedFileMustBeThere() throws IOException {
    Files.createFile(folder.resolve("cluster.yaml"));

    assertThat(
            catchThrowableOfType(
                UserError.class, () -> locate(Optional.of(Path.of("gone.yaml")), Map.of())))
        .hasMessage("there is no file " + folder.resolve("gone.yaml"));
    assertThat(
            catchThrowableOfType(
                UserError.class,
                () -> locate(Optional.empty(), Map.of("KFCTL_CLUSTER", folder.toString()))))
        .hasMessage(folder + " is a folder");
    assertThat(
            catchThrowableOfType(
                UserError.class,
                () -> locate(Optional.empty(), Map.of("KFCTL_CLUSTER", "a\u0000b"))))
        .hasMessage("KFCTL_CLUSTER does not hold a path");
  }
}
