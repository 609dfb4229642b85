package io.kfctl.cli.zookeeper;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.cli.output.NarrowScreen;
import io.kfctl.zookeeper.NodeStat;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nodes of ZooKeeper on a narrow terminal without colour. */
class ZkScreensTest {

  @Test
  void the_state_of_a_node() {
    Instant time = Instant.parse("2026-03-01T08:00:00Z");
    NodeStat stat =
        new NodeStat(
            0x1_0000_0001L,
            time,
            0x1_0000_0002L,
            time,
            0,
            0,
            0,
            OptionalLong.of(0x1000a2b3c4d0000L),
            206,
            0);
    String path = "/brokers/topics/mysql.信息.股票";
    assertThat(NarrowScreen.of(output -> output.details(NodeView.stat(path, stat))))
        .isEqualTo(
            """
            Path:             /brokers/topics/mysql.信息.股票
            Created:          2026-03-01T08:00:00Z
            Created zxid:     0x100000001
            Modified:         2026-03-01T08:00:00Z
            Modified zxid:    0x100000002
            Version:          0
            Child version:    0
            Acl version:      0
            Ephemeral owner:  0x1000a2b3c4d0000
            Size:             206
            Children:         0
            """);
  }

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
