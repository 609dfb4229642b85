package io.kfctl.archive.assemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfctl.archive.Sha256Sums;
import io.kfctl.archive.TarGz;
import io.kfctl.archive.assemble.Assembled.Outcome;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import io.kfctl.progress.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbenchTest {
  private static final String NAME = "tool-1.0-kfctl.tgz";
  @TempDir Path directory;

  @Test
  void makesWhatIsMissing() throws IOException {
    Assembled made = provide(recipe("one"), false);
    assertThat(made.outcome()).isEqualTo(Outcome.MADE);
    assertThat(made.size()).isEqualTo(Files.size(directory.resolve(NAME)));
    Assembled kept = provide(recipe("two"), false);
    assertThat(kept)
        .isEqualTo(new Assembled(NAME, "1.0", made.size(), made.sha256(), Outcome.KEPT));
  }

  @Test
  void makesAnewWhenAsked() {
    Assembled first = provide(recipe("one"), false);
    Assembled second = provide(recipe("two"), true);
    assertThat(second.outcome()).isEqualTo(Outcome.MADE);
    assertThat(second.sha256()).isNotEqualTo(first.sha256());
    assertThat(provide(recipe("one"), true)).isEqualTo(first);
  }

  @Test
  void doesNotKeepWhatIsDamagedOrNotAsRecorded() throws IOException {
    provide(recipe("one"), false);
    Path file = directory.resolve(NAME);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 3));
    assertThat(provide(recipe("one"), false).outcome()).isEqualTo(Outcome.MADE);
    assertThat(file).hasBinaryContent(whole);
    Sha256Sums.record(directory, Map.of(NAME, "0".repeat(64)));
    assertThat(provide(recipe("one"), false).outcome()).isEqualTo(Outcome.MADE);
  }

  @Test
  void anOfficialArchiveMakesItNeedless() throws IOException {
    Files.writeString(directory.resolve("tool-1.0.tgz"), "official");
    assertThat(provide(recipe("one"), true))
        .isEqualTo(new Assembled("tool-1.0.tgz", "1.0", 8, Optional.empty(), Outcome.OFFICIAL));
    assertThat(directory.resolve(NAME)).doesNotExist();
  }

  @Test
  void aFailureLeavesNothingAndIsReported() {
    List<String> told = new ArrayList<>();
    Recipe failing =
        new NamedRecipe() {
          @Override
          public void writeTo(OutputStream out) throws IOException {
            out.write(new byte[100]);
            throw new IOException("No space left on device");
          }
        };
    assertThatThrownBy(() -> new Workbench(directory, false, recording(told)).provide(failing))
        .isInstanceOfSatisfying(
            UserError.class,
            error -> {
              assertThat(error.exitCode()).isEqualTo(ExitCode.FAILED);
              assertThat(error.hint().orElseThrow()).contains("room");
            })
        .hasMessage("cannot make " + directory.resolve(NAME) + ": No space left on device");
    assertThat(directory).isEmptyDirectory();
    assertThat(told)
        .containsExactly("assemble " + NAME, "100 bytes", "failed: No space left on device");
  }

  private Assembled provide(Recipe recipe, boolean anew) {
    return new Workbench(directory, anew, Progress.SILENT).provide(recipe);
  }

  private static Progress recording(List<String> told) {
    return (where, title, totalBytes) -> {
      told.add(title);
      return new Progress.Task() {
        @Override
        public void advanced(long bytes) {
          told.add(bytes + " bytes");
        }

        @Override
        public void finished() {
          told.add("finished");
        }

        @Override
        public void failed(String reason) {
          told.add("failed: " + reason);
        }
      };
    };
  }

  private static Recipe recipe(String content) {
    return new NamedRecipe() {
      @Override
      public void writeTo(OutputStream out) throws IOException {
        try (TarGz tar = TarGz.stored(out)) {
          tar.file("tool/file", content.getBytes(StandardCharsets.UTF_8), false);
        }
      }
    };
  }

  private abstract static class NamedRecipe implements Recipe {
    @Override
    public String fileName() {
      return NAME;
    }

    @Override
    public String version() {
      return "1.0";
    }

    @Override
    public List<String> officialNames() {
      return List.of("tool-1.0.tgz");
    }
  }
}
