package io.kfctl.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfctl.cluster.RegistrySettings.Flavor;
import io.kfctl.cluster.file.ClusterReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EndpointsTest {
  private static final String ONE =
      """
      name: datasync
      hosts:
        - name: node1
          address: 192.168.189.130
          roles: [zookeeper, kafka, schema-registry, connect]
      """;
  private static final String THREE =
      """
      name: datasync
      hosts:
        - {name: node1, id: 1, address: 10.0.0.1, roles: [zookeeper, kafka, schema-registry]}
        - {name: node2, id: 2, address: 'fd00::2', roles: [zookeeper, kafka, schema-registry, connect]}
        - {name: node3, id: 3, address: node3.lan, roles: [zookeeper, kafka, connect]}
      """;

  private static Cluster cluster(String yaml) {
    return new ClusterReader(Map.of(), Path.of("/home/me"))
        .read(yaml, Path.of("cluster.yaml"))
        .cluster();
  }

  private static Endpoints endpoints(String yaml) {
    return new Endpoints(cluster(yaml));
  }

  @Test
  void ofOneHostAreTheTutorials() {
    Cluster cluster = cluster(ONE);
    Endpoints endpoints = new Endpoints(cluster);
    Host host = cluster.hosts().get(0);

    assertThat(endpoints.zooKeeperConnect()).isEqualTo("192.168.189.130:2181");
    assertThat(endpoints.bootstrapServers()).isEqualTo("192.168.189.130:9092");
    assertThat(endpoints.registryUrls()).containsExactly("http://192.168.189.130:8081");
    assertThat(endpoints.connectUrls()).containsExactly("http://192.168.189.130:8083");
    assertThat(Listener.text(endpoints.kafka().listeners())).isEqualTo("PLAINTEXT://0.0.0.0:9092");
    assertThat(Listener.text(endpoints.kafka().advertised(host)))
        .isEqualTo("PLAINTEXT://192.168.189.130:9092");
  }

  @Test
  void ofSeveralHostsNameThemAllWithBracketsAroundIpv6() {
    Endpoints endpoints = endpoints(THREE);

    assertThat(endpoints.zooKeeperConnect())
        .isEqualTo("10.0.0.1:2181,[fd00::2]:2181,node3.lan:2181");
    assertThat(endpoints.bootstrapServers())
        .isEqualTo("10.0.0.1:9092,[fd00::2]:9092,node3.lan:9092");
    assertThat(endpoints.registryUrls())
        .containsExactly("http://10.0.0.1:8081", "http://[fd00::2]:8081");
    assertThat(endpoints.connectUrls())
        .containsExactly("http://[fd00::2]:8083", "http://node3.lan:8083");
  }

  @Test
  void zooKeeperMembersKnowEachOther() {
    Cluster cluster = cluster(THREE);
    ZooKeeperEndpoints zooKeeper = new Endpoints(cluster).zooKeeper();

    assertThat(cluster.hosts().stream().map(zooKeeper::member))
        .containsExactly("10.0.0.1:2888:3888", "[fd00::2]:2888:3888", "node3.lan:2888:3888");
  }

  @Test
  void theNearestRegistryComesFirst() {
    Cluster cluster = cluster(THREE);
    Endpoints endpoints = new Endpoints(cluster);

    assertThat(endpoints.registryUrlsFrom(cluster.hosts().get(1)))
        .containsExactly("http://[fd00::2]:8081", "http://10.0.0.1:8081");
    assertThat(endpoints.registryUrlsFrom(cluster.hosts().get(2)))
        .containsExactly("http://10.0.0.1:8081", "http://[fd00::2]:8081");
  }

  @Test
  void portsAndListenAddressFollowTheSettings() {
    Cluster cluster =
        cluster(
            ONE
                + """
                zookeeper: {port: 2182}
                kafka: {port: 19092, listen: 192.168.189.130}
                schemaRegistry: {port: 18081, flavor: apicurio}
                connect: {port: 18083}
                """);
    Endpoints endpoints = new Endpoints(cluster);

    assertThat(endpoints.zooKeeperConnect()).isEqualTo("192.168.189.130:2182");
    assertThat(endpoints.bootstrapServers()).isEqualTo("192.168.189.130:19092");
    assertThat(Listener.text(endpoints.kafka().listeners()))
        .isEqualTo("PLAINTEXT://192.168.189.130:19092");
    assertThat(endpoints.registryUrls())
        .containsExactly("http://192.168.189.130:18081/apis/ccompat/v7");
    assertThat(endpoints.registry().url(cluster.hosts().get(0)))
        .isEqualTo("http://192.168.189.130:18081");
    assertThat(endpoints.connectUrls()).containsExactly("http://192.168.189.130:18083");
  }

  @ParameterizedTest
  @EnumSource(Flavor.class)
  void everythingCanListenOnLoopbackAlone(Flavor flavor) {
    boolean apicurio = flavor == Flavor.APICURIO;
    Cluster cluster =
        cluster(
            ONE.replace("192.168.189.130", "127.0.0.1")
                + """
                zookeeper: {properties: {clientPortAddress: 127.0.0.1}}
                kafka: {listen: 127.0.0.1}
                schemaRegistry: {flavor: %s, properties: {%s}}
                connect: {properties: {listeners: 'http://127.0.0.1:8083'}}
                """
                    .formatted(
                        flavor.yamlName(),
                        apicurio
                            ? "quarkus.http.host: 127.0.0.1"
                            : "listeners: 'http://127.0.0.1:8081'"));
    Endpoints endpoints = new Endpoints(cluster);

    assertThat(endpoints.boundPorts(cluster.hosts().get(0)))
        .hasSize(6)
        .allMatch(port -> port.address().equals("127.0.0.1"));
    assertThat(endpoints.zooKeeperConnect()).isEqualTo("127.0.0.1:2181");
    assertThat(endpoints.bootstrapServers()).isEqualTo("127.0.0.1:9092");
    assertThat(endpoints.registryUrls())
        .containsExactly("http://127.0.0.1:8081" + flavor.apiPath());
    assertThat(endpoints.connectUrls()).containsExactly("http://127.0.0.1:8083");
  }

  @Test
  void zooKeeperIsReachedWhereItListens() {
    Endpoints endpoints =
        endpoints(ONE + "zookeeper: {properties: {clientPortAddress: 10.1.1.1}}\n");

    assertThat(endpoints.zooKeeperConnect()).isEqualTo("10.1.1.1:2181");
  }

  @Test
  void propertiesWin() {
    Endpoints endpoints =
        endpoints(
            ONE
                + """
                zookeeper: {properties: {clientPort: 2191}}
                kafka:
                  properties:
                    listeners: INSIDE://0.0.0.0:9092,OUTSIDE://:9094
                    advertised.listeners: INSIDE://10.9.9.9:9092,OUTSIDE://kafka.example.com:443
                    listener.security.protocol.map: INSIDE:SASL_SSL, OUTSIDE:plaintext
                schemaRegistry:
                  properties: {listeners: 'https://0.0.0.0:8443', host.name: registry.lan}
                connect:
                  properties:
                    listeners: http://0.0.0.0:8093,https://0.0.0.0:8094
                    rest.advertised.listener: HTTPS
                    rest.advertised.host.name: connect.lan
                """);

    assertThat(endpoints.zooKeeperConnect()).isEqualTo("192.168.189.130:2191");
    assertThat(endpoints.bootstrapServers()).isEqualTo("kafka.example.com:443");
    assertThat(endpoints.registryUrls()).containsExactly("https://registry.lan:8443");
    assertThat(endpoints.connectUrls()).containsExactly("https://connect.lan:8094");
  }

  @Test
  void zookeeperConnectOfKafkaWinsWithItsFolder() {
    assertThat(
            endpoints(ONE + "kafka: {properties: {zookeeper.connect: 'zk.lan:2181/kafka'}}\n")
                .zooKeeperConnect())
        .isEqualTo("zk.lan:2181/kafka");
  }

  @Test
  void listenersOfTheUsersOwnAreAdvertisedAtTheHostsAddress() {
    Cluster cluster =
        cluster(ONE + "kafka: {properties: {listeners: 'A://0.0.0.0:9093,B://10.1.1.1:9094'}}\n");

    assertThat(Listener.text(new Endpoints(cluster).kafka().advertised(cluster.hosts().get(0))))
        .isEqualTo("A://192.168.189.130:9093,B://10.1.1.1:9094");
  }

  @Test
  void advertisedPortOfConnectFollowsItsListener() {
    assertThat(
            endpoints(ONE + "connect: {properties: {listeners: 'https://:8443'}}\n").connectUrls())
        .containsExactly("https://192.168.189.130:8443");
    assertThat(endpoints(ONE + "connect: {properties: {rest.advertised.port: 80}}\n").connectUrls())
        .containsExactly("http://192.168.189.130:80");
  }

  @Test
  void apicurioTakesItsPortFromItsOwnSettings() {
    assertThat(
            endpoints(
                    ONE
                        + "schemaRegistry: {flavor: apicurio, properties: {quarkus.http.port: 9999}}\n")
                .registryUrls())
        .containsExactly("http://192.168.189.130:9999/apis/ccompat/v7");
  }

  @Test
  void listsEveryPortOfAHost() {
    Cluster one = cluster(ONE);
    Cluster three = cluster(THREE);

    assertThat(ports(one, 0)).containsExactly(2181, 9092, 29999, 8081, 8083, 29998);
    assertThat(ports(three, 0)).containsExactly(2181, 2888, 3888, 9092, 29999, 8081);
  }

  private static List<Integer> ports(Cluster cluster, int host) {
    return new Endpoints(cluster)
        .boundPorts(cluster.hosts().get(host)).stream().map(BoundPort::port).toList();
  }

  @Test
  void refusesSettingsThatTheReaderWouldHaveRefused() {
    Cluster cluster = cluster(ONE);
    Cluster broken =
        new Cluster(
            cluster.file(),
            cluster.name(),
            cluster.ssh(),
            cluster.service(),
            cluster.paths(),
            cluster.javaHome(),
            cluster.packages(),
            cluster.hosts(),
            new ZooKeeperSettings(2181, "512m", Map.of("clientPort", "many")),
            cluster.kafka(),
            cluster.schemaRegistry(),
            cluster.connect(),
            cluster.templates());

    assertThatThrownBy(() -> new Endpoints(broken).zooKeeperConnect())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("zookeeper.properties.clientPort is not a port");
  }
}
