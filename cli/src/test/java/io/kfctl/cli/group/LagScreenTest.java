package io.kfctl.cli.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.cli.JsonShape;
import io.kfctl.cli.output.OutputFormat;
import io.kfctl.connect.ConnectorInfo;
import io.kfctl.connect.ConnectorOverview;
import io.kfctl.connect.ConnectorState;
import io.kfctl.connect.ConnectorStatus;
import io.kfctl.connect.ConnectorType;
import io.kfctl.kafka.GroupLag;
import io.kfctl.kafka.PartitionId;
import io.kfctl.stack.ConnectorLag;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Lag as it is shown. */
class LagScreenTest {
  private final GroupLag normal =
      Lags.group(
          "connect-ddb-sink",
          Lags.partition("mysql.信息.股票", 0, 7, 12),
          Lags.partition("mysql.信息.股票", 1, 1000, 1000));
  private final GroupLag strange =
      Lags.group(
          "stray",
          Lags.neverCommitted("a", 3),
          Lags.belowLogStart("b"),
          Lags.deleted("c"),
          Lags.offline("d"),
          Lags.beyondLogEnd("e"));

  @Test
  void a_group_with_its_connector_fits_into_sixty_columns() {
    String screen = details(OutputFormat.TABLE, new ConnectorLag(normal, Optional.of(paused())));
    assertThat(screen)
        .isEqualTo(
            """
            Group:      connect-ddb-sink
            State:      Stable
            Connector:  ddb-sink (PAUSED)
            Lag:        5
            Verdict:    behind

            TOPIC            PARTITION  COMMITTED   END  LAG
            mysql.信息.股票          0          7    12    5
            mysql.信息.股票          1       1000  1000    0
            """);
    assertThat(screen.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(60));
  }

  @Test
  void a_topic_may_be_one_line() {
    assertThat(details(OutputFormat.TABLE, new ConnectorLag(normal, Optional.empty()), true))
        .endsWith(
            """
            Verdict:  behind

            TOPIC            PARTITIONS  LAG
            mysql.信息.股票           2    5
            """);
    assertThat(details(OutputFormat.TABLE, new ConnectorLag(strange, Optional.empty()), true))
        .endsWith(
            """
            TOPIC  PARTITIONS  LAG
            a               1    -
            b               1    4
            c               1    -
            d               1    -
            e               1    0
            """);
    JsonShape.of("lag")
        .matches(details(OutputFormat.JSON, new ConnectorLag(normal, Optional.empty()), true));
  }

  @Test
  void wide_says_who_reads_it() {
    assertThat(details(OutputFormat.WIDE, new ConnectorLag(normal, Optional.empty())))
        .endsWith(
            """
            TOPIC            PARTITION  COMMITTED   END  LAG  START  FROM-START  CLIENT-ID                      HOST      MEMBER-ID
            mysql.信息.股票          0          7    12    5      0           7  connector-consumer-ddb-sink-0  10.0.0.5  sink-1-3f
            mysql.信息.股票          1       1000  1000    0      0        1000  connector-consumer-ddb-sink-1  10.0.0.5  sink-1-3f
            """);
  }

  @Test
  void what_the_numbers_do_not_tell_is_noted() {
    assertThat(details(OutputFormat.TABLE, new ConnectorLag(strange, Optional.empty())))
        .isEqualTo(
            """
            Group:    stray
            State:    Stable
            Lag:      -
            Verdict:  unknown

            TOPIC  PARTITION  COMMITTED  END  LAG  NOTE
            a              0          -    3    -  nothing committed yet
            b              0          5    9    4  3 records deleted before they were read
            c              0          5    -    -  topic or partition deleted
            d              0          5    -    -  offline: no leader
            e              0          9    2    0  committed beyond the end: topic made anew?
            """);
  }

  @Test
  void groups_in_brief_are_one_line_each_and_whole_for_programs() {
    List<ConnectorLag> all =
        List.of(
            new ConnectorLag(normal, Optional.of(paused())),
            new ConnectorLag(strange, Optional.empty()));
    assertThat(shown(OutputFormat.TABLE, all))
        .isEqualTo(
            """
            GROUP             STATE   LAG  VERDICT  PARTITIONS  CONNECTOR
            connect-ddb-sink  Stable    5  behind            2  ddb-sink (PAUSED)
            stray             Stable    -  unknown           5  -
            """);
    assertThat(shown(OutputFormat.NAME, all)).isEqualTo("connect-ddb-sink\nstray\n");
    JsonShape.of("lag").matches(shown(OutputFormat.JSON, all));
  }

