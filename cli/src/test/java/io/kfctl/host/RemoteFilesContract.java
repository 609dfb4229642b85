package io.kfctl.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the commands of RemoteFiles do on a host. */
public abstract class RemoteFilesContract {
  protected abstract Transport transport();

  /** A folder on the host for this test, without a slash at its end. */
  protected abstract String folder();

  private String sh(String script, String... arguments) {
    return transport().runOrThrow(RemoteCommand.script("look", script, arguments)).text();
  }

  private void run(RemoteCommand command) {
    transport().runOrThrow(command);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String me() {
    return sh("id -un").strip();
  }

  @Test
  void writesAFileWithItsOwnerAndMode() {
    String path = folder() + "/a file's 名.conf";

    run(RemoteFiles.write(path, Access.of(me(), sh("id -gn").strip(), "0640"), bytes("中\n")));

    assertThat(sh("cat \"$1\"; stat -c '%a %U' \"$1\"", path)).isEqualTo("中\n640 " + me() + "\n");
    assertThat(sh("ls -A \"$1\" | wc -l", folder()).strip()).isEqualTo("1");
  }

  @Test
  void writesAnyBytesAndReplacesWhatWasThere() {
    String path = folder() + "/data";
    byte[] content = new byte[300_000];
    new Random(3).nextBytes(content);
    run(RemoteFiles.write(path, Access.ofWriter("0600"), bytes("old")));

    run(RemoteFiles.write(path, Access.ofWriter("0644"), content));

    assertThat(transport().runOrThrow(RemoteFiles.read(path, 300_000)).output()).isEqualTo(content);
    assertThat(sh("stat -c %a \"$1\"", path)).isEqualTo("644\n");
  }

  @Test
  void writesAnEmptyFile() {
    run(RemoteFiles.write(folder() + "/empty", Access.ofWriter("0644"), new byte[0]));

    assertThat(sh("stat -c %s \"$1\"", folder() + "/empty")).isEqualTo("0\n");
  }

  @Test
  void replacesALinkAndNotWhatItPointsTo() {
    String path = folder() + "/link";
    sh("echo target > \"$1/target\"; ln -s target \"$1/link\"", folder());

    run(RemoteFiles.write(path, Access.ofWriter("0644"), bytes("new")));

    assertThat(sh("cat \"$1/target\"; readlink \"$1/link\" || echo file", folder()))
        .isEqualTo("target\nfile\n");
  }

  @Test
  void aFileThatArrivesDamagedIsNotWritten() {
    String path = folder() + "/kept";
    run(RemoteFiles.write(path, Access.ofWriter("0644"), bytes("old")));
    RemoteCommand damaged =
        RemoteFiles.write(path, Access.ofWriter("0644"), bytes("new"))
            .withInput(RemoteCommand.Input.of("new and more"));

    assertThatThrownBy(() -> run(damaged))
        .isInstanceOf(HostException.CommandFailed.class)
        .hasMessageStartingWith(
            transport().hostName()
                + ": write "
                + path
                + " failed: what arrived is not what was sent: its SHA-256 is ");
    assertThat(sh("cat \"$1\"; ls -A \"${1%/*}\"", path)).isEqualTo("oldkept\n");
  }

  @Test
  void whatAKilledRunLeftIsRemoved() {
    String path = folder() + "/x";
    sh("echo half > \"$1.kfctl-tmp.Ab12\"", path);

    run(RemoteFiles.write(path, Access.ofWriter("0644"), bytes("whole")));

    assertThat(sh("ls -A \"$1\"", folder())).isEqualTo("x\n");
  }

  @Test
  void aFolderIsNotReplacedByAFile() {
    assertThatThrownBy(() -> run(RemoteFiles.write(folder(), Access.ofWriter("0644"), bytes("x"))))
        .hasMessageEndingWith("failed: " + folder() + " is a folder");
  }

  @Test
  void aFileCannotBeWrittenIntoNothing() {
    String path = folder() + "/none/x";

    assertThatThrownBy(() -> run(RemoteFiles.write(path, Access.ofWriter("0644"), bytes("x"))))
        .hasMessageContaining("write " + path + " failed: ")
        .hasMessageEndingWith("No such file or directory");
  }

  @Test
  void makesFoldersWithThoseAbove() {
    String path = folder() + "/a/b c/d";

    run(RemoteFiles.directory(path, Access.of(me(), sh("id -gn").strip(), "0750")));
    run(RemoteFiles.directory(path, Access.ofWriter("2770")));

    assertThat(sh("stat -c %a \"$1\" \"$1/..\"", path)).isEqualTo("2770\n755\n");
  }

  @Test
  void aFileIsNotReplacedByAFolder() {
    run(RemoteFiles.write(folder() + "/x", Access.ofWriter("0644"), bytes("")));

    assertThatThrownBy(() -> run(RemoteFiles.directory(folder() + "/x", Access.ofWriter("0755"))))
        .hasMessageEndingWith("File exists");
  }

  @Test
  void pointsALinkElsewhere() {
    String path = folder() + "/opt/kafka";

    run(RemoteFiles.link(path, "/opt/kafka-1"));
    run(RemoteFiles.link(path, "/opt/kafka 2"));

    assertThat(sh("readlink \"$1\"; ls -A \"${1%/*}\"", path)).isEqualTo("/opt/kafka 2\nkafka\n");
  }

  @Test
  void pointsALinkToAFolderElsewhereAndNotInside() {
    sh("mkdir \"$1/one\" \"$1/two\"", folder());

    run(RemoteFiles.link(folder() + "/current", folder() + "/one"));
    run(RemoteFiles.link(folder() + "/current", folder() + "/two"));

    assertThat(sh("readlink \"$1/current\"; ls -A \"$1/one\"; ls -A \"$1/two\"", folder()))
        .isEqualTo(folder() + "/two\n");
  }

  @Test
  void aRealFolderIsNotReplacedByALink() {
    sh("mkdir \"$1/kafka\"", folder());

    assertThatThrownBy(() -> run(RemoteFiles.link(folder() + "/kafka", "/opt/kafka-1")))
        .hasMessageEndingWith(folder() + "/kafka is not a link, so it is not replaced");
  }

  @Test
  void readsAFileUpToALimit() {
    String path = folder() + "/text";
    run(RemoteFiles.write(path, Access.ofWriter("0644"), bytes("12345")));

    assertThat(transport().runOrThrow(RemoteFiles.read(path, 5)).text()).isEqualTo("12345");
    assertThatThrownBy(() -> run(RemoteFiles.read(path, 4)))
        .hasMessageEndingWith(path + " is larger than 4 bytes");
    assertThatThrownBy(() -> run(RemoteFiles.read(folder(), 4)))
        .hasMessageEndingWith(folder() + " is not a file");
  }

  @Test
  void aMissingFileHasAStatusOfItsOwn() {
    CommandResult result = transport().run(RemoteFiles.read(folder() + "/none", 100));

    assertThat(result.status()).isEqualTo(RemoteFiles.NO_SUCH_FILE);
    assertThat(result.errors()).isEqualTo(folder() + "/none does not exist\n");
  }

  @Test
  void purgesAFolderWithEverythingInIt() {
    String path = folder() + "/my data";
    sh("mkdir -p \"$1/a/.b\"; echo x > \"$1/a/.b/c\"; ln -s /etc \"$1/link\"", path);

    run(RemoteFiles.purge(path));
    run(RemoteFiles.purge(path));

    assertThat(sh("ls -A \"$1\"; test -d /etc", folder())).isEmpty();
  }

  @Test
  void purgesWhatALinkLeadsTo() {
    sh("mkdir \"$1/disk\"; echo x > \"$1/disk/x\"; ln -s \"$1/disk\" \"$1/data\"", folder());

    run(RemoteFiles.purge(folder() + "/data"));

    assertThat(sh("ls -A \"$1\"", folder())).isEmpty();
  }

  @Test
  void prunesFoldersThatAreThereAndEmpty() {
    sh("cd \"$1\"; mkdir -p a/b full; echo x > full/.x; mkdir target; ln -s target link", folder());

    run(
        RemoteFiles.prune(
            Stream.of("a/b", "a", "full", "none", "link").map(n -> folder() + "/" + n).toList()));

    assertThat(sh("ls -A \"$1\"", folder())).isEqualTo("full\nlink\ntarget\n");
  }
}
