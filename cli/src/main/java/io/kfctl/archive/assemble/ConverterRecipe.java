package io.kfctl.archive.assemble;

import io.kfctl.archive.PackageNames;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Apicurio's Avro converter as a plugin folder: its jars without what Connect itself provides. A
 * second JsonConverter would make that name ambiguous, and a plugin's own copies of Connect's API,
 * the Kafka client and slf4j are never used (KIP-146, "Classloading Isolation").
 */
final class ConverterRecipe implements Recipe {
  private static final Set<String> PROVIDED =
      Set.of(
          "org.apache.kafka:connect-api",
          "org.apache.kafka:connect-json",
          "org.apache.kafka:kafka-clients",
          "org.slf4j:slf4j-api");

  private final String version;
  private final Supplier<MavenArtifacts> maven;

  ConverterRecipe(String version, Supplier<MavenArtifacts> maven) {
    this.version = version;
    this.maven = maven;
  }

  @Override
  public String fileName() {
    return PackageNames.assembledConverter(version);
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public List<String> officialNames() {
    return List.of();
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    Coordinates converter =
        Coordinates.jar("io.apicurio", "apicurio-registry-utils-converter", version);
    List<Path> jars = maven.get().resolveWithDependencies(List.of(converter), PROVIDED);
    ArchiveTree tree = new ArchiveTree(PackageNames.converterFolder(version)).jars("", jars);
    Licences.addTo(tree, jars);
    tree.storeTo(out);
  }
}
