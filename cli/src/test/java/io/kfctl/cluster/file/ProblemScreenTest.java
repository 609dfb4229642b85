package io.kfctl.cluster.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kfctl.error.ExitCode;
import org.junit.jupiter.api.Test;

/** The whole screen that a user sees, for a file with many things wrong at once. */
class ProblemScreenTest {
  @Test
  void tellsEverythingThatIsWrongAtOnce() {
    String yaml =
        """
        name: data sync
        sssh: {user: root}
        ssh:
          port: "22"
          hostKeys: maybe
        paths:
          data: KFDATA
          install: /opt/my programs
        packages:
          versions: {kafka: 4.1.1}
          plugins: [my-sink.jar]
        hosts:
          - {name: node1, address: 10.0.0.1:22, roles: [zookeper, kafka]}
          - name: node1
            adress: 10.0.0.2
            roles: []
          - node3
        zookeeper:
          port: 99999
          port: 2181
          heap: 512
        kafka:
          log.retention.hours: 168
          heap: 1x
          properties:
            message.max.byte: 5242880
            broker.id: 7
            listeners: 0.0.0.0:9092
        schemaRegistry: {flavour: confluent}
        connect: 8083
        """;
    InvalidClusterFile invalid =
        catchThrowableOfType(InvalidClusterFile.class, () -> Reading.read(yaml));
    assertThat(invalid.getMessage())
        .isEqualTo(
            """
            cluster.yaml: 24 errors
            cluster.yaml:1:7: 'data sync' is not a name (use letters a-z, digits, '-', '_' and '.', at most 63, beginning with a letter or digit)
            cluster.yaml:2:1: unknown key 'sssh' (did you mean 'ssh'?)
            cluster.yaml:4:9: ssh.port must be a whole number from 1 to 65535, but is text (write it without quotes: 22)
            cluster.yaml:5:13: 'maybe' is not one of strict, accept-new
            cluster.yaml:7:9: 'KFDATA' is not an absolute path (begin it with '/')
            cluster.yaml:8:12: '/opt/my programs' has a character that the services cannot take in a path (use letters a-z, digits, '-', '_', '.' and '+')
            cluster.yaml:10:21: Kafka 4 and newer run without ZooKeeper, which kfctl does not install (use 3.4.1, or another 3.x)
            cluster.yaml:11:13: 'my-sink.jar' is a jar, not an archive (write {name: NAME, files: [a.jar, b.jar]})
            cluster.yaml:13:28: '10.0.0.1:22' is not an address (write it without brackets and port; the SSH port goes under ssh.port)
            cluster.yaml:13:49: 'zookeper' is not one of zookeeper, kafka, schema-registry, connect (did you mean 'zookeeper'?)
            cluster.yaml:14:5: 'address' is missing
            cluster.yaml:14:11: the name 'node1' is also that of hosts[0] (every host has its own)
            cluster.yaml:15:5: unknown key 'adress' (did you mean 'address'?)
            cluster.yaml:16:12: 'roles' is empty (choose from zookeeper, kafka, schema-registry, connect)
            cluster.yaml:17:5: hosts[2] must be a mapping, but is text (write key: value)
            cluster.yaml:19:9: '99999' is not a whole number from 1 to 65535
            cluster.yaml:20:3: key 'port' is already there in line 19 (keep one of the two)
            cluster.yaml:21:9: zookeeper.heap must be text, but is a number (write for example 512m or 2g)
            cluster.yaml:23:3: unknown key 'log.retention.hours' (service settings belong under kafka.properties)
            cluster.yaml:24:9: '1x' is not a heap size (write for example 512m or 2g)
            cluster.yaml:27:5: 'broker.id' comes from hosts[].id (remove it here)
            cluster.yaml:28:16: kfctl cannot read this as a list of listeners with hosts and ports (for example PLAINTEXT://0.0.0.0:9092 or http://0.0.0.0:8083)
            cluster.yaml:29:18: unknown key 'flavour' (did you mean 'flavor'?)
            cluster.yaml:30:10: connect must be a mapping, but is a number (write key: value)
            """
                .stripTrailing());
    assertThat(invalid.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(invalid.hint()).hasValue("correct it, then type: kfctl -f cluster.yaml validate");
  }
}
