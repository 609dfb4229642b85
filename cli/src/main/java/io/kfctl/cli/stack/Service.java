package io.kfctl.cli.stack;

import io.kfctl.cli.EndpointOptions;
import io.kfctl.cluster.Endpoints;
import io.kfctl.cluster.Role;
import io.kfctl.cluster.context.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A service that commands talk to, and the places that may say where it is. */
enum Service {
  KAFKA(
      "Kafka",
      "--bootstrap-server",
      "HOST:9092",
      Role.KAFKA,
      EndpointOptions::bootstrapServer,
      Context::bootstrapServer,
      endpoints -> split(endpoints.bootstrapServers())),
  CONNECT(
      "Kafka Connect",
      "--connect-url",
      "http://HOST:8083",
      Role.CONNECT,
      EndpointOptions::connectUrl,
      Context::connectUrl,
      Endpoints::connectUrls);

  private final String title;
  private final String flag;
  private final String example;
  private final Role role;
  private final Function<EndpointOptions, Optional<String>> given;
  private final Function<Context, Optional<String>> named;
  private final Function<Endpoints, List<String>> known;

  Service(
      String title,
      String flag,
      String example,
      Role role,
      Function<EndpointOptions, Optional<String>> given,
      Function<Context, Optional<String>> named,
      Function<Endpoints, List<String>> known) {
    this.title = title;
    this.flag = flag;
    this.example = example;
    this.role = role;
    this.given = given;
    this.named = named;
    this.known = known;
  }

  /** Its name in sentences. */
  String title() {
    return title;
  }

  String flag() {
    return flag;
  }

  /** The flag as it may be typed. */
  String flagExample() {
    return flag + " " + example;
  }

  String roleName() {
    return role.roleName();
  }

  /** What the flag says; empty when it is not given. */
  Optional<List<String>> givenBy(EndpointOptions options) {
    return given.apply(options).map(Service::split);
  }

  /** What a context says that holds endpoints; none when it does not name the service. */
  List<String> namedBy(Context context) {
    return named.apply(context).map(Service::split).orElse(List.of());
  }

  /** What the cluster file says; none when no host has the role. */
  List<String> knownBy(Endpoints endpoints) {
    return known.apply(endpoints);
  }

  private static List<String> split(String text) {
    return Stream.of(text.split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList();
  }
}
