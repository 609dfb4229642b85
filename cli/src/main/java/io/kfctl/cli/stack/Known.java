package io.kfctl.cli.stack;

import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Endpoints;
import io.kfctl.cluster.context.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What says where the services are when no flag does.
 *
 * @param origin its name in sentences
 * @param places where a service is; none when it does not say
 * @param lack why it does not say
 * @param context that gave the file or the endpoints; it may say how services are entered
 */
record Known(
    String origin,
    Function<Service, List<String>> places,
    Function<Service, String> lack,
    Optional<Context> context) {

  /**
   * @param context that names the file of the cluster, where one does
   */
  static Known of(Cluster cluster, Optional<Context> context) {
    Endpoints endpoints = new Endpoints(cluster);
    return new Known(
        "the cluster file",
        service -> service.knownBy(endpoints),
        service -> "no host of the cluster file has the role " + service.roleName(),
        context);
  }

  static Known of(Context context) {
    String origin = "context '" + context.name() + "'";
    return new Known(
        origin,
        service -> service.knownBy(context),
        service -> origin + " does not say where " + service.title() + " is",
        Optional.of(context));
  }
}
