package io.kfctl.cli.stack;

import io.kfctl.cli.EndpointOptions;
import io.kfctl.cli.Lazy;
import io.kfctl.cli.console.Talk;
import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Endpoints;
import io.kfctl.cluster.context.Context;
import io.kfctl.connect.ConnectClient;
import io.kfctl.connect.Secrets;
import io.kfctl.error.UserError;
import io.kfctl.kafka.KafkaCluster;
import io.kfctl.net.Endpoint;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The services that a command talks to. A flag wins over the cluster file, or the current context
 * that holds endpoints in its place; these are read only for what no flag gives. Once a flag names
 * a service, they are asked only for what the command cannot do without: what is merely nice to
 * have might belong to another stack.
 */
public final class Stack {
  private final Talk talk;
  private final EndpointOptions options;
  private final Lazy<Optional<Cluster>> cluster;
  private final Lazy<Optional<Context>> context;
  private final StackClients clients;

  Stack(
      Talk talk,
      EndpointOptions options,
      Supplier<Optional<Cluster>> cluster,
      Supplier<Optional<Context>> context,
      StackClients clients) {
    this.talk = talk;
    this.options = options;
    this.cluster = new Lazy<>(cluster);
    this.context = new Lazy<>(context);
    this.clients = clients;
  }

  /**
   * The Kafka cluster; the caller closes it.
   *
   * @throws UserError when nothing says where it is, or not in a way that can be read
   */
  public KafkaCluster kafka() {
    return kafka(required(Service.KAFKA));
  }

  /** As {@link #kafka}, for a command that can do without it. */
  public Optional<KafkaCluster> kafkaIfKnown() {
    return ifKnown(Service.KAFKA).map(this::kafka);
  }

  /**
   * The Connect workers; the caller closes the client.
   *
   * @throws UserError when nothing says where they are
   */
  public ConnectClient connect() {
    return clients.connect(required(Service.CONNECT));
  }

  /** As {@link #connect}, for a command that can do without it. */
  public Optional<ConnectClient> connectIfKnown() {
    return ifKnown(Service.CONNECT).map(clients::connect);
  }

  private KafkaCluster kafka(List<String> bootstrap) {
    try {
      return clients.kafka(bootstrap.stream().map(Endpoint::parse).toList());
    } catch (IllegalArgumentException e) {
      throw UserError.usage(
          "where is Kafka? " + e.getMessage(), "for example: " + Service.KAFKA.flagExample());
    }
  }

  private List<String> required(Service service) {
    return given(service)
        .or(() -> inFile(service))
        .or(() -> inContext(service))
        .filter(endpoints -> !endpoints.isEmpty())
        .orElseThrow(() -> unknown(service));
  }

  private Optional<List<String>> ifKnown(Service service) {
    Optional<List<String>> given = given(service);
    boolean anotherStack =
        Stream.of(Service.values()).anyMatch(s -> s.givenBy(options).isPresent());
    return (anotherStack ? given : inFile(service).or(() -> inContext(service)))
        .filter(endpoints -> !endpoints.isEmpty());
  }

  private Optional<List<String>> given(Service service) {
    Optional<List<String>> given = service.givenBy(options);
    given.ifPresent(endpoints -> tell(service, endpoints, service.flag()));
    return given;
  }

  private Optional<List<String>> inFile(Service service) {
    Optional<List<String>> known = cluster.get().map(c -> service.knownBy(new Endpoints(c)));
    known.ifPresent(endpoints -> tell(service, endpoints, "the cluster file"));
    return known;
  }

  private Optional<List<String>> inContext(Service service) {
    Optional<List<String>> named =
        context.get().map(service::namedBy).filter(endpoints -> !endpoints.isEmpty());
    named.ifPresent(
        endpoints -> tell(service, endpoints, "context '" + context.get().get().name() + "'"));
    return named;
  }

  private void tell(Service service, List<String> endpoints, String origin) {
    String where = Secrets.maskedText(String.join(", ", endpoints));
    talk.detail(service.title() + ": " + where + ", from " + origin);
  }

  private UserError unknown(Service service) {
    String flag = service.flagExample();
    if (service.givenBy(options).isPresent()) {
      return UserError.usage(service.flag() + " names nothing", "for example: " + flag);
    }
    if (cluster.get().isPresent()) {
      return UserError.usage(
          "no host of the cluster file has the role " + service.roleName(), "or say it: " + flag);
    }
    if (context.get().isPresent()) {
      return UserError.usage(
          "the current context '"
              + context.get().get().name()
              + "' does not say where "
              + service.title()
              + " is",
          "say it: " + flag);
    }
    return UserError.usage(
        "where is " + service.title() + "? there is no cluster file here, and no " + service.flag(),
        "name the cluster file: -f cluster.yaml, or set KFCTL_CLUSTER\nor say it: " + flag);
  }
}
