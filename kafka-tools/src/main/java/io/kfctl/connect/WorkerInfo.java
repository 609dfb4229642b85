package io.kfctl.connect;

/**
 * What {@code GET /} says of the worker that answered.
 *
 * @param version of Kafka Connect, for example 3.4.1
 * @param kafkaClusterId of the Kafka it works for
 */
public record WorkerInfo(String version, String commit, String kafkaClusterId) {}
