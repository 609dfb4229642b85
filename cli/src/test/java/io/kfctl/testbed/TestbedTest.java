package io.kfctl.testbed;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** What tests see where no hosts can be had. The scripts are stand-ins. */
class TestbedTest {
  @TempDir Path folder;

  @Test
  void theReasonThatPrepareLeftAbortsTests() throws IOException {
    Files.createDirectories(folder.resolve(".state"));
    Files.writeString(folder.resolve(".state/unavailable"), "they need root\n");

    assertThatThrownBy(() -> testbed(Map.of()).require(1))
        .isInstanceOf(TestAbortedException.class)
        .hasMessage("no test hosts: they need root");
  }

  @Test
  void hostsThatCannotBeHadAbortTests() throws IOException {
    hostsScript("echo 'testbed: testbed 0 is used by process 7' >&2; exit 69");

    assertThatThrownBy(() -> testbed(Map.of()).require(1))
        .isInstanceOf(TestAbortedException.class)
        .hasMessage("no test hosts: testbed: testbed 0 is used by process 7");
  }

  @Test
  void requiredHostsThatCannotBeHadFailTests() throws IOException {
    hostsScript("echo 'testbed: run testbed/prepare' >&2; exit 69");

    assertThatThrownBy(() -> testbed(Map.of("KFCTL_REQUIRE_HOSTS", "1")).require(1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("run testbed/prepare")
        .hasMessageContaining("KFCTL_REQUIRE_HOSTS=1");
  }

  @Test
  void hostsThatDoNotComeUpFailTests() throws IOException {
    hostsScript("echo 'testbed: node2 is not running: degraded' >&2; exit 1");

    assertThatThrownBy(() -> testbed(Map.of()).require(1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("node2 is not running: degraded");
  }

  private Testbed testbed(Map<String, String> environment) {
    return new Testbed(new HostScripts(folder, environment));
  }

  private void hostsScript(String text) throws IOException {
    Path script = folder.resolve("hosts");
    Files.writeString(script, "#!/bin/sh\n" + text + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
  }
}
