package io.kfctl.cli;

import static io.kfctl.host.RemoteCommand.quoted;

import io.kfctl.connect.ConnectorException;
import io.kfctl.connect.ConnectorFileException;
import io.kfctl.error.UserError;
import io.kfctl.http.HttpException;
import io.kfctl.kafka.BrokerUnreachableException;
import io.kfctl.kafka.KafkaClusterException;
import io.kfctl.net.NetFailure;
import io.kfctl.net.UnreachableException;
import io.kfctl.registry.RegistryException;
import io.kfctl.zookeeper.ZooKeeperException;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the failures of the library that talks to a running stack mean to the user. The library
 * throws facts and knows no commands; here the exit code and the next thing to type are added.
 */
public final class StackFailures {
  private static final String OTHER_SERVICE = "does another service listen there?";

  private static final int MOST_NODES = 20;

  /** What the registry's API begins with; Connect's begins otherwise. */
  private static final Pattern REGISTRY_PATH =
      Pattern.compile(
          "https?://(?!.*/connectors/)[^?]*/(?:subjects|schemas|config|compatibility)(?:[/?].*)?");

  /** What becomes of a connection to a broker that wants to be spoken to in another way. */
  private static final Set<NetFailure.Kind> HUNG_UP =
      EnumSet.of(NetFailure.Kind.CUT, NetFailure.Kind.OTHER);

  private StackFailures() {}

  /** The failures given, and these. */
  public static Failures addedTo(Failures failures) {
    return zooKeeper(registry(kafka(connect(http(unreachable(failures))))));
  }

  private static Failures unreachable(Failures failures) {
    return failures
        .with(
            BrokerUnreachableException.class,
            e ->
                UserError.unreachable(
                    e.getMessage(),
                    "open the port between here and the broker, or correct its"
                        + " advertised.listeners"))
        .with(UnreachableException.class, StackFailures::ofUnreachable);
  }

  private static UserError ofUnreachable(UnreachableException failure) {
    UserError error =
        UserError.unreachable(failure.getMessage(), "see whether it runs: kfctl status");
    boolean guarded =
        failure.attempts().stream().anyMatch(a -> HUNG_UP.contains(a.failure().kind()));
    return failure.service().equals("Kafka") && guarded
        ? error.andThen("if it wants TLS or a login: --command-config FILE")
        : error;
  }

  private static Failures http(Failures failures) {
    return failures
        .with(HttpException.BadName.class, e -> UserError.usage(e.getMessage(), "type its name"))
        .with(
            HttpException.BadUrl.class,
            e -> UserError.usage(e.getMessage(), "for example: http://HOST:8083"))
        .with(
            HttpException.BadAuthority.class,
            e ->
                UserError.usage(
                    e.getMessage(), "it holds certificates in PEM: --ca-file, or KFCTL_CA_FILE"))
        .with(HttpException.BadBody.class, e -> UserError.failed(e.getMessage(), OTHER_SERVICE))
        .with(HttpException.Status.class, StackFailures::ofStatus)
        .with(HttpException.class, e -> UserError.failed(e.getMessage(), ""));
  }

  private static UserError ofStatus(HttpException.Status failure) {
    boolean registry = REGISTRY_PATH.matcher(failure.url()).matches();
    // What is really not there is told in JSON, with an error_code.
    if (failure.status() == 404 && failure.errorCode().isEmpty()) {
      return UserError.failed(
          failure.getMessage(),
          registry
              ? "Apicurio has this API under /apis/ccompat/v7: is that in the registry's URL?"
              : "a worker that is still starting answers so: try again in a moment");
    }
    boolean refused = failure.status() == 401 || failure.status() == 403;
    return refused
        ? UserError.unreachable(
            failure.getMessage(),
            "it wants a login that may do this: %s FILE, with one line user:password"
                .formatted(registry ? "--registry-login" : "--connect-login"))
        : UserError.failed(failure.getMessage(), "the service's own log says more");
  }

  private static Failures connect(Failures failures) {
    return failures
        .with(
            ConnectorException.NotFound.class,
            e -> UserError.notFound(e.getMessage(), "kfctl connector list"))
        .with(
            ConnectorException.TaskNotFound.class,
            e -> UserError.notFound(e.getMessage(), connectorStatus(e)))
        .with(
            ConnectorException.PluginNotFound.class,
            e -> UserError.notFound(e.getMessage(), "every worker needs it in its plugin.path"))
        .with(
            ConnectorException.Exists.class,
            e -> UserError.failed(e.getMessage(), connectorStatus(e)))
        .with(
            ConnectorException.Rebalancing.class,
            e -> UserError.failed(e.getMessage(), "try again in a while"))
        .with(
            ConnectorException.Invalid.class,
            e ->
                UserError.usage(
                    e.getMessage(), "the keys that a class takes: kfctl connector plugins CLASS"))
        .with(
            ConnectorException.Masked.class,
            e -> UserError.usage(e.getMessage(), "write the secret itself into the file"))
        .with(
            ConnectorException.WorkerTooOld.class,
            e -> UserError.failed(e.getMessage(), instead(e)))
        .with(ConnectorException.class, e -> UserError.failed(e.getMessage(), ""))
        .with(ConnectorFileException.class, e -> UserError.usage(e.getMessage(), ""));
  }

