package io.kfctl.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What unpacking an archive does on a host. */
public abstract class RemoteArchiveContract {
  @TempDir protected static Path source;
  protected static Path tgz;

  @BeforeAll
  static void makeArchive() {
    tgz = Archives.tgz(source, 3_000_000);
  }

  protected abstract Transport transport();

  /** A folder on the host for this test, without a slash at its end. */
  protected abstract String folder();

  private String sh(String script, String... arguments) {
    return transport().runOrThrow(RemoteCommand.script("look", script, arguments)).text();
  }

  private String target() {
    return folder() + "/opt/kafka 1";
  }

  private void assertNothingIsLeft() {
    assertThat(sh("ls -A \"$1/opt\"", folder())).isEmpty();
  }

  @Test
  void unpacksWithoutTheFirstFolderAndMarksTheResult() {
    RemoteArchive archive = Archives.archive(tgz);

    transport().runOrThrow(archive.unpackTo(target(), 1));

    assertThat(Archives.listing(transport(), target()))
        .containsExactly(
            "./.kfctl-archive", "./bin", "./bin/run.sh", "./link", "./random", "./名.txt");
    assertThat(sh("cat \"$1/.kfctl-archive\"", target()))
        .isEqualTo(archive.sha256() + "  kafka-1.tgz\n");
    assertThat(sh("sha256sum < \"$1/random\"", target()))
        .startsWith(Archives.sha256(source.resolve("kafka-1/random")));
    assertThat(sh("ls -A \"$1/opt\"", folder())).isEqualTo("kafka 1\n");
  }

  @Test
  void theResultBelongsToTheGivenOwner() {
    String me = sh("printf %s:%s \"$(id -un)\" \"$(id -gn)\"");

    transport().runOrThrow(Archives.archive(tgz).unpackTo(target(), 1, Optional.of(me)));

    assertThat(sh("stat -c %U:%G \"$1\" \"$1\"/* \"$1/.kfctl-archive\" | sort -u", target()))
        .isEqualTo(me + "\n");
  }

  @Test
  void theResultIsReadableByAllAndWritableByItsOwnerAlone() {
    transport().runOrThrow(Archives.archive(tgz).unpackTo(target(), 1));

    assertThat(
            sh("cd \"$1\" && stat -c '%a %u %n' . bin bin/run.sh 名.txt .kfctl-archive", target()))
        .isEqualToIgnoringNewLines(
            """
            755 U .
            755 U bin
            755 U bin/run.sh
            644 U 名.txt
            644 U .kfctl-archive
            """
                .replace("U", sh("id -u").strip()));
  }

  @Test
  void anotherArchiveOfTheSameVersionReplacesTheFolder() throws IOException {
    Archives.sh(source, "mkdir -p other && echo new > other/file && tar -czf other.tgz other");
    transport().runOrThrow(Archives.archive(tgz).unpackTo(target(), 1));

    transport().runOrThrow(Archives.archive(source.resolve("other.tgz")).unpackTo(target(), 1));

    assertThat(Archives.listing(transport(), target()))
        .containsExactly("./.kfctl-archive", "./file");
    assertThat(sh("ls -A \"$1/opt\"", folder())).isEqualTo("kafka 1\n");
  }

  @Test
  void aWrongSumLeavesWhatWasThere() {
    transport().runOrThrow(Archives.archive(tgz).unpackTo(target(), 1));
    String wrong = "0".repeat(64);
    RemoteArchive other =
        RemoteArchive.tarGz("kafka-1.tgz", wrong, () -> Files.newInputStream(tgz));

    assertThatThrownBy(() -> transport().runOrThrow(other.unpackTo(target(), 1)))
        .isInstanceOf(HostException.CommandFailed.class)
        .hasMessage(
            transport().hostName()
                + ": unpack kafka-1.tgz failed: what arrived is not kafka-1.tgz: its SHA-256 is "
                + Archives.sha256(tgz)
                + ", not "
                + wrong);
    assertThat(sh("ls -A \"$1/opt\"; ls \"$1/opt/kafka 1/bin\"", folder()))
        .isEqualTo("kafka 1\nrun.sh\n");
  }

  @Test
  void aTruncatedArchiveIsRefused() throws IOException {
    byte[] bytes = Files.readAllBytes(tgz);
    RemoteArchive truncated =
        RemoteArchive.tarGz(
            "kafka-1.tgz",
            Archives.sha256(tgz),
            RemoteCommand.Input.of(Arrays.copyOf(bytes, bytes.length / 2)));

    assertThatThrownBy(() -> transport().runOrThrow(truncated.unpackTo(target(), 1)))
        .hasMessageContaining("unpack kafka-1.tgz failed: what arrived is not kafka-1.tgz");
    assertNothingIsLeft();
  }

