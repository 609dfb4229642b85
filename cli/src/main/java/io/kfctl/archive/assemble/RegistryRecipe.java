package io.kfctl.archive.assemble;

import io.kfctl.archive.PackageNames;
import io.kfctl.archive.TarGz;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * Apicurio's registry: the files of the published archive, which has none, under one top folder. It
 * is started with {@code java -jar} and {@link PackageNames#registryRunner}.
 */
final class RegistryRecipe implements Recipe {
  private final String version;
  private final Supplier<MavenArtifacts> maven;

  RegistryRecipe(String version, Supplier<MavenArtifacts> maven) {
    this.version = version;
    this.maven = maven;
  }

  @Override
  public String fileName() {
    return PackageNames.assembledRegistry(version);
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public List<String> officialNames() {
    return PackageNames.officialApicurio(version);
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    Path published =
        maven
            .get()
            .resolve(
                new Coordinates("io.apicurio", "apicurio-registry-app", version, "tar.gz", "all"));
    String folder = PackageNames.registryFolder(version) + "/";
    // In the published order: sorting would need a copy of all of it, and the order is an input.
    try (InputStream in = new BufferedInputStream(Files.newInputStream(published));
        TarArchiveInputStream from = new TarArchiveInputStream(new GZIPInputStream(in, 1 << 16));
        TarGz to = TarGz.stored(out)) {
      for (TarArchiveEntry entry = from.getNextEntry();
          entry != null;
          entry = from.getNextEntry()) {
        if (entry.isFile()) {
          to.file(folder + entry.getName(), from, entry.getSize(), false);
        }
      }
    }
  }
}
