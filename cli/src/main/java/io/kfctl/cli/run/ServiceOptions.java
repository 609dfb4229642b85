package io.kfctl.cli.run;

import io.kfctl.cli.Completes;
import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Role;
import io.kfctl.deploy.Selection;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which services a command is about; a mixin. */
final class ServiceOptions implements Completes {
  @Parameters(
      arity = "0..*",
      paramLabel = "SERVICE",
      description =
          "zookeeper, kafka (kafka-server), schema-registry, connect (kafka-connect); all of them "
              + "when none is named.")
  private List<String> services = List.of();

  @Option(names = "--host", paramLabel = "HOST", description = "Only on this host.")
  private Optional<String> host = Optional.empty();

  @Override
  public List<String> candidates(String argument) {
    return names(argument);
  }

  /** The services that there can be, where one is to be named. */
  static List<String> names(String argument) {
    return argument.equals("SERVICE")
        ? Arrays.stream(Role.values()).map(Role::roleName).toList()
        : List.of();
  }

  Selection of(Cluster cluster) {
    return Selection.of(cluster, services, host);
  }
}
