package io.kfctl.cluster.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single values, and settings that do not fit each other. */
class ValueProblemsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "kafka: {heap: 1t}                   | '1t' is not a heap size (write for example 512m or 2g)",
        "kafka: {heap: 10m}                  | '10m' is no sensible heap size (from 64m to 512g)",
        "kafka: {heap: 900g}                 | '900g' is no sensible heap size",
        "kafka: {heap: 1024}                 | kafka.heap must be text, but is a number (write for"
            + " example 512m or 2g)",
        "kafka: {port: 0}                    | '0' is not a whole number from 1 to 65535",
        "kafka: {port: 70000}                | '70000' is not a whole number from 1 to 65535",
        "kafka: {port: 9092.5}               | '9092.5' is not a whole number from 1 to 65535",
        "kafka: {port: '9092'}               | kafka.port must be a whole number from 1 to 65535,"
            + " but is text (write it without quotes: 9092)",
        "kafka: {port: true}                 | but is true or false",
        "kafka: {port: [9092]}               | but is a list",
        "kafka: {port: {a: 1}}               | but is a mapping",
        "kafka: {port: }                     | but is nothing",
        "kafka: {port: 99999999999999999999} | '99999999999999999999' is not a whole number",
        "kafka: {listen: 10.0.0}             | '10.0.0' is not an address",
        "kafka: {properties: [a]}            | kafka.properties must be a mapping, but is a list",
        "kafka: {properties: {a.b: [1]}}     | kafka.properties.a.b must be one value, but is a list",
        "kafka: {properties: {a.b: }}        | must be one value, but is nothing (write '' for the"
            + " empty text)",
        "kafka: {properties: {'a b': 1}}     | 'a b' is not the name of a setting",
        "kafka: {properties: {node.id: 1}}   | 'node.id' comes from hosts[].id (remove it here)",
        "kafka: {properties: {process.roles: broker}} | is for Kafka without ZooKeeper",
        "ssh: {hostKeys: no}                 | 'no' is not one of strict, accept-new",
        "ssh: {user: '-oProxyCommand=x'}     | is not a login name",
        "ssh: {privateKey: '~other/key'}     | is not a path",
        "ssh: {privateKey: ''}               | '' is empty",
        "service: {user: Kafka}              | 'Kafka' is not a name that useradd takes",
        "service: {user: 'a;reboot'}         | is not a name that useradd takes",
        "service: {owner: '0'}               | '0' is not a name that useradd takes",
        "paths: {notes: etc}                 | 'etc' is not an absolute path",
        "paths: {notes: /opt/kafka}          | the same folder would hold kafka's program and kfctl's"
            + " notes",
        "paths: {data: /run/kafka}           | does not survive a restart",
        "java: {home: /home/me/jdk}          | is hidden from the services",
        "zookeeper: {properties: {clientPortAddress: 127.0.0.1}} | zookeeper would listen on"
            + " loopback only",
        "service: {group: '1data'}           | '1data' is not a name that useradd takes",
        "paths: {data: data}                 | 'data' is not an absolute path (begin it with '/')",
        "paths: {data: /my data}             | has a character that the services cannot take in a path",
        "paths: {data: /数据}                | has a character that the services cannot take in a path",
        "paths: {data: '/a$b'}               | has a character that the services cannot take in a path",
        "paths: {data: '/a:b'}               | has a character that the services cannot take in a path",
        "paths: {data: /a/../b}              | is not a plain path",
        "paths: {data: /a//b}                | is not a plain path",
        "paths: {data: /}                    | is not a plain path",
        "paths: {data: /etc}                 | '/etc' is a folder of the system",
        "paths: {data: /tmp/kafka}           | does not survive a restart",
        "paths: {data: /home/me/kafka}       | is hidden from the services",
        "paths: {data: /opt}                 | the same folder would hold zookeeper's program and"
            + " zookeeper's data (set paths.install or paths.data to another folder)",
        "paths: {plugins: /opt/kafka/libs}   | the same folder would hold kafka's program and the"
            + " plugins",
        "paths: {data: /opt/kfctl/plugins}   | the same folder would hold the plugins and",
        "kafka: {properties: {log.dirs: '/d1,/KFDATA/zookeeper/data'}} | the same folder would hold"
            + " zookeeper's data and kafka's data",
        "zookeeper: {properties: {dataDir: /opt/kafka}} | the same folder would hold kafka's program"
            + " and zookeeper's data",
        "java: {home: jdk}                   | 'jdk' is not an absolute path",
        "connect: {groupId: 'my group'}      | 'my group' is not a group id",
        "packages: {versions: {jdk: 17.0.7}} | '17.0.7' is not a major version (for example 17)",
        "packages: {versions: {jdk: 8}}      | the services need Java 11 or newer",
        "packages: {versions: {kafka: latest}} | 'latest' is not a version",
        "packages: {versions: {kafka: ../x}} | '../x' is not a version",
        "packages: {versions: {kafka: 4.0.0}} | Kafka 4 and newer run without ZooKeeper",
        "packages: {plugins: a.zip}          | packages.plugins must be a list, but is text",
        "packages: {plugins: [../a.zip]}     | is not the name of a file in the packages directory",
        "packages: {plugins: [a.jar]}        | 'a.jar' is a jar, not an archive (write {name: NAME,",
        "packages: {plugins: [a.rar]}        | 'a.rar' is not an archive (it must end in",
        "packages: {plugins: [{name: a}]}    | 'files' is missing",
        "packages: {plugins: [{name: a, files: []}]} | 'files' is empty (name at least one jar)",
        "packages: {plugins: [{name: a, files: [a.jar, b.zip]}]} | 'files' mixes jars and archives",
        "packages: {plugins: [{name: a, files: [/a.jar]}]} | is not the name of a file",
        "templates: ./nowhere                | there is no such folder",
        "templates: 1                        | templates must be text, but is a number",
        "schemaRegistry: {flavor: karapace}  | 'karapace' is not one of confluent, apicurio",
        "schemaRegistry: {flavor: aipcurio}  | (did you mean 'apicurio'?)",
        "kafka: {jmx: {ports: 1}}            | unknown key 'ports' (did you mean 'port'?)",
        "connect: {workers: 3}               | unknown key 'workers' (known here: port, groupId,"
            + " heap, jmx, properties)"
      })
  void isToldOnceWithItsReason(String section, String reason) {
    assertThat(Reading.problems(Reading.ONE_HOST + section + "\n"))
        .singleElement()
        .asString()
        .startsWith("cluster.yaml:4:")
        .contains(reason)
        .doesNotContain("warning");
  }

  @Test
  void servicesThatTheirOwnerRunsMayLieInHomesAndNeedNoSystemd() {
    String paths =
        "paths: {install: /home/me/p, data: /tmp/d, units: /home/me/units, notes: /home/me/n}\n";

    assertThat(Reading.problems(Reading.ONE_HOST + "service: {user: me, owner: me}\n" + paths))
        .isEmpty();
    assertThat(Reading.problems(Reading.ONE_HOST + "service: {user: me}\n" + paths))
        .singleElement()
        .asString()
        .contains("systemd does not look for units there");
  }

  @Test
  void apicurioNeedsJava17() {
    assertThat(
            Reading.problems(
                Reading.ONE_HOST
                    + "schemaRegistry: {flavor: apicurio}\npackages: {versions: {jdk: 11}}\n"))
        .containsExactly("cluster.yaml:5:28: the services need Java 17 or newer (use 17)");
  }

  @Test
  void twoPluginsOfOneNameAreAProblem() {
    assertThat(
            Reading.problems(
                Reading.ONE_HOST
                    + "packages: {plugins: [a.zip, {name: a, files: [a.jar]}, b.zip]}\n"))
        .containsExactly(
            "cluster.yaml:4:29: two plugins are named 'a' (give one of them another name)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "service: {user: root}                | 4:11: warning: the services would run as root",
        "kafka: {jmx: {listen: 0.0.0.0}}      | 4:15: warning: JMX asks for no password",
        "connect: {jmx: {listen: 10.0.0.1}}   | 4:17: warning: JMX asks for no password",
        "paths: {units: /opt/units}           | 4:9: warning: systemd does not look for units there",
        "kafka: {properties: {message.max.byte: 1}} | 4:22: warning: kafka 3.4.1 does not know the"
            + " key 'message.max.byte' (did you mean 'message.max.bytes'?)",
        "connect: {properties: {rest.port: 8083}} | 4:24: warning: 'rest.port' was removed in Kafka"
            + " 3.0 and is ignored (use listeners)",
        "kafka: {properties: {log.retention.bytes: 21474836480}} | 4:22: warning: nothing is deleted"
            + " by age, and log.retention.bytes counts for each partition: every partition may grow"
            + " to 20 GiB (kfctl cannot see the disks from here: multiply it by the partitions of a"
            + " broker, or set log.retention.hours)",
        "kafka: {properties: {log.retention.bytes: -1}} | 4:22: warning: nothing is ever deleted",
        "kafka: {properties: {log.retention.hours: -1}} | 4:22: warning: nothing is deleted by age"
      })
  void whatIsOnlySuspiciousIsAWarning(String line) {
    String[] parts = line.split("\\|");
    assertThat(Reading.problems(Reading.ONE_HOST + parts[0].strip() + "\n"))
        .singleElement()
        .asString()
        .startsWith("cluster.yaml:" + parts[1].strip());
  }

  @Test
  void retentionWithALimitOfTimeIsFine() {
    assertThat(
            Reading.problems(
                Reading.ONE_HOST
                    + "kafka: {properties: {log.retention.bytes: 1000, log.retention.hours: 72}}\n"))
        .isEmpty();
  }

  @Test
  void aVersionWithoutAListOfKeysHasNoUnknownOnes() {
    assertThat(
            Reading.problems(
                Reading.ONE_HOST
                    + "packages: {versions: {kafka: 3.9.1}}\nkafka: {properties: {x.y: 1}}\n"))
        .isEmpty();
  }
}
