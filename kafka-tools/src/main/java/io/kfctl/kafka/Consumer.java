package io.kfctl.kafka;

/**
 * A member of a consumer group.
 *
 * @param memberId given by the broker, unique
 * @param clientId chosen by the program, such as connector-consumer-ddb-sink-0
 * @param host the address it is connected from
 */
public record Consumer(String memberId, String clientId, String host) {}
