package io.kfctl.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Sha256SumsTest {
  private static final String A = "a".repeat(64);
  private static final String B = "b".repeat(64);

  @TempDir Path directory;

  @Test
  void readsWhatSha256sumWrites() throws IOException {
    write(A.toUpperCase(java.util.Locale.ROOT) + "  one.tgz\n" + B + " *./two.tar.gz\n\n");
    Sha256Sums sums = Sha256Sums.read(directory);
    assertThat(sums.of("one.tgz")).contains(A);
    assertThat(sums.of("two.tar.gz")).contains(B);
    assertThat(sums.of("three.tgz")).isEmpty();
  }

  @Test
  void aDirectoryWithoutTheFileRecordsNothing() {
    assertThat(Sha256Sums.read(directory.resolve("absent")).of("one.tgz")).isEmpty();
  }

  @Test
  void namesTheLineThatIsNone() throws IOException {
    write(A + "  one.tgz\nabc  two.tgz\n");
    assertThatThrownBy(() -> Sha256Sums.read(directory))
        .isInstanceOfSatisfying(
            UserError.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessageContaining("SHA256SUMS line 2");
  }

  @Test
  void recordingKeepsOtherLinesAndSorts() throws IOException {
    write(B + "  two.tgz\n" + B + "  one.tgz\n");
    Sha256Sums.record(directory, Map.of("one.tgz", A));
    assertThat(directory.resolve(Sha256Sums.FILE_NAME))
        .hasContent(A + "  one.tgz\n" + B + "  two.tgz\n");
    assertThat(directory).isDirectoryNotContaining(file -> file.toString().contains("part"));
  }

  @Test
  void recordingWhatIsRecordedTouchesNothing() throws IOException {
    write("# by hand\n" + A + " *one.tgz\n");
    Sha256Sums.record(directory, Map.of("one.tgz", A));
    assertThat(directory.resolve(Sha256Sums.FILE_NAME)).content().startsWith("# by hand");
  }

  private void write(String text) throws IOException {
    Files.writeString(directory.resolve(Sha256Sums.FILE_NAME), text);
  }
}
