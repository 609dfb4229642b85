package io.kfctl.archive.assemble;

import io.kfctl.archive.JdkFileName;
import io.kfctl.archive.PackageNames;
import io.kfctl.archive.Parallel;
import io.kfctl.error.UserError;
import io.kfctl.progress.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes the archives of a request in a directory. What is there, whole, and as SHA256SUMS records
 * stays as it is; what an official archive in the directory replaces is not made.
 */
public final class Assembler {
  private final MavenHomes mavenHomes;
  private final JdkFinder jdkFinder;
  private final Progress progress;

  /**
   * @param environment the process's environment: where Maven and a JDK are installed
   */
  public Assembler(Map<String, String> environment, Progress progress) {
    this(MavenHomes.of(environment), JdkFinder.onThisMachine(environment), progress);
  }

  Assembler(MavenHomes mavenHomes, JdkFinder jdkFinder, Progress progress) {
    this.mavenHomes = mavenHomes;
    this.jdkFinder = jdkFinder;
    this.progress = progress;
  }

  /**
   * Makes the archives and records their checksums. Each is written beside its place and then
   * moved; what could be made stays when something else could not.
   *
   * @param directory made if missing
   * @param anew whether to make also what is there already
   * @return what became of each package, in the order of the request
   * @throws UserError for all that could not be made, at once: exit 5 where the Maven repository
   *     cannot be reached, 1 where there is no JDK to make one of or the disk is full
   */
  public List<Assembled> assemble(AssemblyRequest request, Path directory, boolean anew) {
    Leftovers.clear(directory);
    Workbench workbench = new Workbench(directory, anew, progress);
    List<Attempt> attempts;
    try (OnDemand maven = new OnDemand(() -> MavenArtifacts.open(mavenHomes, progress))) {
      attempts = Parallel.all(work(request, workbench, maven));
    }
    Attempt.throwIfAnyFailed(attempts);
    return attempts.stream().flatMap(attempt -> attempt.done().stream()).toList();
  }

  private List<Supplier<Attempt>> work(
      AssemblyRequest request, Workbench workbench, Supplier<MavenArtifacts> maven) {
    List<Supplier<Assembled>> work = new ArrayList<>();
    request.jdk().ifPresent(feature -> work.add(() -> provideJdk(feature, workbench)));
    recipes(request, maven).forEach(recipe -> work.add(() -> workbench.provide(recipe)));
    return work.stream().<Supplier<Attempt>>map(piece -> () -> Attempt.at(piece)).toList();
  }

  private static List<Recipe> recipes(AssemblyRequest request, Supplier<MavenArtifacts> maven) {
    List<Recipe> recipes = new ArrayList<>();
    recipes.add(new ZooKeeperRecipe(request.zookeeper(), maven));
    recipes.add(new KafkaRecipe(request.kafka(), maven));
    request
        .apicurio()
        .ifPresent(
            version -> {
              recipes.add(new RegistryRecipe(version, maven));
              recipes.add(new ConverterRecipe(PackageNames.CONVERTER_VERSION, maven));
            });
    request.plugins().forEach(plugin -> recipes.add(new DebeziumRecipe(plugin, maven)));
    return recipes;
  }

  /** Any whole JDK of this machine's architecture does; only without one there is one made. */
  private Assembled provideJdk(String feature, Workbench workbench) {
    Optional<JdkFileName> best =
        workbench.names().stream()
            .flatMap(file -> JdkFileName.parse(file, feature).stream())
            .filter(jdk -> jdk.arch().equals(InstalledJdk.arch()))
            .min(JdkFileName.BEST_FIRST);
    return best.flatMap(workbench::existing)
        .orElseGet(
            () -> {
              InstalledJdk jdk = jdkFinder.find(feature, workbench.directory());
              return workbench.make(new JdkRecipe(jdk, workbench.directory()));
            });
  }
}
