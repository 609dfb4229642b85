package io.kfctl.install;

import io.kfctl.archive.AssembledPackages;
import io.kfctl.testbed.TestHost;
import io.kfctl.testbed.Testbed;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Cluster files for the hosts of the testbed. */
final class ClusterText {
  private ClusterText() {}

  /** Every host carries everything; small heaps, since all of them share this machine. */
  static String of(Testbed testbed, String login, List<TestHost> hosts) {
    return """
        name: testbed
        ssh: {user: %s, privateKey: "%s", knownHosts: "%s"}
        packages:
          directory: "%s"
          plugins:
            - debezium-connector-mysql-2.3.2.Final-plugin.tar.gz
            - debezium-connector-jdbc-2.4.2.Final-plugin.tar.gz
        schemaRegistry: {flavor: apicurio, heap: 256m}
        zookeeper: {heap: 128m}
        kafka: {heap: 512m}
        connect: {heap: 512m}
        hosts:
        %s
        """
        .formatted(
            login,
            testbed.key(),
            testbed.knownHosts(),
            AssembledPackages.directory(),
            IntStream.range(0, hosts.size())
                .mapToObj(i -> host(hosts.get(i), i + 1))
                .collect(Collectors.joining("\n")));
  }

  private static String host(TestHost host, int id) {
    return "  - {name: %s, id: %d, address: %s, roles: [zookeeper, kafka, schema-registry, connect]}"
        .formatted(host.name(), id, host.address());
  }
}
