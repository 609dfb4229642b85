package io.kfctl.archive.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlibcTest {
  @TempDir Path jdk;

  @Test
  void takesTheNewestThatAnyProgramNames() throws IOException {
    write("bin/java", "\0GLIBC_2.2.5\0GLIBC_2.9\0");
    write("lib/libjava.so", "\0GLIBC_2.34\0GLIBC_PRIVATE\0");
    write("lib/server/libjvm.so", "\0GLIBC_2.17\0GLIBCXX_3.4.30\0");
    write("lib/modules", "GLIBC_2.99");
    assertThat(Glibc.neededBy(jdk)).contains("2.34");
  }

  @Test
  void claimsNothingWhereNobodyNamesOne() throws IOException {
    write("bin/java", "musl");
    write("lib/libjava.so", "musl");
    assertThat(Glibc.neededBy(jdk)).isEmpty();
  }

  private void write(String path, String content) throws IOException {
    Path file = jdk.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
