package io.kfctl.cli.zookeeper;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.cli.output.NarrowScreen;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nodes of ZooKeeper on a narrow terminal without colour. */
class ZkScreensTest {

  @Test
  void nodes_are_listed_by_their_own_names() {
    List<ZkLsCommand.Child> children =
        Stream.of("ids", "主题").map(name -> ZkLsCommand.Child.of("/brokers", name)).toList();
    assertThat(NarrowScreen.of(output -> output.rows(ZkLsCommand.COLUMNS, children)))
        .isEqualTo(
            """
            NAME
            ids
            主题
            """);
  }
}
