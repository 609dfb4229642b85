package io.kfctl.archive.assemble;

import io.kfctl.archive.DebeziumPlugin;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Supplier;

/** A Debezium connector: a copy of the archive that the project publishes. */
final class DebeziumRecipe implements Recipe {
  private final DebeziumPlugin plugin;
  private final Supplier<MavenArtifacts> maven;

  DebeziumRecipe(DebeziumPlugin plugin, Supplier<MavenArtifacts> maven) {
    this.plugin = plugin;
    this.maven = maven;
  }

  @Override
  public String fileName() {
    return plugin.fileName();
  }

  @Override
  public String version() {
    return plugin.version();
  }

  @Override
  public List<String> officialNames() {
    return List.of();
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    Coordinates published =
        new Coordinates(
            "io.debezium",
            "debezium-connector-" + plugin.connector(),
            plugin.version(),
            "tar.gz",
            "plugin");
    Files.copy(maven.get().resolve(published), out);
  }
}
