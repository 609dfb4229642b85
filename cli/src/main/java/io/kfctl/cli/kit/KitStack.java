package io.kfctl.cli.kit;

import io.kfctl.connect.ConnectClient;
import io.kfctl.error.ExitCode;
import io.kfctl.kafka.KafkaCluster;
import java.util.List;
import java.util.Optional;

/** What answers are given with: a stack's clients, kfctl itself, and standard output. */
interface KitStack {

  /** Connect's workers; the caller closes the client. */
  ConnectClient connect();

  /** The brokers; the caller closes the client. */
  KafkaCluster kafka();

  /**
   * Runs another line of kfctl.
   *
   * @param shown whether its output is to be seen; what it says about trouble always is
   */
  ExitCode type(List<String> words, boolean shown);

  /**
   * The next line of the input; empty when it has ended.
   *
   * @param prompt shown where somebody types
   */
  Optional<String> line(String prompt);

  /** Said to people. */
  void note(String text);

  /** To standard output, as it is. */
  void print(String text);
}
