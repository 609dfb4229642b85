package io.kfctl.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.connect.ConnectorInfo;
import io.kfctl.connect.ConnectorOverview;
import io.kfctl.connect.ConnectorState;
import io.kfctl.connect.ConnectorStatus;
import io.kfctl.connect.ConnectorType;
import io.kfctl.kafka.GroupLag;
import io.kfctl.kafka.GroupState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConnectorLagTest {
  private final ConnectorOverview source = connector("mysql", ConnectorType.SOURCE, Map.of());
  private final ConnectorOverview sink = connector("ddb-sink", ConnectorType.SINK, Map.of());
  private final ConnectorOverview other =
      connector("同步 sink", ConnectorType.SINK, Map.of("consumer.override.group.id", "own"));

  @Test
  void knowsTheGroupOfASink() {
    assertThat(ConnectorGroup.of(sink.info())).contains("connect-ddb-sink");
    assertThat(ConnectorGroup.of(other.info())).contains("own");
    assertThat(ConnectorGroup.of(source.info())).isEmpty();
  }

  @Test
  void findsTheConnectorOfAGroup() {
    List<ConnectorOverview> all = List.of(source, sink, other);
    assertThat(ConnectorLag.of(lag("connect-ddb-sink"), all).connector()).contains(sink);
    assertThat(ConnectorLag.of(lag("own"), all).connector()).contains(other);
    assertThat(ConnectorLag.of(lag("connect-同步 sink"), all).connector()).isEmpty();
    assertThat(ConnectorLag.of(lag("connect-mysql"), all).connector()).isEmpty();
  }

  private static GroupLag lag(String group) {
    return new GroupLag(group, GroupState.EMPTY, List.of());
  }

  private static ConnectorOverview connector(
      String name, ConnectorType type, Map<String, String> config) {
    return new ConnectorOverview(
        new ConnectorInfo(name, type, config, List.of()),
        new ConnectorStatus(
            name, type, ConnectorState.RUNNING, "w:8083", Optional.empty(), List.of()));
  }
}
