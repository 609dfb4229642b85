package io.kfctl.connect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RootCauseTest {

  @Test
  void findsTheLastCause() {
    String trace =
        """
        org.apache.kafka.connect.errors.ConnectException: Exiting WorkerSinkTask due to unrecoverable exception.
        \tat org.apache.kafka.connect.runtime.WorkerSinkTask.deliverMessages(WorkerSinkTask.java:618)
        \tat java.base/java.lang.Thread.run(Thread.java:840)
        Caused by: org.apache.kafka.connect.errors.RetriableException: java.sql.SQLException: x
        \tat io.confluent.connect.jdbc.sink.JdbcSinkTask.put(JdbcSinkTask.java:91)
        \t... 10 more
        Caused by: java.net.ConnectException: Connection refused
        \tat java.base/sun.nio.ch.Net.pollConnect(Native Method)
        \t... 17 more
        """;
    assertThat(RootCause.of(trace)).isEqualTo("java.net.ConnectException: Connection refused");
  }

  @Test
  void takesTheFirstLineWithoutACause() {
    assertThat(RootCause.of("java.lang.NullPointerException\n\tat a.B.c(B.java:1)\n"))
        .isEqualTo("java.lang.NullPointerException");
  }

  @Test
  void joinsAMessageOfSeveralLines() {
    String trace =
        """
        a.Wrapper: outer
        \tat a.B.c(B.java:1)
        Caused by: java.sql.BatchUpdateException: Batch entry 0 was aborted:
          ERROR: duplicate key
          at character 15
        \tat a.B.c(B.java:1)
        \t... 3 more
        """;
    assertThat(RootCause.of(trace))
        .isEqualTo(
            "java.sql.BatchUpdateException: Batch entry 0 was aborted: ERROR: duplicate key at character 15");
  }

  @Test
  void passesOverTheCausesOfSuppressedExceptions() {
    String trace =
        """
        a.Outer: one
        \tat a.B.c(B.java:1)
        \tSuppressed: a.Other: two
        \t\tat a.B.c(B.java:1)
        \tCaused by: a.OtherCause: three
        \t\t... 1 more
        Caused by: a.Real: four
        \tat a.B.c(B.java:1)
        """;
    assertThat(RootCause.of(trace)).isEqualTo("a.Real: four");
  }

  @Test
  void saysNothingForNothing() {
    assertThat(RootCause.of(" \n ")).isEmpty();
  }
}
