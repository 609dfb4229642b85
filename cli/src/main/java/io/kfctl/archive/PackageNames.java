package io.kfctl.archive;

import java.util.List;

/**
 * The file names of the programs and the folders they unpack into: the projects' own, and those
 * that {@code kfctl packages assemble} writes.
 */
public final class PackageNames {
  /** The Avro converter that goes with {@link #APICURIO_REGISTRY}'s API version 2. */
  public static final String CONVERTER_VERSION = "2.6.13.Final";

  /** The registry of flavour apicurio when the cluster file names no version. */
  public static final String APICURIO_REGISTRY = "3.0.9";

  /** Kafka is built for this Scala version first; it is part of the archive's name. */
  public static final String SCALA = "2.13";

  /** What messages and listings call the registry of flavour confluent. */
  static final String CONFLUENT = "confluent";

  private static final String OTHER_SCALA = "2.12";

  private PackageNames() {}

  public static String assembledKafka(String version) {
    return kafkaFolder(version) + "-kfctl.tgz";
  }

  /** For example {@code kafka_2.13-3.4.1}. */
  public static String kafkaFolder(String version) {
    return "kafka_" + SCALA + "-" + version;
  }

  public static String assembledZooKeeper(String version) {
    return "apache-zookeeper-" + version + "-kfctl.tar.gz";
  }

  /** For example {@code apache-zookeeper-3.7.1-bin}. */
  public static String zooKeeperFolder(String version) {
    return "apache-zookeeper-" + version + "-bin";
  }

  public static String assembledRegistry(String version) {
    return registryFolder(version) + ".tar.gz";
  }

  /** For example {@code apicurio-registry-3.0.9}. */
  public static String registryFolder(String version) {
    return "apicurio-registry-" + version;
  }

  /** The jar that starts Apicurio's registry, directly below its folder. */
  public static String registryRunner(String version) {
    return "apicurio-registry-app-" + version + "-runner.jar";
  }

  public static String assembledConverter(String version) {
    return converterFolder(version) + ".tar.gz";
  }

  /** For example {@code apicurio-avro-converter-2.6.13.Final}. */
  public static String converterFolder(String version) {
    return "apicurio-avro-converter-" + version;
  }

  /**
   * @param arch as {@link JdkPlatform} names it
   */
  public static String assembledJdk(String version, String arch) {
    return jdkFolder(version) + "_linux-" + arch + ".tar.gz";
  }

  /** For example {@code jdk-17.0.7}. */
  public static String jdkFolder(String version) {
    return "jdk-" + version;
  }

  /** What the project publishes as Kafka of this version, in the order of preference. */
  public static List<String> officialKafka(String version) {
    return official(kafka(version));
  }

  /** What the project publishes as ZooKeeper of this version. */
  public static List<String> officialZooKeeper(String version) {
    return official(zooKeeper(version));
  }

  /** What the project publishes as Apicurio's registry of this version. */
  public static List<String> officialApicurio(String version) {
    return official(apicurio(version));
  }

  private static List<String> official(List<Candidate> candidates) {
    return candidates.stream()
        .filter(candidate -> candidate.origin() == Origin.OFFICIAL)
        .flatMap(candidate -> candidate.files().stream())
        .toList();
  }

  static List<Candidate> kafka(String version) {
    String otherFolder = "kafka_" + OTHER_SCALA + "-" + version;
    return List.of(
        Candidate.official(kafkaFolder(version) + ".tgz", version, kafkaFolder(version)),
        Candidate.official(otherFolder + ".tgz", version, otherFolder),
        Candidate.assembled(assembledKafka(version), version, kafkaFolder(version)));
  }

  static List<Candidate> zooKeeper(String version) {
    String folder = zooKeeperFolder(version);
    return List.of(
        Candidate.official(folder + ".tar.gz", version, folder),
        Candidate.assembled(assembledZooKeeper(version), version, folder));
  }

  static List<Candidate> confluent(String version) {
    String folder = CONFLUENT + "-" + version;
    return List.of(
        Candidate.official("confluent-community-" + version + ".tar.gz", version, folder),
        Candidate.official(folder + ".tar.gz", version, folder));
  }

  static List<Candidate> apicurio(String version) {
    String folder = registryFolder(version);
    return List.of(
        Candidate.official("apicurio-registry-app-" + version + "-all.tar.gz", version, folder),
        Candidate.assembled(assembledRegistry(version), version, folder));
  }

  static List<Candidate> converter(String version) {
    return List.of(
        Candidate.assembled(assembledConverter(version), version, converterFolder(version)));
  }
}
