package io.kfctl.playground;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.cluster.BoundPort;
import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Endpoints;
import io.kfctl.cluster.file.ClusterReader;
import io.kfctl.cluster.file.ReadResult;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaygroundClusterFileTest {
  @TempDir Path temporary;

  @Test
  void the_cluster_file_is_one_like_any_other_without_a_warning() {
    ReadResult read = written();

    assertThat(read.warnings()).isEmpty();
    assertThat(read.cluster().name()).isEqualTo("playground");
    assertThat(read.cluster().javaHome()).contains("/usr/lib/jvm/java-17");
  }

  @Test
  void everything_that_listens_does_so_on_loopback_only() {
    Cluster cluster = written().cluster();

    assertThat(new Endpoints(cluster).boundPorts(cluster.hosts().get(0)))
        .hasSize(4)
        .extracting(BoundPort::address)
        .containsOnly("127.0.0.1");
  }

  @Test
  void everything_lies_below_the_folder() {
    Cluster cluster = written().cluster();

    assertThat(
            new String[] {
              cluster.paths().install(),
              cluster.paths().java(),
              cluster.paths().data(),
              cluster.paths().plugins(),
              cluster.paths().units(),
              cluster.paths().notes()
            })
        .allMatch(path -> path.startsWith(temporary + "/playground/"));
  }

  private ReadResult written() {
    PlaygroundFolder folder = new PlaygroundFolder(temporary.resolve("playground"));
    folder.make();
    PlaygroundClusterFile.write(
        folder,
        PlaygroundPorts.usual(),
        Path.of("/usr/lib/jvm/java-17"),
        temporary.resolve("archives"));
    return new ClusterReader(Map.of(), temporary).read(folder.clusterFile());
  }
}
