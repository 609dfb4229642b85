package io.kfctl.deploy.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.deploy.Site;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotesTest {
  @TempDir private Path folder;

  @Test
  void heaps_that_exceed_the_memory_are_told() {
    Site site = new Site(folder, Site.ONE);
    site.host().facts().memory(4095);

    assertThat(site.plan().hosts().get(0).notes())
        .containsExactly(
            "the services may use 4096 MiB of heap, the host has 4095 MiB of memory: set smaller"
                + " heaps");
  }

  @Test
  void heaps_that_fit_are_not() {
    Site site = new Site(folder, Site.ONE);
    site.host().facts().memory(4096);

    assertThat(site.plan().hosts().get(0).notes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "512, 512",
    "1k, 1024",
    "1K, 1024",
    "512m, 536870912",
    "2G, 2147483648",
    "1t, 1099511627776"
  })
  void a_heap_is_read_as_the_jvm_reads_it(String heap, long bytes) {
    assertThat(Notes.bytes(heap)).isEqualTo(bytes);
  }
}
