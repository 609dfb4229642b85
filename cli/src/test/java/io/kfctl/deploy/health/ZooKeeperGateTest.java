package io.kfctl.deploy.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ZooKeeperGateTest {
  private final int port = Loopback.port(3);
  private final List<FakeZooKeeper> members = new ArrayList<>();

  @AfterEach
  void stop() throws Exception {
    for (FakeZooKeeper member : members) {
      member.close();
    }
  }

  private void member(String mode) {
    members.add(FakeZooKeeper.in(members.size() + 1, port, mode));
  }

  private void saying(String answer) {
    members.add(FakeZooKeeper.saying(members.size() + 1, port, answer));
  }

  private List<Health> look(int hosts) {
    try (ZooKeeperGate gate =
        new ZooKeeperGate(GateCluster.of(hosts, "zookeeper: {port: %d}\n".formatted(port)))) {
      return gate.look();
    }
  }

  @Test
  void a_leader_and_followers_are_healthy() {
    member("follower");
    member("leader");
    member("follower");

    assertThat(GateCluster.text(look(3)))
        .containsExactly(
            "node1 HEALTHY: follower", "node2 HEALTHY: leader", "node3 HEALTHY: follower");
  }

  @Test
  void one_member_stands_alone() {
    member("standalone");

    assertThat(GateCluster.text(look(1))).containsExactly("node1 HEALTHY: standalone");
  }

  @Test
  void standing_alone_is_a_failure_where_the_file_names_three() {
    member("follower");
    member("leader");
    member("standalone");

    assertThat(GateCluster.text(look(3)))
        .containsExactly(
            "node1 HEALTHY: follower",
            "node2 HEALTHY: leader",
            "node3 UNWELL: it runs alone, but the file names 3 members");
  }

  @Test
  void three_that_stand_alone_are_three_failures() {
    member("standalone");
    member("standalone");
    member("standalone");

    assertThat(look(3))
        .extracting(Health::detail)
        .containsOnly("it runs alone, but the file names 3 members");
  }

  @Test
  void followers_of_a_leader_outside_of_the_file_are_unwell() {
    member("follower");
    member("observer");
    member("follower");

    assertThat(GateCluster.text(look(3)))
        .containsExactly(
            "node1 UNWELL: it is a follower of no member in the file",
            "node2 UNWELL: it is a observer of no member in the file",
            "node3 UNWELL: it is a follower of no member in the file");
  }

  @Test
  void followers_are_not_blamed_for_a_member_that_cannot_be_reached() {
    member("follower");
    member("follower");

    List<Health> found = look(3);

    assertThat(GateCluster.text(found))
        .containsExactly(
            "node1 HEALTHY: follower",
            "node2 HEALTHY: follower",
            "node3 UNREACHABLE: cannot reach ZooKeeper at 127.0.0.3:%d: connection refused"
                .formatted(port));
    assertThat(found.get(2).port()).isEqualTo(port);
  }

  @Test
  void members_that_have_no_leader_say_so() {
    saying("This ZooKeeper instance is not currently serving requests\n");

    assertThat(GateCluster.text(look(1)))
        .containsExactly(
            "node1 UNWELL: ZooKeeper at 127.0.0.1:%d: it runs, but does not serve: it has found no leader"
                .formatted(port));
  }

  @Test
  void a_member_that_serves_only_reads_is_unwell() {
    member("read-only");

    assertThat(GateCluster.text(look(1)))
        .containsExactly("node1 UNWELL: it serves only reads: it has lost the others");
  }

  @Test
  void another_service_on_the_port_is_unwell() {
    saying("HTTP/1.1 400 Bad Request\r\n\r\n");

    assertThat(GateCluster.text(look(1)))
        .containsExactly(
            "node1 UNWELL: ZooKeeper at 127.0.0.1:%d: no line of the answer has a name and a value"
                .formatted(port));
  }
}
