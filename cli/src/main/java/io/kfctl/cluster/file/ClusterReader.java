package io.kfctl.cluster.file;

import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.ConfigKeys;
import io.kfctl.cluster.yaml.Findings;
import io.kfctl.cluster.yaml.Interpolation;
import io.kfctl.cluster.yaml.LocalPaths;
import io.kfctl.cluster.yaml.Position;
import io.kfctl.cluster.yaml.Problem;
import io.kfctl.cluster.yaml.Problems;
import io.kfctl.cluster.yaml.YamlNode;
import io.kfctl.cluster.yaml.YamlParser;
import io.kfctl.error.UserError;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads cluster.yaml strictly: what is not known is refused, and everything that is wrong is told
 * at once, each with its line, the reason and what to write instead.
 */
public final class ClusterReader {
  private final Map<String, String> environment;
  private final Path home;

  /**
   * @param environment the variables that {@code ${env:NAME}} may name
   * @param home what {@code ~/} stands for; absolute
   */
  public ClusterReader(Map<String, String> environment, Path home) {
    this.environment = Map.copyOf(environment);
    this.home = home;
  }

  /**
   * Reads a file.
   *
   * @param file as the user named it; messages name it the same way
   * @throws InvalidClusterFile when it holds errors
   * @throws UserError when it cannot be opened
   */
  public ReadResult read(Path file) {
    return read(ClusterText.read(file), file);
  }

  /**
   * Reads a text as if it stood in this file.
   *
   * @throws InvalidClusterFile when it holds errors
   */
  public ReadResult read(String text, Path file) {
    return read(text, file, ClusterReader::check);
  }

  /**
   * As {@link #read(Path)}, for who only asks the services that the file tells of. Whether they
   * could be installed like that is not looked at: it takes longer than to ask them.
   *
   * @throws InvalidClusterFile when it holds something that cannot be read
   * @throws UserError when it cannot be opened
   */
  public Cluster readToOperate(Path file) {
    return read(ClusterText.read(file), file, ClusterReader::areEndpointsReadable).cluster();
  }

  private ReadResult read(String text, Path file, Consumer<Draft> checks) {
    Problems problems = new Problems();
    Path absolute = file.toAbsolutePath().normalize();
    LocalPaths local = new LocalPaths(absolute.getParent(), home);
    Optional<YamlNode> tree = new YamlParser(problems).parse(text);
    if (tree.isEmpty() && !problems.hasErrors()) {
      problems.error(Position.START, "", "the file is empty", "type kfctl init to write one");
    }
    Optional<Draft> draft =
        tree.map(new Interpolation(environment, local, problems)::resolve)
            .map(
                root ->
                    new ClusterSection(absolute, local).read(root, new Findings(root, problems)));
    draft.ifPresent(checks);
    List<Problem> all = problems.all();
    if (problems.hasErrors()) {
      throw new InvalidClusterFile(file.toString(), all);
    }
    return new ReadResult(draft.orElseThrow().cluster(), all);
  }

  private static void check(Draft draft) {
    List.of(
            new HostChecks(),
            new RoleChecks(),
            new VersionChecks(),
            new FolderChecks(),
            new ExposureChecks(),
            new PropertyChecks(new ConfigKeys()))
        .forEach(check -> check.check(draft));
    if (areEndpointsReadable(draft)) {
      new EndpointChecks().check(draft);
      new PortChecks().check(draft);
    }
  }

  private static boolean areEndpointsReadable(Draft draft) {
    return EndpointSyntaxChecks.allReadable(draft.cluster(), draft.findings());
  }
}
