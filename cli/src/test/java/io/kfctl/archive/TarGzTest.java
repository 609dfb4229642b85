package io.kfctl.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarGzTest {
  private static final String LONG = "x/" + "long-name-".repeat(15) + "/jar.jar";
  @TempDir Path folder;

  @Test
  void theSameContentGivesTheSameBytesWhateverTheFilesTimes() throws IOException {
    Path first = write("first.tgz", content("jar", Instant.ofEpochSecond(1)));
    Path second = write("second.tgz", content("jar", Instant.now()));
    assertThat(first).hasSameBinaryContentAs(second);
    assertThat(Files.mismatch(first, write("third.tgz", content("jar2", Instant.now()))))
        .isNotNegative();
  }

  @Test
  void tarUnpacksItWithoutComplaint() throws Exception {
    Path archive = write("a.tgz", content("jar", Instant.now()));
    Process tar =
        new ProcessBuilder("tar", "xzf", archive.toString(), "--strip-components=1")
            .directory(Files.createDirectory(folder.resolve("out")).toFile())
            .redirectErrorStream(true)
            .start();
    try (InputStream output = tar.getInputStream()) {
      assertThat(new String(output.readAllBytes())).isEmpty();
    }
    assertThat(tar.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(tar.exitValue()).isZero();
    assertThat(folder.resolve("out/bin/run.sh")).hasContent("#!/bin/sh\n").isExecutable();
    assertThat(folder.resolve("out/link.jar")).isSymbolicLink().hasContent("jar");
    assertThat(folder.resolve("out").resolve(LONG.substring(2))).hasContent("jar");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("out/lib/a.jar"))))
        .isEqualTo("rw-r--r--");
  }

  @Test
  void theInspectorFindsItWhole() throws IOException {
    Path archive = write("a.tgz", content("jar", Instant.now()));
    Inspection inspection = ArchiveInspector.inspect(archive);
    assertThat(inspection.damage()).isEmpty();
    assertThat(inspection.topLevel()).containsExactly("x");
    assertThat(inspection.stripComponents()).isOne();
    assertThat(inspection.holds("bin/run.sh")).isTrue();
    assertThat(inspection.holds("bin/walk.sh")).isFalse();
  }

  @Test
  void whatShrinksIsCompressedAndJarsAreNot() throws IOException {
    byte[] text = "the same again and again ".repeat(10_000).getBytes();

    assertThat(sizeOf(text, TarGz::compressed)).isLessThan(text.length / 10);
    assertThat(sizeOf(text, TarGz::stored)).isGreaterThan(text.length);
  }

  private static int sizeOf(byte[] content, Packing packing) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarGz tar = packing.into(out)) {
      tar.file("x/text", content, false);
    }
    return out.size();
  }

  private interface Packing {
    TarGz into(OutputStream out) throws IOException;
  }

  private Path content(String text, Instant modified) throws IOException {
    Path file = Files.writeString(folder.resolve("source.jar"), text);
    return Files.setLastModifiedTime(file, FileTime.from(modified));
  }

  private Path write(String name, Path jar) throws IOException {
    Path archive = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(archive);
        TarGz tar = TarGz.stored(out)) {
      tar.file("x/bin/run.sh", "#!/bin/sh\n".getBytes(), true);
      tar.file("x/lib/a.jar", jar, false);
      tar.link("x/link.jar", "lib/a.jar");
      tar.file(LONG, jar, false);
    }
    return archive;
  }
}