  @Test
  void programs_get_exactly_the_promised_shape() {
    String json = details(OutputFormat.JSON, new ConnectorLag(normal, Optional.of(paused())));
    JsonShape.of("lag").matches(json);
    assertThat(json)
        .startsWith(
            """
            {
              "group": "connect-ddb-sink",
              "state": "Stable",
              "lag": 5,
              "verdict": "behind",
              "timeLagMs": null,
              "topics": [
                {
                  "topic": "mysql.信息.股票",
                  "partitions": 2,
                  "lag": 5,
                  "timeLagMs": null
                }
              ],
              "partitions": [
                {
                  "topic": "mysql.信息.股票",
                  "partition": 0,
                  "committed": 7,
                  "end": 12,
                  "lag": 5,
                  "timeLagMs": null,
                  "start": 0,
                  "fromStart": 7,
                  "condition": "normal",
            """);
    JsonShape.of("lag")
        .matches(details(OutputFormat.JSON, new ConnectorLag(strange, Optional.empty())));
  }

  @Test
  void ages_are_shown_where_they_were_asked_for() {
    Instant now = Instant.parse("2026-03-01T08:00:00Z");
    Ages ages =
        Ages.of(
            Map.of(
                "connect-ddb-sink",
                Map.of(new PartitionId("mysql.信息.股票", 0), now.minusSeconds(125))),
            now);
    StringWriter data = new StringWriter();
    var output = OutputFormat.TABLE.to(data, false);
    output.details(LagDetails.of(new ConnectorLag(normal, Optional.empty()), ages, false));
    output.done();
    assertThat(data.toString())
        .isEqualTo(
            """
            Group:    connect-ddb-sink
            State:    Stable
            Lag:      5
            Verdict:  behind
            Age:      2 min 5 s

            TOPIC            PARTITION  COMMITTED   END  LAG        AGE
            mysql.信息.股票          0          7    12    5  2 min 5 s
            mysql.信息.股票          1       1000  1000    0          0
            """);
    assertThat(ages.of(strange)).isEmpty();
    assertThat(Ages.NOT_ASKED.of(normal)).isEmpty();
    assertThat(Ages.NOT_ASKED.of("g", normal.partitions().get(1))).hasValue(0);
  }

  @Test
  void a_row_of_bars_shows_where_the_lag_goes() {
    assertThat(
            Sparkline.of(
                List.of(
                    OptionalLong.of(0),
                    OptionalLong.of(50),
                    OptionalLong.empty(),
                    OptionalLong.of(100))))
        .isEqualTo("▁▅·█");
    assertThat(Sparkline.of(List.of(OptionalLong.of(0)))).isEqualTo("▁");
  }

  @Test
  void a_limit_is_exceeded_by_more_and_by_the_unknown() {
    assertThat(new LagLimit(5).exceededBy(normal)).isEmpty();
    assertThat(new LagLimit(4).exceededBy(normal).orElseThrow())
        .hasMessage("group 'connect-ddb-sink' is 5 records behind, more than 4");
    assertThat(new LagLimit(1000).exceededBy(strange).orElseThrow())
        .hasMessage("group 'stray' is an unknown number of records behind");
  }

  private static String details(OutputFormat format, ConnectorLag lag) {
    return details(format, lag, false);
  }

  private static String details(OutputFormat format, ConnectorLag lag, boolean byTopic) {
    StringWriter data = new StringWriter();
    var output = format.to(data, false);
    output.details(LagDetails.of(lag, Ages.NOT_ASKED, byTopic));
    output.done();
    return data.toString();
  }

  private static String shown(OutputFormat format, List<ConnectorLag> lags) {
    StringWriter data = new StringWriter();
    var output = format.to(data, false);
    output.rows(new LagColumns(Ages.NOT_ASKED).groups(), lags);
    output.done();
    return data.toString();
  }

  private static ConnectorOverview paused() {
    return new ConnectorOverview(
        new ConnectorInfo("ddb-sink", ConnectorType.SINK, Map.of(), List.of(0)),
        new ConnectorStatus(
            "ddb-sink",
            ConnectorType.SINK,
            ConnectorState.PAUSED,
            "w:8083",
            Optional.empty(),
            List.of()));
  }
}
