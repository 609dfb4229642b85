package io.kfctl.playground;

import io.kfctl.archive.Archives;
import io.kfctl.cluster.Cluster;
import io.kfctl.deploy.Deployment;
import io.kfctl.host.ServiceManager;
import io.kfctl.progress.Progress;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/**
 * What a playground is put together from.
 *
 * @param services run the unit files of the playground's folder
 * @param clusters reads a cluster file
 * @param archives finds a cluster's archives
 * @param deployments deploy to this machine
 * @param environment tells where Maven and its settings are
 * @param javaHome the JDK that runs the services
 */
public record PlaygroundParts(
    ServiceManager services,
    Function<Path, Cluster> clusters,
    Function<Cluster, Archives> archives,
    Function<Cluster, Deployment> deployments,
    Map<String, String> environment,
    Path javaHome,
    Progress progress) {
  public PlaygroundParts {
    environment = Map.copyOf(environment);
  }
}
