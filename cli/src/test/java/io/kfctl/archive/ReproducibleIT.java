package io.kfctl.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.archive.assemble.Assembled;
import io.kfctl.archive.assemble.Assembler;
import io.kfctl.archive.assemble.AssemblyRequest;
import io.kfctl.progress.Progress;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another SHA-256 of the same version counts as a change on hosts, so there must be none. */
class ReproducibleIT {
  @TempDir Path again;

  @Test
  void theSameInputsGiveTheSameBytes() {
    AssemblyRequest defaults = AssemblyRequest.defaults();
    AssemblyRequest withoutTheLargest =
        new AssemblyRequest(
            defaults.jdk(),
            defaults.zookeeper(),
            defaults.kafka(),
            Optional.empty(),
            defaults.plugins());
    Assembler assembler = new Assembler(System.getenv(), Progress.SILENT);
    for (Assembled made : assembler.assemble(withoutTheLargest, again, false)) {
      assertThat(made.outcome()).isEqualTo(Assembled.Outcome.MADE);
      assertThat(again.resolve(made.file()))
          .hasSameBinaryContentAs(AssembledPackages.directory().resolve(made.file()));
    }
  }
}
