package io.kfctl.connect;

/**
 * How far a connector has come in one of its sources, as JSON in the connector's own words.
 *
 * @param partition for example {@code {"server":"mysql1"}}, or a Kafka partition for a sink
 * @param offset for example {@code {"file":"binlog.000002","pos":157}}
 */
public record ConnectorOffset(String partition, String offset) {}
