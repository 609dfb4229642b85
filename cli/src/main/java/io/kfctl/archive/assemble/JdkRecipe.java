package io.kfctl.archive.assemble;

import io.kfctl.archive.AtomicFile;
import io.kfctl.archive.JdkRelease;
import io.kfctl.archive.PackageNames;
import io.kfctl.error.UserError;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A JDK by jlink, small enough to travel: all that Kafka, ZooKeeper, Connect, Debezium and Quarkus
 * load, and the tools that operators reach for (jcmd, jstack, jmap, jps ...).
 */
final class JdkRecipe implements Recipe {
  private static final String MODULES =
      String.join(
          ",",
          "java.se",
          // encodings of MySQL columns beyond the usual ones
          "jdk.charsets",
          "jdk.crypto.cryptoki",
          "jdk.crypto.ec",
          // what the Prometheus JMX agent serves with
          "jdk.httpserver",
          "jdk.jcmd",
          "jdk.jdwp.agent",
          "jdk.jfr",
          "jdk.localedata",
          "jdk.management",
          "jdk.management.agent",
          "jdk.management.jfr",
          "jdk.naming.dns",
          "jdk.naming.rmi",
          "jdk.net",
          // Kerberos logins of Kafka and ZooKeeper
          "jdk.security.auth",
          "jdk.security.jgss",
          "jdk.unsupported",
          "jdk.xml.dom",
          "jdk.zipfs");

  private final InstalledJdk jdk;
  private final Path scratch;

  /**
   * @param scratch an existing folder with room for an unpacked JDK, about 100 MB
   */
  JdkRecipe(InstalledJdk jdk, Path scratch) {
    this.jdk = jdk;
    this.scratch = scratch;
  }

  @Override
  public String fileName() {
    return PackageNames.assembledJdk(jdk.version(), InstalledJdk.arch());
  }

  @Override
  public String version() {
    return jdk.version();
  }

  @Override
  public List<String> officialNames() {
    return List.of();
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    Path folder = Files.createTempDirectory(scratch, AtomicFile.PREFIX);
    try {
      Path image = folder.resolve("jdk");
      link(image);
      describe(image);
      new ArchiveTree(PackageNames.jdkFolder(jdk.version())).folder(image).compressTo(out);
    } finally {
      Leftovers.delete(folder);
    }
  }

  /**
   * In a process of its own: it wants memory. The collector is named because what jlink writes
   * depends on it, by way of the class data that the JVM then shares.
   */
  private void link(Path image) throws IOException {
    Process process =
        new ProcessBuilder(
                jdk.jlink().toString(),
                "-J-Xmx200m",
                "-J-XX:+UseSerialGC",
                "-J-XX:TieredStopAtLevel=1",
                "--module-path",
                jdk.home().resolve("jmods").toString(),
                "--add-modules",
                MODULES,
                "--include-locales",
                "en,zh",
                "--strip-java-debug-attributes",
                "--no-header-files",
                "--no-man-pages",
                "--output",
                image.toString())
            .redirectErrorStream(true)
            .start();
    try {
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw UserError.failed(
            jdk.jlink() + " failed: " + said.strip(),
            "look at the lines above; a vendor's JDK archive in the packages directory is another"
                + " way");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroyForcibly();
    }
  }

  /** Completes the release file, which plans read, with what jlink leaves out. */
  private void describe(Path image) throws IOException {
    Path release = image.resolve("release");
    StringBuilder text = new StringBuilder(Files.readString(release));
    for (String line : Files.readAllLines(jdk.home().resolve("release"))) {
      if (line.matches("(IMPLEMENTOR|JAVA_RUNTIME_VERSION|LIBC|OS_ARCH|OS_NAME)=.*")) {
        text.append(line).append('\n');
      }
    }
    Glibc.neededBy(image)
        .ifPresent(
            glibc -> text.append(JdkRelease.GLIBC).append("=\"").append(glibc).append("\"\n"));
    Files.writeString(release, text);
  }
}
