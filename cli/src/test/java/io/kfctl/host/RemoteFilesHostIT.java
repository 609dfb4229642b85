package io.kfctl.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfctl.testbed.Testbed;
import io.kfctl.testbed.TestbedExtension;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files of root, written through sudo by a login that may not even see the folder. */
@ExtendWith(TestbedExtension.class)
class RemoteFilesHostIT extends RemoteFilesContract {
  private final Testbed testbed;
  private Optional<RootTransport> transport = Optional.empty();
  private String folder = "";

  RemoteFilesHostIT(Testbed testbed) {
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
  void filesCanBelongToOthers() {
    String path = folder + "/secret";
    byte[] content = "x".getBytes(StandardCharsets.UTF_8);

    transport().runOrThrow(RemoteFiles.write(path, Access.of("root", "deploy", "0640"), content));
    transport()
        .runOrThrow(RemoteFiles.directory(folder + "/d", Access.of("deploy", "deploy", "0700")));

    assertThat(
            transport()
                .runOrThrow(RemoteCommand.of("stat", "-c", "%U:%G %a", path, folder + "/d"))
                .text())
        .isEqualTo("root:deploy 640\ndeploy:deploy 700\n");
  }

  @Test
  void anOwnerThatDoesNotExistIsSaidAndNothingIsWritten() {
    String path = folder + "/x";

    assertThatThrownBy(
            () ->
                transport()
                    .runOrThrow(
                        RemoteFiles.write(
                            path, Access.of("nobody-here", "root", "0644"), new byte[1])))
        .hasMessageEndingWith("failed: chown: invalid user: 'nobody-here:root'");
    assertThat(transport().runOrThrow(RemoteCommand.of("ls", "-A", folder)).text()).isEmpty();
  }

  /** Else who owns a folder could make root give away any other. */
  @Test
  void aLinkOfSomebodyElseIsNotFollowed() {
    transport()
        .runOrThrow(
            RemoteCommand.script(
                "trap", "ln -s /etc \"$1/data\"; chown -h deploy \"$1/data\"", folder));

    assertThatThrownBy(
            () ->
                transport()
                    .runOrThrow(
                        RemoteFiles.directory(
                            folder + "/data", Access.of("deploy", "deploy", "0700"))))
        .hasMessageEndingWith(folder + "/data is a link of user deploy, which is not followed");
    assertThat(transport().runOrThrow(RemoteCommand.of("stat", "-c", "%U %a", "/etc")).text())
        .isEqualTo("root 755\n");
  }
}
