package io.kfctl.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.testbed.Testbed;
import io.kfctl.testbed.TestbedExtension;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Archives unpacked by root, through sudo. */
@ExtendWith(TestbedExtension.class)
class RemoteArchiveHostIT extends RemoteArchiveContract {
  private final Testbed testbed;
  private Optional<RootTransport> transport = Optional.empty();
  private String folder = "";

  RemoteArchiveHostIT(Testbed testbed) {
    this.testbed = testbed;
  }

  @BeforeEach
  void connect() {
    RootTransport root = RootTransport.throughSudo(testbed);
    transport = Optional.of(root);
    folder = root.newFolder();
  }

  @AfterEach
  void disconnect() {
    transport.ifPresent(
        root -> {
          root.remove(folder);
          root.close();
        });
  }

  @Override
  protected Transport transport() {
    return transport.orElseThrow();
  }

  @Override
  protected String folder() {
    return folder;
  }

  @Test
  void everythingBelongsToItsOwner() {
    transport()
        .runOrThrow(
            Archives.archive(tgz).unpackTo(folder + "/kafka-1", 1, Optional.of("daemon:daemon")));

    assertThat(
            transport()
                .runOrThrow(
                    RemoteCommand.of(
                        "find",
                        folder + "/kafka-1",
                        "!",
                        "-user",
                        "daemon",
                        "-o",
                        "!",
                        "-group",
                        "daemon"))
                .text())
        .isEmpty();
  }
}
