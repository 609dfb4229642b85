package io.kfctl.cli.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.cli.output.NarrowScreen;
import io.kfctl.kafka.Broker;
import io.kfctl.kafka.Consumer;
import io.kfctl.kafka.GroupDescription;
import io.kfctl.kafka.GroupMember;
import io.kfctl.kafka.GroupState;
import io.kfctl.kafka.PartitionId;
import io.kfctl.stack.ConnectorLag;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Groups with Chinese names on a narrow terminal without colour. */
class GroupScreensTest {
  private static final String TOPIC = "mysql.信息.股票";
  private final GroupDescription readers =
      new GroupDescription(
          "读 者",
          GroupState.STABLE,
          "range",
          Optional.of(new Broker(1, "10.0.0.5", 9092)),
          List.of(member("阅读-0", 0, 1, 2, 5), member("阅读-1", 3, 4), member("阅读-2")));
  private final GroupDescription empty =
      new GroupDescription("connect-写入", GroupState.EMPTY, "", Optional.empty(), List.of());

  @Test
  void groups_in_brief() {
    assertThat(
            NarrowScreen.of(
                output ->
                    output.rows(
                        GroupListCommand.COLUMNS,
                        List.of(Described.of(empty, List.of()), Described.of(readers, List.of())))))
        .isEqualTo(
            """
            GROUP         STATE   MEMBERS  PARTITIONS  CONNECTOR
            connect-写入  Empty         0           0  -
            读 者         Stable        3           6  -
            """);
  }

  @Test
  void one_in_full() {
    assertThat(
            NarrowScreen.of(
                output ->
                    output.details(
                        GroupDetails.of(
                            Described.of(readers, List.of()),
                            Lags.group(
                                "读 者",
                                Lags.partition(TOPIC, 0, 7, 12),
                                Lags.partition("行情", 0, 3, 3))))))
        .isEqualTo(
            """
            Group:        读 者
            State:        Stable
            Assignor:     range
            Coordinator:  broker 1 at 10.0.0.5:9092
            Lag:          5

            TOPIC            PARTITIONS  LAG
            mysql.信息.股票           1    5
            行情                      1    0

            CLIENT-ID  HOST      PARTITIONS
            阅读-0     10.0.0.5  mysql.信息.股票:0-2,5
            阅读-1     10.0.0.5  mysql.信息.股票:3-4
            阅读-2     10.0.0.5  -
            """);
  }

  @Test
  void members_of_several_groups() {
    assertThat(
            NarrowScreen.of(
                output ->
                    output.rows(
                        MemberColumns.MEMBERS_OF_GROUPS,
                        readers.members().stream()
                            .map(member -> new MemberColumns.OfGroup("读 者", member))
                            .toList())))
        .isEqualTo(
            """
            GROUP  CLIENT-ID  HOST      PARTITIONS
            读 者  阅读-0     10.0.0.5  mysql.信息.股票:0-2,5
            读 者  阅读-1     10.0.0.5  mysql.信息.股票:3-4
            读 者  阅读-2     10.0.0.5  -
            """);
  }

  @Test
  void committed_offsets() {
    assertThat(
            NarrowScreen.of(
                output ->
                    output.rows(
                        GroupOffsetsCommand.COLUMNS,
                        List.of(
                            new GroupOffsetsCommand.Committed("读 者", new PartitionId(TOPIC, 0), 7),
                            new GroupOffsetsCommand.Committed(
                                "connect-写入", new PartitionId("行情", 11), 123_456)))))
        .isEqualTo(
            """
            GROUP         TOPIC            PARTITION  COMMITTED
            读 者         mysql.信息.股票          0          7
            connect-写入  行情                    11     123456
            """);
  }

  @Test
  void lag_in_brief() {
    List<ConnectorLag> lags =
        List.of(
            new ConnectorLag(Lags.group("读 者", Lags.partition(TOPIC, 0, 7, 12)), Optional.empty()),
            new ConnectorLag(
                Lags.group("connect-写入", Lags.neverCommitted(TOPIC, 3)), Optional.empty()));
    assertThat(
            NarrowScreen.of(output -> output.rows(new LagColumns(Ages.NOT_ASKED).groups(), lags)))
        .isEqualTo(
            """
            GROUP         STATE   LAG  VERDICT  PARTITIONS  CONNECTOR
            读 者         Stable    5  behind            1  -
            connect-写入  Stable    -  unknown           1  -
            """);
  }

  private static GroupMember member(String client, int... partitions) {
    return new GroupMember(
        new Consumer(client + "-3f2a", client, "10.0.0.5"),
        Optional.empty(),
        IntStream.of(partitions).mapToObj(number -> new PartitionId(TOPIC, number)).toList());
  }
}
