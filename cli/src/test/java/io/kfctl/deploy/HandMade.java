package io.kfctl.deploy;

import java.util.Map;

/** Makes a host like one that was set up by hand after the tutorial, with data of another user. */
public final class HandMade {
  private static final String ROOT = "root:root";
  private static final String USER = "app:app";

  /** The unit's name, its folder below the data path, and its program. */
  private static final Map<String, String[]> SERVICES =
      Map.of(
          "zookeeper", new String[] {"zookeeper", "/opt/zookeeper/bin/zkServer.sh"},
          "kafka-server", new String[] {"kafka", "/opt/kafka/bin/kafka-server-start.sh"},
          "schema-registry",
              new String[] {"schema-registry", "/opt/confluent/bin/schema-registry-start"},
          "kafka-connect", new String[] {"kafka-connect", "/opt/kafka/bin/connect-distributed.sh"});

  private HandMade() {}

  /** Everything runs. */
  public static void on(FakeHost host) {
    host.addUser("app");
    for (String program : new String[] {"zookeeper", "kafka", "confluent"}) {
      host.files().makeFolders("/opt/" + program + "/bin");
    }
    for (String plugin : new String[] {"debezium", "mine"}) {
      host.files().makeFolders("/opt/confluent/share/java/plugin/" + plugin);
    }
    SERVICES.forEach((unit, service) -> service(host, unit, service[0], service[1]));
    data(host, "/KFDATA/kafka/data/meta.properties", "broker.id=1\ncluster.id=abc\n");
    data(host, "/KFDATA/kafka/data/topic-0/log", "records");
    data(host, "/KFDATA/zookeeper/data/myid", "1");
    data(host, "/KFDATA/zookeeper/data/version-2/snapshot", "znodes");
  }

  private static void service(FakeHost host, String unit, String folder, String program) {
    String etc = "/KFDATA/" + folder + "/etc";
    host.files().makeFolders(etc).makeFolders("/KFDATA/" + folder + "/logs");
    host.files().own("/KFDATA/" + folder + "/logs", USER, "0755");
    host.files().write(etc + "/environment", ROOT, "0644", "by=hand\n");
    host.files()
        .write(
            "/usr/lib/systemd/system/" + unit + ".service",
            ROOT,
            "0644",
            """
            [Service]
            Type=forking
            User=app
            EnvironmentFile=%s/environment
            ExecStart=%s -daemon
            """
                .formatted(etc, program));
    host.systemd().enable(unit, true);
    host.systemd().start(unit);
  }

  private static void data(FakeHost host, String file, String text) {
    String folder = file.substring(0, file.lastIndexOf('/'));
    host.files().makeFolders(folder).own(folder, USER, "0755").write(file, USER, "0644", text);
  }
}
