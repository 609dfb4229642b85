package io.kfctl.cli.run;

import io.kfctl.cluster.Cluster;
import io.kfctl.deploy.Selection;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which services a command is about; a mixin. */
final class ServiceOptions {
  @Parameters(
      arity = "0..*",
      paramLabel = "SERVICE",
      description = {
        "zookeeper, kafka (kafka-server), schema-registry, connect (kafka-connect); all of them",
        "when none is named."
      })
  private List<String> services = List.of();

  @Option(names = "--host", paramLabel = "HOST", description = "Only on this host.")
  private Optional<String> host = Optional.empty();

  Selection of(Cluster cluster) {
    return Selection.of(cluster, services, host);
  }
}
