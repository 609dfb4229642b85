package io.kfctl.archive.assemble;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import io.kfctl.error.UserError;
import io.kfctl.progress.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.aether.ConfigurationProperties;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.Exclusion;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.util.artifact.JavaScopes;
import org.eclipse.aether.util.filter.DependencyFilterUtils;

/**
 * Files from a Maven repository, as Maven itself would get them: with the mirrors, proxies, servers
 * and profiles of the user's and the installed Maven's settings.xml, and through the local
 * repository, which is asked first. Safe for several threads.
 */
public final class MavenArtifacts implements AutoCloseable {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private final Context context;

  private MavenArtifacts(Context context) {
    this.context = context;
  }

  /**
   * Reads the settings; nothing is fetched yet.
   *
   * @param environment the process's environment, which tells where Maven is installed
   * @param progress told of each download that takes a while
   * @throws UserError when a settings.xml cannot be read
   */
  public static MavenArtifacts open(Map<String, String> environment, Progress progress) {
    return open(MavenHomes.of(environment), progress);
  }

  static MavenArtifacts open(MavenHomes homes, Progress progress) {
    ContextOverrides.Builder overrides =
        ContextOverrides.create()
            .withUserSettings(true)
            .withMavenUserHomeOverride(homes.user())
            .checksumPolicy(ContextOverrides.ChecksumPolicy.FAIL)
            // Whoever fetches decides from where, not some artifact's POM.
            .ignoreArtifactDescriptorRepositories(true)
            .configProperties(
                Map.of(ConfigurationProperties.CONNECT_TIMEOUT, (int) CONNECT_TIMEOUT.toMillis()))
            .transferListener(new DownloadProgress(progress));
    homes.installation().ifPresent(overrides::withMavenSystemHomeOverride);
    try {
      return new MavenArtifacts(Runtimes.INSTANCE.getRuntime().create(overrides.build()));
    } catch (IllegalStateException e) {
      throw UserError.usage(
          "Maven's settings cannot be used: " + e.getCause().getMessage(),
          "correct ~/.m2/settings.xml, or the settings.xml of the installed Maven");
    }
  }

  /**
   * The file itself, in the local repository.
   *
   * @throws UserError when it is nowhere (exit 4) or the repository cannot be reached (exit 5)
   */
  public Path resolve(Coordinates coordinates) {
    ArtifactRequest request =
        new ArtifactRequest(artifact(coordinates), context.remoteRepositories(), null);
    try {
      return system()
          .resolveArtifact(context.repositorySystemSession(), request)
          .getArtifact()
          .getFile()
          .toPath();
    } catch (RepositoryException e) {
      throw MavenFailure.toUserError(coordinates.toString(), e);
    }
  }

  /**
   * The jars of these and of all that they need at run time, with Maven's own rules for versions.
   *
   * @param roots the nearest, so their versions win
   * @param excluded {@code group:artifact} of dependencies to leave out with what only they need
   * @throws UserError as {@link #resolve}
   */
  List<Path> resolveWithDependencies(List<Coordinates> roots, Set<String> excluded) {
    List<Exclusion> exclusions = excluded.stream().map(MavenArtifacts::exclusion).toList();
    CollectRequest collect = new CollectRequest();
    collect.setRepositories(context.remoteRepositories());
    collect.setDependencies(
        roots.stream()
            .map(root -> new Dependency(artifact(root), JavaScopes.RUNTIME, false, exclusions))
            .toList());
    DependencyRequest request =
        new DependencyRequest(collect, DependencyFilterUtils.classpathFilter(JavaScopes.RUNTIME));
    try {
      return system()
          .resolveDependencies(context.repositorySystemSession(), request)
          .getArtifactResults()
          .stream()
          .map(result -> result.getArtifact().getFile().toPath())
          .toList();
    } catch (RepositoryException e) {
      throw MavenFailure.toUserError(roots.get(0).toString(), e);
    }
  }

  /**
   * What its POM declares as dependencies, with the versions that its parents manage.
   *
   * @return the scope of each, in the order of the POM
   * @throws UserError as {@link #resolve}
   */
  Map<Coordinates, String> declaredBy(Coordinates coordinates) {
    ArtifactDescriptorRequest request =
        new ArtifactDescriptorRequest(artifact(coordinates), context.remoteRepositories(), null);
    try {
      return system()
          .readArtifactDescriptor(context.repositorySystemSession(), request)
          .getDependencies()
          .stream()
          .collect(
              Collectors.toMap(
                  dependency -> coordinates(dependency.getArtifact()),
                  Dependency::getScope,
                  (first, second) -> first,
                  LinkedHashMap::new));
    } catch (RepositoryException e) {
      throw MavenFailure.toUserError(coordinates.toString(), e);
    }
  }

  private RepositorySystem system() {
    return context.repositorySystem();
  }

  private static Artifact artifact(Coordinates coordinates) {
    return new DefaultArtifact(
        coordinates.group(),
        coordinates.artifact(),
        coordinates.classifier(),
        coordinates.extension(),
        coordinates.version());
  }

  private static Coordinates coordinates(Artifact artifact) {
    return new Coordinates(
        artifact.getGroupId(),
        artifact.getArtifactId(),
        artifact.getVersion(),
        artifact.getExtension(),
        artifact.getClassifier());
  }

  private static Exclusion exclusion(String groupAndArtifact) {
    int colon = groupAndArtifact.indexOf(':');
    return new Exclusion(
        groupAndArtifact.substring(0, colon), groupAndArtifact.substring(colon + 1), "*", "*");
  }

  @Override
  public void close() {
    context.close();
  }
}