  @Test
  void whatIsNoArchiveIsRefused() throws IOException {
    Path file = Files.writeString(source.resolve("page.tgz"), "<html>not found</html>\n");

    assertThatThrownBy(() -> transport().runOrThrow(Archives.archive(file).unpackTo(target(), 1)))
        .hasMessageEndingWith(
            "unpack page.tgz failed: page.tgz cannot be unpacked: gzip: stdin: not in gzip format");
    assertNothingIsLeft();
  }

  @Test
  void aDamagedArchiveIsRefusedAlsoWithTheRightSum() throws IOException {
    byte[] bytes = Files.readAllBytes(tgz);
    bytes[bytes.length - 5] ^= 1; // in gzip's own checksum
    Path file = Files.write(source.resolve("damaged.tgz"), bytes);

    assertThatThrownBy(() -> transport().runOrThrow(Archives.archive(file).unpackTo(target(), 1)))
        .hasMessageContaining("damaged.tgz cannot be unpacked: gzip: stdin: ");
    assertNothingIsLeft();
  }

  @Test
  void anArchiveWithoutAFolderToStripIsRefused() throws IOException {
    Archives.sh(source, "echo x > flat && tar -czf flat.tgz flat");

    assertThatThrownBy(
            () ->
                transport()
                    .runOrThrow(Archives.archive(source.resolve("flat.tgz")).unpackTo(target(), 1)))
        .hasMessageEndingWith("flat.tgz holds nothing below its first 1 folder(s)");
    assertNothingIsLeft();
  }

  @Test
  void anUploadThatBreaksOffLeavesNothing() {
    RemoteCommand.Input broken =
        () ->
            new SequenceInputStream(
                new ByteArrayInputStream(Arrays.copyOf(Files.readAllBytes(tgz), 1_000_000)),
                new InputStream() {
                  @Override
                  public int read() throws IOException {
                    throw new IOException("disk error");
                  }
                });
    RemoteArchive archive = RemoteArchive.tarGz("kafka-1.tgz", Archives.sha256(tgz), broken);

    assertThatThrownBy(() -> transport().run(archive.unpackTo(target(), 1)))
        .isInstanceOf(HostException.InputFailed.class);
    assertNothingIsLeft();
  }

  @Test
  void whatAKilledRunLeftIsRemoved() {
    sh("mkdir -p \"$1.kfctl-tmp.Ab12/new/deep\"", target());

    transport().runOrThrow(Archives.archive(tgz).unpackTo(target(), 1));

    assertThat(sh("ls -A \"$1/opt\"", folder())).isEqualTo("kafka 1\n");
  }

  @Test
  void bytesAreCountedAsTheyGo() throws IOException {
    AtomicLong sent = new AtomicLong();
    RemoteCommand unpack = Archives.archive(tgz).unpackTo(target(), 1);

    transport()
        .runOrThrow(unpack.withInput(unpack.input().orElseThrow().counting(sent::addAndGet)));

    assertThat(sent.get()).isEqualTo(Files.size(tgz));
  }

  @Test
  void looseFilesTravelAsABundle() throws IOException {
    Path a = Files.write(source.resolve("a.jar"), new byte[1234]);
    Path b = Files.writeString(source.resolve("名-b.jar"), "b");
    FileBundle bundle = FileBundle.of(List.of(b, a));
    RemoteArchive archive =
        new RemoteArchive(
            "kafka-connect-jdbc", bundle.sha256(), RemoteArchive.Compression.NONE, bundle);

    transport().runOrThrow(archive.unpackTo(target(), 0));

    assertThat(Archives.listing(transport(), target()))
        .containsExactly("./.kfctl-archive", "./a.jar", "./名-b.jar");
    assertThat(sh("stat -c '%s %a' \"$1/a.jar\"; cat \"$1/名-b.jar\"", target()))
        .isEqualTo("1234 644\nb");
  }

