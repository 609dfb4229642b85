package io.kfctl.cli.stack;

import io.kfctl.cli.EndpointOptions;
import io.kfctl.cluster.Endpoints;
import io.kfctl.cluster.Role;
import io.kfctl.cluster.context.Context;
import io.kfctl.cluster.context.ContextKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A service that commands talk to, and the places that may say where it is. */
public enum Service {
  KAFKA(
      "Kafka",
      "--bootstrap-server",
      "HOST:9092",
      List.of("--command-config"),
      Role.KAFKA,
      EndpointOptions::bootstrapServer,
      endpoints -> split(endpoints.bootstrapServers()),
      ContextKey.BOOTSTRAP_SERVER),
  CONNECT(
      "Kafka Connect",
      "--connect-url",
      "http://HOST:8083",
      List.of("--ca-file", "--connect-login"),
      Role.CONNECT,
      EndpointOptions::connectUrl,
      Endpoints::connectUrls,
      ContextKey.CONNECT_URL),
  REGISTRY(
      "the schema registry",
      "--registry-url",
      "http://HOST:8081",
      List.of("--ca-file", "--registry-login"),
      Role.SCHEMA_REGISTRY,
      EndpointOptions::registryUrl,
      Endpoints::registryUrls,
      ContextKey.REGISTRY_URL),
  ZOOKEEPER(
      "ZooKeeper",
      "--zookeeper",
      "HOST:2181",
      List.of(),
      Role.ZOOKEEPER,
      EndpointOptions::zookeeper,
      endpoints -> split(endpoints.zooKeeperConnect().replaceFirst("/.*", "")), // without a chroot
      ContextKey.ZOOKEEPER);

  private final String title;
  private final String flag;
  private final String example;
  private final List<String> entrance;
  private final Role role;
  private final Function<EndpointOptions, Optional<String>> given;
  private final Function<Endpoints, List<String>> known;
  private final ContextKey kept;

  Service(
      String title,
      String flag,
      String example,
      List<String> entrance,
      Role role,
      Function<EndpointOptions, Optional<String>> given,
      Function<Endpoints, List<String>> known,
      ContextKey kept) {
    this.title = title;
    this.flag = flag;
    this.example = example;
    this.entrance = entrance;
    this.role = role;
    this.given = given;
    this.known = known;
    this.kept = kept;
  }

  /** Its name in sentences. */
  String title() {
    return title;
  }

  String flag() {
    return flag;
  }

  /** The options that say where it is and how it is entered. */
  public List<String> flags() {
    return Stream.concat(Stream.of(flag), entrance.stream()).toList();
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

  /** What the cluster file says; none when no host has the role. */
  List<String> knownBy(Endpoints endpoints) {
    return known.apply(endpoints);
  }

  /** What the context says; none when it does not. */
  List<String> knownBy(Context context) {
    return context.setting(kept).map(Service::split).orElse(List.of());
  }

  private static List<String> split(String text) {
    return Stream.of(text.split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList();
  }
}
