package io.kfctl.cli.stack;

import io.kfctl.connect.ConnectClient;
import io.kfctl.http.HttpSettings;
import io.kfctl.kafka.ClientSettings;
import io.kfctl.kafka.KafkaCluster;
import io.kfctl.net.Endpoint;
import io.kfctl.registry.SchemaRegistryClient;
import io.kfctl.zookeeper.ZooKeeperTree;
import java.util.List;

/** How clients of the services are made; a test makes them less patient. */
public interface StackClients {

  /** A client of this cluster, which connects to nothing yet. */
  KafkaCluster kafka(ClientSettings cluster);

  /** A client of these workers, of which one is enough; connects to nothing yet. */
  ConnectClient connect(HttpSettings workers);

  /** A client of these schema registries, of which one is enough; connects to nothing yet. */
  SchemaRegistryClient registry(HttpSettings registries);

  /** A client of these servers, of which one is enough; connects to nothing yet. */
  default ZooKeeperTree zooKeeper(List<Endpoint> servers) {
    return new ZooKeeperTree(servers);
  }

  /** With the library's own timeouts. */
  StackClients USUAL =
      new StackClients() {
        @Override
        public KafkaCluster kafka(ClientSettings cluster) {
          return new KafkaCluster(cluster);
        }

        @Override
        public ConnectClient connect(HttpSettings workers) {
          return new ConnectClient(workers);
        }

        @Override
        public SchemaRegistryClient registry(HttpSettings registries) {
          return new SchemaRegistryClient(registries);
        }
      };
}