  @Test
  void aFullDiskIsSaidInOneLineAndLeavesNothing() {
    String small = smallDisk(4);
    try {
      assertFindsNoRoom(Archives.tgz(bigFolder(), 9_000_000), small);
      assertThatThrownBy(
              () ->
                  transport()
                      .runOrThrow(
                          RemoteFiles.write(
                              small + "/x", Access.ofWriter("0644"), new byte[5_000_000])))
          .hasMessageEndingWith("No space left on device");
      assertThat(sh("ls -A \"$1\"", small)).isEmpty();
    } finally {
      removeSmallDisk(small);
    }
  }

  /**
   * tar calls a write that ends short of its block by another name, and where no file comes after
   * it, or room has been made meanwhile, it says nothing else.
   */
  @Test
  void aDiskThatIsFullInsideTheLastFileIsSaidInTheSameWords() throws IOException {
    Path folder = bigFolder();
    byte[] random = new byte[9_000_000];
    new Random(6).nextBytes(random);
    Files.write(Files.createDirectory(folder.resolve("kafka-1")).resolve("random"), random);
    Archives.sh(folder, "tar -czf kafka-1.tgz kafka-1");
    String small = smallDisk(4);
    try {
      assertFindsNoRoom(folder.resolve("kafka-1.tgz"), small);
    } finally {
      removeSmallDisk(small);
    }
  }

  @Test
  void aRemovedFolderIsGoneAndMayBeRemovedAgain() {
    transport().runOrThrow(Archives.archive(tgz).unpackTo(target(), 1));
    sh("echo x > \"$1/.hidden\"", target());

    transport().runOrThrow(RemoteArchive.remove(target()));
    transport().runOrThrow(RemoteArchive.remove(target()));

    assertNothingIsLeft();
  }

  /** An rm that fails is as good as a kill: what is left says that it is no whole archive. */
  @Test
  void aRemovalThatIsEndedLeavesAFolderThatIsKnown() {
    transport().runOrThrow(Archives.archive(tgz).unpackTo(target(), 1));
    String script = RemoteArchive.remove(target()).words().get(2);

    sh("rm() { return 1; }\n" + "( " + script + " ) || :", target());

    assertThat(sh("cat \"$1/.kfctl-archive\"", target())).isEqualTo("removed\n");
  }

  @Test
  void aRemovalDoesNotFollowALink() {
    transport().runOrThrow(Archives.archive(tgz).unpackTo(target(), 1));
    sh("ln -s \"$1\" \"$1-link\"", target());

    transport().runOrThrow(RemoteArchive.remove(target() + "-link"));

    assertThat(sh("ls \"$1/bin\"", target())).isEqualTo("run.sh\n");
  }

  @Test
  void aMountPointIsEmptiedAndStays() {
    String mount = smallDisk(1);
    try {
      sh("mkdir \"$1/sub\"; echo x > \"$1/sub/.x\"", mount);
      String parent = mount.substring(0, mount.lastIndexOf('/'));

      transport().runOrThrow(RemoteFiles.purge(parent).asRoot());
      transport().runOrThrow(RemoteFiles.prune(List.of(mount, parent)).asRoot());

      assertThat(sh("ls -A \"$1\"; mountpoint -q \"$1\"", mount)).isEmpty();
    } finally {
      removeSmallDisk(mount);
    }
  }

  /** It is told in words, and nothing of it stays. */
  private void assertFindsNoRoom(Path archive, String disk) {
    assertThatThrownBy(
            () -> transport().runOrThrow(Archives.archive(archive).unpackTo(disk + "/kafka-1", 1)))
        .isInstanceOf(HostException.CommandFailed.class)
        .hasMessageMatching(
            ".*: unpack kafka-1.tgz failed: no space left for "
                + disk
                + "/kafka-1; without it [34] MB are free there");
    assertThat(sh("ls -A \"$1\"", disk)).isEmpty();
  }

  private static Path bigFolder() {
    try {
      return Files.createTempDirectory(source, "big");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A disk of this many megabytes on the host. Aborts the test where none can be had. */
  protected String smallDisk(int megabytes) {
    String mount = folder() + "/small";
    RemoteCommand make =
        RemoteCommand.script(
                "mount",
                "mkdir -p \"$1\" && mount -t tmpfs -o size=\"$2m\",mode=777 kfctl-test \"$1\"",
                mount,
                String.valueOf(megabytes))
            .asRoot();
    try {
      assumeTrue(transport().run(make).succeeded(), "no tmpfs can be mounted here");
    } catch (HostException.SudoRefused e) {
      abort("only root can mount a tmpfs");
    }
    return mount;
  }

  private void removeSmallDisk(String mount) {
    transport().runOrThrow(RemoteCommand.of("umount", mount).asRoot());
  }
}
