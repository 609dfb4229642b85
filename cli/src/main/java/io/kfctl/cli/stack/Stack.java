package io.kfctl.cli.stack;

import io.kfctl.cli.EndpointOptions;
import io.kfctl.cli.Lazy;
import io.kfctl.cli.console.Talk;
import io.kfctl.connect.ConnectClient;
import io.kfctl.connect.Secrets;
import io.kfctl.error.UserError;
import io.kfctl.kafka.ClientSettings;
import io.kfctl.kafka.KafkaCluster;
import io.kfctl.net.Endpoint;
import io.kfctl.registry.SchemaRegistryClient;
import io.kfctl.zookeeper.ZooKeeperTree;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The services that a command talks to. A flag wins over the cluster file or context, which is read
 * only for what no flag gives. Once a flag names a service, it is asked only for what the command
 * cannot do without: what is merely nice to have might belong to another stack.
 */
public final class Stack {
  private final Talk talk;
  private final EndpointOptions options;
  private final Lazy<Optional<Known>> known;
  private final StackClients clients;
  private final AccessFiles files;
  private final Lazy<KafkaAccess> kafkaAccess;

  Stack(
      Talk talk,
      EndpointOptions options,
      Supplier<Optional<Known>> known,
      StackClients clients,
      AccessFiles files) {
    this.talk = talk;
    this.options = options;
    this.known = new Lazy<>(known);
    this.clients = clients;
    this.files = files;
    this.kafkaAccess = new Lazy<>(() -> new KafkaAccess(talk, files(Service.KAFKA)));
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
    return connect(required(Service.CONNECT));
  }

  /** As {@link #connect}, for a command that can do without it. */
  public Optional<ConnectClient> connectIfKnown() {
    return ifKnown(Service.CONNECT).map(this::connect);
  }

  /**
   * The schema registries; the caller closes the client.
   *
   * @throws UserError when nothing says where they are
   */
  public SchemaRegistryClient registry() {
    List<String> urls = required(Service.REGISTRY);
    return clients.registry(new HttpAccess(talk, files(Service.REGISTRY)).registry(urls));
  }

  /**
   * The ZooKeeper servers; the caller closes the client.
   *
   * @throws UserError when nothing says where they are, or not in a way that can be read
   */
  public ZooKeeperTree zooKeeper() {
    try {
      return clients.zooKeeper(required(Service.ZOOKEEPER).stream().map(Endpoint::parse).toList());
    } catch (IllegalArgumentException e) {
      throw UserError.usage(
          "where is ZooKeeper? " + e.getMessage(),
          "for example: " + Service.ZOOKEEPER.flagExample());
    }
  }

  private KafkaCluster kafka(List<String> bootstrap) {
    return clients.kafka(kafkaAccess.get().entering(ClientSettings.of(brokers(bootstrap))));
  }

  private ConnectClient connect(List<String> urls) {
    return clients.connect(new HttpAccess(talk, files(Service.CONNECT)).connect(urls));
  }

  /**
   * A login that a context holds is for the services that this context places, and for no other.
   */
  private AccessFiles files(Service service) {
    boolean placedByFlag = service.givenBy(options).isPresent();
    return placedByFlag ? files : files.with(known.get().flatMap(Known::context));
  }

  private static Endpoint[] brokers(List<String> bootstrap) {
    try {
      return bootstrap.stream().map(Endpoint::parse).toArray(Endpoint[]::new);
    } catch (IllegalArgumentException e) {
      throw UserError.usage(
          "where is Kafka? " + e.getMessage(), "for example: " + Service.KAFKA.flagExample());
    }
  }

  private List<String> required(Service service) {
    return given(service)
        .or(() -> known(service))
        .filter(endpoints -> !endpoints.isEmpty())
        .orElseThrow(() -> unknown(service));
  }

  private Optional<List<String>> ifKnown(Service service) {
    Optional<List<String>> given = given(service);
    boolean anotherStack =
        Stream.of(Service.values()).anyMatch(s -> s.givenBy(options).isPresent());
    return (anotherStack ? given : known(service)).filter(endpoints -> !endpoints.isEmpty());
  }

  private Optional<List<String>> given(Service service) {
    Optional<List<String>> given = service.givenBy(options);
    given.ifPresent(endpoints -> tell(service, endpoints, service.flag()));
    return given;
  }

  private Optional<List<String>> known(Service service) {
    Optional<List<String>> places =
        known.get().map(k -> k.places().apply(service)).filter(list -> !list.isEmpty());
    places.ifPresent(endpoints -> tell(service, endpoints, known.get().orElseThrow().origin()));
    return places;
  }

  private void tell(Service service, List<String> endpoints, String origin) {
    String where = Secrets.maskedUrls(String.join(",", endpoints)).replace(",", ", ");
    talk.detail(service.title() + ": " + where + ", from " + origin);
  }

  private UserError unknown(Service service) {
    String flag = service.flagExample();
    if (service.givenBy(options).isPresent()) {
      return UserError.usage(service.flag() + " names nothing", "for example: " + flag);
    }
    if (known.get().isPresent()) {
      return UserError.usage(known.get().get().lack().apply(service), "or say it: " + flag);
    }
    return UserError.usage(
        "where is %s? there is no cluster file here, no current context, and no %s"
            .formatted(service.title(), service.flag()),
        "name the cluster file: -f cluster.yaml, or set KFCTL_CLUSTER\nor say it: " + flag);
  }
}
