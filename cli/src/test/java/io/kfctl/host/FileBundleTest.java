package io.kfctl.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBundleTest {
  @TempDir private Path folder;

  private Path file(String name, int size) throws IOException {
    return Files.write(folder.resolve(name), new byte[size]);
  }

  @Test
  void theSameFilesGiveTheSameBytes() throws IOException {
    Path a = file("a.jar", 511);
    Path b = file("b.jar", 512);
    String sum = FileBundle.of(List.of(a, b)).sha256();

    Files.setLastModifiedTime(a, FileTime.fromMillis(1));
    assertThat(FileBundle.of(List.of(b, a)).sha256()).isEqualTo(sum);

    Files.write(a, new byte[513]);
    assertThat(FileBundle.of(List.of(a, b)).sha256()).isNotEqualTo(sum);
  }

  @Test
  void knowsItsSize() throws IOException {
    FileBundle bundle =
        FileBundle.of(List.of(file("a", 0), file("b", 1), file("c", 512), file("d", 513)));
    try (InputStream in = bundle.open()) {
      assertThat(in.readAllBytes()).hasSize((int) bundle.size());
    }
  }

  @Test
  void tarReadsIt() throws IOException {
    FileBundle bundle = FileBundle.of(List.of(file("b", 700), file("a".repeat(100), 3)));
    try (InputStream in = bundle.open()) {
      Files.copy(in, folder.resolve("bundle.tar"));
    }

    Archives.sh(
        folder,
        "test \"$(tar -tvf bundle.tar --full-time --utc --numeric-owner)\" = '"
            + "-rw-r--r-- 0/0               3 1970-01-01 00:00:00 "
            + "a".repeat(100)
            + "\n-rw-r--r-- 0/0             700 1970-01-01 00:00:00 b'");
  }

  @Test
  void aFileThatShrinksWhileItIsReadIsAnError() throws IOException {
    Path file = file("a", 2000);
    try (InputStream in = FileBundle.of(List.of(file)).open()) {
      Files.write(file, new byte[10]);
      assertThatThrownBy(in::readAllBytes)
          .isInstanceOf(IOException.class)
          .hasMessage(file + " has changed while it was read");
    }
  }

  @Test
  void namesMustDifferAndFit() throws IOException {
    Path one = file("a", 1);
    Path other = Files.createDirectories(folder.resolve("sub")).resolve("a");

    assertThatThrownBy(() -> FileBundle.of(List.of(one, other)))
        .hasMessage("two files have one name: " + other);
    assertThatThrownBy(() -> FileBundle.of(List.of(folder.resolve("名".repeat(34)))))
        .hasMessageStartingWith("the file name is too long: ");
  }
}
