package io.kfctl.cluster.file;

import io.kfctl.cluster.Addresses;
import io.kfctl.cluster.RegistrySettings.Flavor;
import io.kfctl.cluster.yaml.Quoted;
import io.kfctl.cluster.yaml.Rule;
import io.kfctl.error.UserError;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The commented cluster file that {@code kfctl init} writes for a beginner to go on from. */
public final class InitialClusterFile {
  /** One address to be replaced by the user, for a file written without asking. */
  public static final List<String> EXAMPLE_ADDRESS = List.of("192.168.1.11");

  /** Three of them, for {@code --ha}. */
  public static final List<String> EXAMPLE_ADDRESSES_HA =
      List.of("192.168.1.11", "192.168.1.12", "192.168.1.13");

  private static final int MOST_ZOOKEEPERS = 5;

  private InitialClusterFile() {}

  /**
   * The file's text, which the reader accepts without a warning. Every host carries every service,
   * so that any one may fail; only an even number leaves one host without ZooKeeper, which needs
   * more than half of its members.
   *
   * @param addresses one for each host; they are named node1, node2 and so on
   * @throws UserError when a name or address is none
   */
  public static String text(String name, Flavor flavor, List<String> addresses) {
    require(ValueRules.NAME, "cluster name", name);
    addresses.forEach(address -> require(ValueRules.ADDRESS, "address", address));
    requireSeveral(addresses);
    return Resources.text(InitialClusterFile.class, "initial-cluster.yaml")
        .replace("{{name}}", scalar(name))
        .replace("{{layout}}\n", layout(addresses.size()))
        .replace("{{hosts}}", hosts(addresses))
        .replace("{{registryVersion}}", PackagesSection.defaultRegistryVersion(flavor))
        .replace("{{flavor}}", flavor.yamlName());
  }

  private static void require(Rule rule, String what, String value) {
    rule.check(value)
        .ifPresent(
            fault -> {
              String message = what + " " + Quoted.text(value) + " " + fault.complaint();
              throw UserError.usage(message, fault.advice());
            });
  }

  private static void requireSeveral(List<String> addresses) {
    if (addresses.isEmpty()) {
      throw UserError.usage("a cluster needs the address of a host", "name at least one");
    }
    long different = addresses.stream().map(Addresses::canonical).distinct().count();
    if (different < addresses.size()) {
      throw UserError.usage("two hosts have the same address", "give every host its own");
    }
    if (addresses.size() > 1 && addresses.stream().anyMatch(Addresses::isLoopback)) {
      throw UserError.usage(
          "a loopback address means every host itself", "give the addresses that other hosts use");
    }
  }

  private static String layout(int hosts) {
    return hosts == 1
        ? ""
        : "# Every host carries every service, so any one of them may fail: topics have copies on\n"
            + "# several brokers, and more than half of the zookeepers stay up.\n";
  }

  private static String hosts(List<String> addresses) {
    int zookeepers = Math.min(MOST_ZOOKEEPERS, addresses.size() - (addresses.size() + 1) % 2);
    return IntStream.rangeClosed(1, addresses.size())
        .mapToObj(number -> host(number, addresses.get(number - 1), number <= zookeepers))
        .collect(Collectors.joining("\n"));
  }

  private static String host(int number, String address, boolean zookeeper) {
    return "  - name: node"
        + (number + "\n    id: " + number + "\n    address: " + scalar(address))
        + ("\n    roles: [" + (zookeeper ? "zookeeper, " : ""))
        + "kafka, schema-registry, connect]";
  }

  /** In quotes where YAML would take it for something else than text. */
  private static String scalar(String text) {
    boolean plain =
        text.matches("[A-Za-z][A-Za-z0-9.-]*|[0-9]+(\\.[0-9]+){3}")
            && !text.matches("(?i)true|false|null|yes|no|on|off");
    return plain ? text : "'" + text + "'";
  }
}
