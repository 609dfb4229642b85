package io.kfctl.archive.assemble;

import io.kfctl.archive.PackageNames;
import io.kfctl.error.UserError;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * ZooKeeper: its jar with what its POM calls "provided", because the official archive provides that
 * and the server dies without, and scripts and configuration of our own under the official names.
 */
final class ZooKeeperRecipe implements Recipe {
  private static final String GROUP = "org.apache.zookeeper";

  /** Provided, but for compiling or for tests only; the official archive has neither. */
  private static final Set<String> NOT_SHIPPED = Set.of("spotbugs-annotations", "jetty-client");

  /** Whichever the version is tested with is what it ships with. */
  private static final Set<String> LOGGING = Set.of("slf4j-reload4j", "slf4j-log4j12");

  private static final List<String> SCRIPTS =
      List.of("bin/zkCleanup.sh", "bin/zkCli.sh", "bin/zkEnv.sh", "bin/zkServer.sh");
  private static final List<String> CONFIGURATION =
      List.of("conf/log4j.properties", "conf/zoo_sample.cfg");

  private final String version;
  private final Supplier<MavenArtifacts> maven;

  ZooKeeperRecipe(String version, Supplier<MavenArtifacts> maven) {
    if (!version.matches("3\\.[567]\\..*")) {
      throw UserError.usage(
          "ZooKeeper " + version + " cannot be assembled, only 3.5 to 3.7, which log with log4j",
          "set packages.versions.zookeeper to 3.7.1, or bring its official archive");
    }
    this.version = version;
    this.maven = maven;
  }

  @Override
  public String fileName() {
    return PackageNames.assembledZooKeeper(version);
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public List<String> officialNames() {
    return PackageNames.officialZooKeeper(version);
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    List<Path> jars = maven.get().resolveWithDependencies(roots(), Set.of());
    ArchiveTree tree = new ArchiveTree(PackageNames.zooKeeperFolder(version)).jars("lib/", jars);
    for (String script : SCRIPTS) {
      tree.script(script, Bundled.text("zookeeper/" + script));
    }
    for (String file : CONFIGURATION) {
      tree.text(file, Bundled.text("zookeeper/" + file));
    }
    Licences.addTo(tree, jars);
    tree.storeTo(out);
  }

  private List<Coordinates> roots() {
    Coordinates server = Coordinates.jar(GROUP, "zookeeper", version);
    List<Coordinates> roots = new ArrayList<>();
    roots.add(server);
    maven.get().declaredBy(server).entrySet().stream()
        .filter(declared -> isShipped(declared.getKey().artifact(), declared.getValue()))
        .forEach(declared -> roots.add(declared.getKey()));
    return roots;
  }

  private static boolean isShipped(String artifact, String scope) {
    return (scope.equals("provided") && !NOT_SHIPPED.contains(artifact))
        || (scope.equals("test") && LOGGING.contains(artifact));
  }
}
