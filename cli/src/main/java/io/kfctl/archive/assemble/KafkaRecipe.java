package io.kfctl.archive.assemble;

import io.kfctl.archive.PackageNames;
import io.kfctl.error.UserError;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Kafka with Connect: the jars of the official archive's libs (but for Kafka Streams, which nothing
 * here runs), and scripts and configuration of our own under the official names.
 */
final class KafkaRecipe implements Recipe {
  private static final String GROUP = "org.apache.kafka";
  private static final List<String> MODULES =
      List.of(
          "connect-api",
          "connect-runtime",
          "connect-json",
          "connect-transforms",
          "connect-file",
          "connect-basic-auth-extension",
          "connect-mirror",
          "connect-mirror-client",
          "kafka-tools",
          "kafka-shell",
          "kafka-log4j-appender");

  /** The logging that Kafka 3 ships with and its log4j.properties are written for. */
  private static final Coordinates LOGGING =
      Coordinates.jar("org.slf4j", "slf4j-reload4j", "1.7.36");

  private static final List<String> SCRIPTS =
      List.of(
          "bin/connect-distributed.sh",
          "bin/connect-standalone.sh",
          "bin/kafka-run-class.sh",
          "bin/kafka-server-start.sh",
          "bin/kafka-server-stop.sh",
          "bin/zookeeper-server-start.sh",
          "bin/zookeeper-server-stop.sh",
          "bin/zookeeper-shell.sh");
  private static final List<String> CONFIGURATION =
      List.of(
          "config/connect-distributed.properties",
          "config/connect-log4j.properties",
          "config/connect-standalone.properties",
          "config/log4j.properties",
          "config/server.properties",
          "config/tools-log4j.properties",
          "config/zookeeper.properties");

  private final String version;
  private final Supplier<MavenArtifacts> maven;

  KafkaRecipe(String version, Supplier<MavenArtifacts> maven) {
    if (!version.startsWith("3.")) {
      throw UserError.usage(
          "Kafka " + version + " cannot be assembled, only 3.x",
          "set packages.versions.kafka to 3.4.1, or bring its official archive");
    }
    this.version = version;
    this.maven = maven;
  }

  @Override
  public String fileName() {
    return PackageNames.assembledKafka(version);
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public List<String> officialNames() {
    return PackageNames.officialKafka(version);
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    List<Path> jars = maven.get().resolveWithDependencies(roots(), Set.of());
    ArchiveTree tree = new ArchiveTree(PackageNames.kafkaFolder(version)).jars("libs/", jars);
    for (String script : SCRIPTS) {
      tree.script(script, Bundled.text("kafka/" + script));
    }
    for (String file : CONFIGURATION) {
      tree.text(file, Bundled.text("kafka/" + file));
    }
    KafkaTools.addTo(tree, jars);
    Licences.addTo(tree, jars);
    tree.storeTo(out);
  }

  private List<Coordinates> roots() {
    Stream<String> modules =
        Stream.concat(Stream.of("kafka_" + PackageNames.SCALA), MODULES.stream());
    return Stream.concat(
            modules.map(module -> Coordinates.jar(GROUP, module, version)), Stream.of(LOGGING))
        .toList();
  }
}