  /** How a user of an older worker gets what was asked for. */
  private static String instead(ConnectorException.WorkerTooOld failure) {
    String name = failure.connector();
    return switch (failure.call()) {
      case READ_OFFSETS ->
          "a sink's are those of its group: kfctl group offsets %s\na source's: kfctl consume connect-offsets --key %s"
              .formatted(quoted("connect-" + name), quoted(name));
      case SET_OFFSETS, RESET_OFFSETS ->
          "a sink's can be moved while it is deleted: kfctl group reset %s\na source begins anew under another name"
              .formatted(quoted("connect-" + name));
      case STOP -> "paused it reads nothing either: kfctl connector pause " + quoted(name);
      case PLUGIN_KEYS -> "the plugins themselves are told: kfctl connector plugins";
    };
  }

  private static String connectorStatus(ConnectorException failure) {
    return "kfctl connector status " + quoted(failure.connector());
  }

  private static Failures kafka(Failures failures) {
    return failures
        .with(
            KafkaClusterException.TopicNotFound.class,
            e -> UserError.notFound(e.getMessage(), "kfctl topic list"))
        .with(
            KafkaClusterException.TopicDeleted.class,
            e -> UserError.notFound(e.getMessage(), "kfctl topic list"))
        .with(
            KafkaClusterException.PartitionNotFound.class,
            e -> UserError.notFound(e.getMessage(), "it has 0 to " + (e.count() - 1)))
        .with(
            KafkaClusterException.GroupNotFound.class,
            e -> UserError.notFound(e.getMessage(), "kfctl group list"))
        .with(
            KafkaClusterException.NotAConsumerGroup.class,
            e -> UserError.notFound(e.getMessage(), "kfctl group list"))
        .with(
            KafkaClusterException.GroupActive.class,
            e ->
                UserError.failed(
                    e.getMessage(), "see who: kfctl group members " + quoted(e.group())))
        .with(
            KafkaClusterException.TopicExists.class,
            e -> UserError.failed(e.getMessage(), "kfctl topic describe " + quoted(e.topic())))
        .with(KafkaClusterException.Invalid.class, e -> UserError.usage(e.getMessage(), ""))
        .with(
            KafkaClusterException.TimedOut.class,
            e -> UserError.unreachable(e.getMessage(), "see how the brokers are: kfctl status"))
        .with(
            KafkaClusterException.Unfinished.class,
            e ->
                UserError.unreachable(
                    e.getMessage(), "see how far it is: kfctl topic describe " + quoted(e.topic())))
        .with(
            KafkaClusterException.Denied.class,
            e ->
                UserError.unreachable(
                    e.getMessage(), "it wants a login that may do this: --command-config FILE"))
        .with(
            KafkaClusterException.BadProperties.class,
            e ->
                UserError.usage(
                    e.getMessage(), "they come from --command-config, or KFCTL_COMMAND_CONFIG"))
        .with(
            KafkaClusterException.class,
            e -> UserError.failed(e.getMessage(), "see how the brokers are: kfctl status"));
  }

  private static Failures registry(Failures failures) {
    return failures
        .with(
            RegistryException.VersionNotFound.class,
            e -> UserError.notFound(e.getMessage(), "kfctl schema versions " + quoted(e.subject())))
        .with(
            RegistryException.class, e -> UserError.notFound(e.getMessage(), "kfctl schema list"));
  }

  private static Failures zooKeeper(Failures failures) {
    return failures
        .with(
            ZooKeeperException.NotAllowed.class,
            e ->
                UserError.failed(
                    e.getMessage(), "add '" + e.word() + "' to it in zoo.cfg, then restart"))
        .with(
            ZooKeeperException.NotServing.class,
            e -> UserError.failed(e.getMessage(), "see how its members are: kfctl status"))
        .with(ZooKeeperException.NoNode.class, StackFailures::ofNode)
        .with(
            ZooKeeperException.BadPath.class,
            e -> UserError.usage(e.getMessage(), "for example: kfctl zk ls /brokers/ids"))
        .with(
            ZooKeeperException.Denied.class,
            e -> UserError.unreachable(e.getMessage(), "its ACL wants a login"))
        .with(ZooKeeperException.class, e -> UserError.failed(e.getMessage(), OTHER_SERVICE));
  }

  private static UserError ofNode(ZooKeeperException.NoNode failure) {
    String there =
        failure.siblings().isEmpty()
            ? "there is nothing below " + failure.parent()
            : "below %s there are: %s"
                .formatted(
                    failure.parent(),
                    String.join(", ", failure.siblings().stream().limit(MOST_NODES).toList()));
    return UserError.notFound(failure.getMessage(), there);
  }
}
