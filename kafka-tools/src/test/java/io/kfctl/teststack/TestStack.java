package io.kfctl.teststack;

import static org.awaitility.Awaitility.await;

import io.kfctl.connect.ConnectClient;
import io.kfctl.connect.ConnectorException;
import io.kfctl.http.HttpException;
import io.kfctl.http.HttpSettings;
import io.kfctl.kafka.ClientSettings;
import io.kfctl.kafka.KafkaCluster;
import io.kfctl.net.Endpoint;
import io.kfctl.net.Ports;
import io.kfctl.net.UnreachableException;
import io.kfctl.zookeeper.FourLetterWords;
import io.kfctl.zookeeper.ServerMode;
import io.kfctl.zookeeper.ZooKeeperException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A real ZooKeeper, Kafka and Connect on 127.0.0.1, started once for all tests of a run. Kafka's
 * broker 1 has two listeners besides the good one, whose advertised addresses lead nowhere, and two
 * that want a login: user {@code ops}, password {@code geheim}.
 */
public final class TestStack implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(60);
  private final Path directory = emptyDirectory();
  private final String kafkaClasspath = classpath("kfctl.stack.kafka");
  private final List<JavaProcess> processes = new ArrayList<>();
  private final Endpoint zookeeper = local();
  private final Endpoint kafka = local();
  private final Endpoint deadListener = local();
  private final Endpoint deadAdvertised = local();
  private final Endpoint lostListener = local();
  private final Endpoint loginListener = local();
  private final Endpoint safeListener = local();
  private final Endpoint connect = local();
  private final Endpoint newerConnect = local();
  private boolean newerStarted;

  private TestStack() {}

  /** Starts everything; Connect is not waited for, as most tests can do without it. */
  static TestStack start() {
    TestStack stack = new TestStack();
    Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop-stack"));
    try {
      stack.startZooKeeper();
      stack.startKafka();
      stack.startConnect("connect", stack.connect, stack.kafkaClasspath);
      return stack;
    } catch (RuntimeException e) {
      stack.close();
      throw e;
    }
  }

  public Endpoint zookeeper() {
    return zookeeper;
  }

  public Endpoint kafka() {
    return kafka;
  }

  /** Answers, and points its clients to a closed port: {@link #deadAdvertised}. */
  public Endpoint deadListener() {
    return deadListener;
  }

  public Endpoint deadAdvertised() {
    return deadAdvertised;
  }

  /** Answers, and points its clients to a name that does not exist. */
  public Endpoint lostListener() {
    return lostListener;
  }

  /** Wants a login, without TLS. */
  public Endpoint loginListener() {
    return loginListener;
  }

  /** Wants a login, and speaks TLS with a certificate of its own: {@link #authority}. */
  public Endpoint safeListener() {
    return safeListener;
  }

  /** What the certificate of {@link #safeListener} is trusted by, in PEM. */
  public Path authority() {
    return directory.resolve("ca.pem");
  }

  public KafkaCluster cluster() {
    return new KafkaCluster(ClientSettings.of(kafka));
  }

  public Path directory() {
    return directory;
  }

  /** The URL of a Connect that is ready. */
  public String connectUrl() {
    return ready(connect);
  }

  /** The URL of a worker of 3.9.1 that is ready: a cluster of its own, started when asked for. */
  public synchronized String newerConnectUrl() {
    if (!newerStarted) {
      newerStarted = true;
      startConnect("connect-newer", newerConnect, classpath("kfctl.stack.connect"));
    }
    return ready(newerConnect);
  }

  private static String ready(Endpoint worker) {
    String url = "http://" + worker;
    try (ConnectClient client = new ConnectClient(HttpSettings.of(url))) {
      await()
          .atMost(START)
          .pollInterval(Duration.ofMillis(100))
          .ignoreExceptionsMatching(
              e ->
                  e instanceof UnreachableException
                      || e instanceof HttpException
                      || e instanceof ConnectorException)
          .until(() -> client.plugins(true).size() > 1 && knowsNone(client));
    }
    return url;
  }

  /** Plugins are told at once; of a connector only a worker speaks that has joined its group. */
  private static boolean knowsNone(ConnectClient client) {
    try {
      client.info("no-such-connector");
      return false;
    } catch (ConnectorException.NotFound e) {
      return true;
    }
  }

  /** Runs one of Kafka's own tools and gives what it prints. */
  public String kafkaTool(String mainClass, String... arguments) {
    List<String> main = new ArrayList<>(List.of(mainClass));
    main.addAll(List.of(arguments));
    String name = mainClass.substring(mainClass.lastIndexOf('.') + 1);
    return JavaProcess.start(name, directory, kafkaClasspath, "128m", main).await();
  }

  /** A second broker, which the caller kills. */
  public AutoCloseable startBroker(int id) {
    connectUrl(); // Kafka's and Connect's own topics are there by then, and so not on this broker
    String listeners =
        """
        listeners=GOOD://%s
        listener.security.protocol.map=GOOD:PLAINTEXT
        inter.broker.listener.name=GOOD
        zookeeper.session.timeout.ms=2000
        """
            .formatted(local());
    JavaProcess broker = startBroker(id, listeners);
    awaitBroker(broker, id);
    return broker;
  }

  private void startZooKeeper() {
    String config =
        """
        dataDir=%s/zookeeper
        tickTime=500
        clientPort=%d
        clientPortAddress=127.0.0.1
        admin.enableServer=false
        4lw.commands.whitelist=srvr
        """
            .formatted(directory, zookeeper.port());
    String main = "org.apache.zookeeper.server.quorum.QuorumPeerMain";
    JavaProcess process =
        JavaProcess.start(
            "zookeeper",
            directory,
            classpath("kfctl.stack.zookeeper"),
            "128m",
            List.of(main, write("zoo.cfg", config)));
    processes.add(process);
    FourLetterWords words = new FourLetterWords(zookeeper);
    await()
        .atMost(START)
        .pollInterval(Duration.ofMillis(50))
        .ignoreExceptionsMatching(
            e -> e instanceof UnreachableException || e instanceof ZooKeeperException)
        .until(
            () -> {
              process.assertAlive();
              return words.srvr().mode().equals(ServerMode.STANDALONE);
            });
  }

  private void startKafka() {
    Path keys = directory.resolve("keys.p12");
    OwnCertificate.make(keys, authority());
    String listeners =
        """
        listeners=GOOD://%1$s,DEAD://%2$s,LOST://%3$s,LOGIN://%5$s,SAFE://%6$s
        advertised.listeners=GOOD://%1$s,DEAD://%4$s,LOST://no-such-host.invalid:9092,LOGIN://%5$s,SAFE://%6$s
        listener.security.protocol.map=GOOD:PLAINTEXT,DEAD:PLAINTEXT,LOST:PLAINTEXT,LOGIN:SASL_PLAINTEXT,SAFE:SASL_SSL
        inter.broker.listener.name=GOOD
        sasl.enabled.mechanisms=PLAIN
        listener.name.login.plain.sasl.jaas.config=%7$s
        listener.name.safe.plain.sasl.jaas.config=%7$s
        listener.name.safe.ssl.keystore.location=%8$s
        listener.name.safe.ssl.keystore.type=PKCS12
        listener.name.safe.ssl.keystore.password=%9$s
        """
            .formatted(
                kafka,
                deadListener,
                lostListener,
                deadAdvertised,
                loginListener,
                safeListener,
                "org.apache.kafka.common.security.plain.PlainLoginModule required"
                    + " user_ops=\"geheim\";",
                keys,
                OwnCertificate.PASSWORD);
    JavaProcess broker = startBroker(1, listeners);
    processes.add(broker);
    awaitBroker(broker, 1);
  }

  private JavaProcess startBroker(int id, String listeners) {
    String config =
        """
        broker.id=%d
        zookeeper.connect=%s
        log.dirs=%s/kafka-%1$d
        offsets.topic.num.partitions=3
        offsets.topic.replication.factor=1
        group.initial.rebalance.delay.ms=0
        auto.create.topics.enable=false
        auto.leader.rebalance.enable=false
        log.cleaner.dedupe.buffer.size=4194304
        controlled.shutdown.enable=false
        """
            .formatted(id, zookeeper, directory);
    String file = write("server-" + id + ".properties", config + listeners);
    return JavaProcess.start(
        "kafka-" + id, directory, kafkaClasspath, "256m", List.of("kafka.Kafka", file));
  }

  private void awaitBroker(JavaProcess broker, int id) {
    await()
        .atMost(START)
        .pollInterval(Duration.ofMillis(100))
        .ignoreExceptionsMatching(e -> e instanceof UnreachableException)
        .until(
            () -> {
              broker.assertAlive();
              try (KafkaCluster cluster = cluster()) {
                return cluster.describe().brokers().stream().anyMatch(b -> b.id() == id);
              }
            });
  }

  private void startConnect(String name, Endpoint listener, String classpath) {
    String converter = "org.apache.kafka.connect.storage.StringConverter";
    String config =
        """
        bootstrap.servers=%1$s
        group.id=%4$s-cluster
        listeners=http://%2$s
        key.converter=%3$s
        value.converter=%3$s
        offset.storage.topic=%4$s-offsets
        config.storage.topic=%4$s-configs
        status.storage.topic=%4$s-statuses
        offset.storage.replication.factor=1
        config.storage.replication.factor=1
        status.storage.replication.factor=1
        offset.storage.partitions=1
        status.storage.partitions=1
        offset.flush.interval.ms=500
        scheduled.rebalance.max.delay.ms=0
        """
            .formatted(kafka, listener, converter, name);
    String main = "org.apache.kafka.connect.cli.ConnectDistributed";
    processes.add(
        JavaProcess.start(
            name,
            directory,
            classpath,
            "256m",
            List.of(main, write(name + ".properties", config))));
  }

  private String write(String name, String text) {
    try {
      return Files.writeString(directory.resolve(name), text).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Endpoint local() {
    return new Endpoint("127.0.0.1", Ports.free());
  }

  private static String classpath(String property) {
    try {
      return Files.readString(Path.of(System.getProperty(property))).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kept after the run, for whoever wants to read the logs; emptied before the next. */
  private static Path emptyDirectory() {
    Path directory = Path.of(System.getProperty("kfctl.stack.directory"));
    try {
      if (Files.exists(directory)) {
        try (Stream<Path> files = Files.walk(directory)) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
      return Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    for (int i = processes.size() - 1; i >= 0; i--) {
      processes.get(i).close();
    }
  }
}
