package io.kfctl.byhand;

import io.kfctl.archive.TarGz;
import io.kfctl.archive.assemble.Coordinates;
import io.kfctl.archive.assemble.MavenArtifacts;
import io.kfctl.byhand.registry.StandInRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * Makes an archive with the name and the layout of Confluent's community archive, which cannot be
 * fetched without registering. A stand-in for tests: its README (resource {@code confluent/README})
 * says what is genuine in it and what is not.
 */
final class ConfluentStandIn {
  /** The name of Confluent's own archive. */
  static final String FILE_NAME = "confluent-community-7.4.0.tar.gz";

  private static final String TOP = "confluent-7.4.0/";

  /** Carries Confluent's Avro converter in its folder of dependencies. */
  private static final Coordinates CARRIER =
      Coordinates.parse("org.apache.pulsar:pulsar-io-debezium-mysql:4.0.8");

  private static final String CARRIED = "META-INF/bundled-dependencies/";

  /** The carrier leaves it out. */
  private static final Coordinates AVRO = Coordinates.parse("org.apache.avro:avro:1.11.4");

  private static final List<String> REGISTRY_JARS = List.of("kafka-schema-registry-client-7.9.2");

  /** The converter and what it needs beyond Kafka's own jars. */
  private static final List<String> SERDE_JARS =
      List.of(
          "kafka-connect-avro-converter-7.9.2",
          "kafka-connect-avro-data-7.9.2",
          "kafka-avro-serializer-7.9.2",
          "kafka-schema-converter-7.9.2",
          "kafka-schema-serializer-7.9.2",
          "commons-compress-1.27.1",
          "failureaccess-1.0.1",
          "guava-32.1.2-jre",
          "logredactor-1.0.12",
          "logredactor-metrics-1.0.12",
          "minimal-json-0.9.5",
          "re2j-1.8");

  private static final List<String> COMMON_JARS = List.of("common-utils-7.9.2");

  private static final List<String> SCRIPTS =
      List.of("schema-registry-run-class", "schema-registry-start", "schema-registry-stop");

  private final MavenArtifacts maven;
  private final Path apicurio;

  /**
   * @param apicurio the assembled archive of Apicurio Registry, which does the registry's work
   */
  ConfluentStandIn(MavenArtifacts maven, Path apicurio) {
    this.maven = maven;
    this.apicurio = apicurio;
  }

  /** Writes the archive; it is there whole or not at all. */
  void writeTo(Path file) throws IOException {
    Path partial = file.resolveSibling("." + file.getFileName() + ".partial");
    try (TarGz tar = TarGz.stored(Files.newOutputStream(partial))) {
      addTexts(tar);
      addCarried(tar);
      Path avro = maven.resolve(AVRO);
      tar.file(TOP + "share/java/kafka-serde-tools/" + avro.getFileName(), avro, false);
      tar.file(TOP + "share/java/schema-registry/kfctl-stand-in-registry.jar", ownJar(), false);
      addApicurio(tar);
    }
    Files.move(partial, file);
  }

  private static void addTexts(TarGz tar) throws IOException {
    tar.file(TOP + "README", resource("README"), false);
    for (String script : SCRIPTS) {
      tar.file(TOP + "bin/" + script, resource("bin/" + script), true);
    }
    for (String name : List.of("log4j.properties", "schema-registry.properties")) {
      String path = "etc/schema-registry/" + name;
      tar.file(TOP + path, resource(path), false);
    }
  }

  private void addCarried(TarGz tar) throws IOException {
    try (ZipFile carrier = new ZipFile(maven.resolve(CARRIER).toFile())) {
      addJars(tar, carrier, "confluent-common/", COMMON_JARS);
      addJars(tar, carrier, "kafka-serde-tools/", SERDE_JARS);
      addJars(tar, carrier, "schema-registry/", REGISTRY_JARS);
    }
  }

  private static void addJars(TarGz tar, ZipFile carrier, String folder, List<String> names)
      throws IOException {
    for (String name : names) {
      ZipEntry entry = carrier.getEntry(CARRIED + name + ".jar");
      try (InputStream jar = carrier.getInputStream(entry)) {
        tar.file(TOP + "share/java/" + folder + name + ".jar", jar, entry.getSize(), false);
      }
    }
  }

  /** Outside share/java, so that none of its jars is on the class path of Connect. */
  private void addApicurio(TarGz tar) throws IOException {
    try (InputStream in = Files.newInputStream(apicurio);
        TarArchiveInputStream from = new TarArchiveInputStream(new GZIPInputStream(in, 1 << 16))) {
      for (TarArchiveEntry entry = from.getNextEntry();
          entry != null;
          entry = from.getNextEntry()) {
        if (entry.isFile()) {
          tar.file(TOP + "share/stand-in/" + entry.getName(), from, entry.getSize(), false);
        }
      }
    }
  }

  /** The compiled classes of {@link io.kfctl.byhand.registry}. */
  private static byte[] ownJar() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String folder = StandInRegistry.class.getPackageName().replace('.', '/') + "/";
    try (ZipOutputStream jar = new ZipOutputStream(bytes);
        Stream<Path> classes = Files.list(classFolder())) {
      for (Path file : classes.filter(ConfluentStandIn::isOfTheProgram).sorted().toList()) {
        jar.putNextEntry(new ZipEntry(folder + file.getFileName()));
        Files.copy(file, jar);
        jar.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static boolean isOfTheProgram(Path file) {
    return !file.getFileName().toString().matches("[A-Za-z]+Test[.$].*");
  }

  private static Path classFolder() {
    try {
      return Path.of(StandInRegistry.class.getResource(".").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] resource(String name) {
    try (InputStream in = ConfluentStandIn.class.getResourceAsStream("confluent/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
