package io.kfctl.cli.stack;

import io.kfctl.cli.EndpointOptions;
import io.kfctl.cli.Session;
import io.kfctl.cli.install.ClusterSource;
import io.kfctl.cluster.context.Context;
import io.kfctl.connect.ConnectClient;
import io.kfctl.connect.ConnectorOverview;
import io.kfctl.kafka.GroupSummary;
import io.kfctl.kafka.KafkaCluster;
import io.kfctl.registry.SchemaRegistryClient;
import java.util.List;
import java.util.Optional;

/**
 * Finds the stack that this run is about: the endpoints given as options, else those of the cluster
 * file, else those of the current context.
 */
public final class StackSource {
  private final Session session;
  private final ClusterSource clusters;
  private final StackClients clients;

  public StackSource(Session session, ClusterSource clusters, StackClients clients) {
    this.session = session;
    this.clusters = clusters;
    this.clients = clients;
  }

  /** Reads and contacts nothing yet. */
  public Stack stack(EndpointOptions options) {
    return new Stack(
        session.talk(), options, this::known, clients, files(options, Optional.empty()));
  }

  private Optional<Known> known() {
    return clusters
        .clusterToOperate()
        .map(cluster -> Known.of(cluster, clusters.context()))
        .or(() -> clusters.endpoints().map(Known::of));
  }

  /** How Kafka is entered by commands that take no endpoints: as variables or the context say. */
  public KafkaAccess kafkaAccess() {
    return new KafkaAccess(session.talk(), files(new EndpointOptions(), clusters.context()));
  }

  private AccessFiles files(EndpointOptions options, Optional<Context> context) {
    return new AccessFiles(options, session.surroundings().environment(), context);
  }

  /** The connectors that there are, for who is to name one. */
  public List<String> connectorNames(EndpointOptions options) {
    try (ConnectClient connect = stack(options).connect()) {
      return connect.list().stream().map(ConnectorOverview::name).sorted().toList();
    }
  }

  /** The topics that there are, internal ones too, for who is to name one. */
  public List<String> topicNames(EndpointOptions options) {
    try (KafkaCluster kafka = stack(options).kafka()) {
      return kafka.topics().names().stream().sorted().toList();
    }
  }

  /** The consumer groups that there are, for who is to name one. */
  public List<String> groupNames(EndpointOptions options) {
    try (KafkaCluster kafka = stack(options).kafka()) {
      return kafka.groups().list().stream().map(GroupSummary::name).sorted().toList();
    }
  }

  /** The subjects of the schema registry, for who is to name one. */
  public List<String> subjectNames(EndpointOptions options) {
    try (SchemaRegistryClient registry = stack(options).registry()) {
      return registry.subjects().stream().sorted().toList();
    }
  }
}
