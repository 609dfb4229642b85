package io.kfctl;

import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Programs of this machine that some tests need. */
final class Tools {
  private Tools() {}

  /** Skips the test where the program is missing, or fails it where nothing may be missing. */
  static void require(String program) {
    boolean there =
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    String reason = "there is no " + program + "; testbed/prepare installs it, as root";
    if (!there && "1".equals(System.getenv("KFCTL_REQUIRE_HOSTS"))) {
      fail(reason);
    }
    Assumptions.assumeTrue(there, reason);
  }
}
