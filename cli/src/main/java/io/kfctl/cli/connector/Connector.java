package io.kfctl.cli.connector;

import io.kfctl.connect.ConnectorOverview;
import io.kfctl.connect.Secrets;
import io.kfctl.kafka.GroupLag;
import io.kfctl.stack.ConnectorGroup;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A connector as commands show it.
 *
 * @param lag that of its group; none for a source, for a sink that has no group yet, and when Kafka
 *     was not asked
 */
record Connector(ConnectorOverview overview, Optional<GroupLag> lag) {

  static Connector withoutLag(ConnectorOverview overview) {
    return new Connector(overview, Optional.empty());
  }

  String name() {
    return overview.name();
  }

  /** source, sink or unknown. */
  String type() {
    return overview.info().type().name().toLowerCase(Locale.ROOT);
  }

  /** The consumer group of a sink. */
  Optional<String> group() {
    return ConnectorGroup.of(overview.info());
  }

  OptionalLong records() {
    return lag.map(GroupLag::lag).orElse(OptionalLong.empty());
  }

  /** Why it failed, in one line. */
  Optional<String> rootCause() {
    return overview.status().rootCause().map(this::masked);
  }

  /** A text of the server about it, which may quote a secret of its configuration. */
  String masked(String text) {
    return Secrets.maskedText(text, overview.info().config());
  }
}
