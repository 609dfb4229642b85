package io.kfctl.kafka;

/**
 * A member of a consumer group.
 *
 * @param memberId given by the broker, unique
 * @param clientId chosen by the program, such as connector-consumer-ddb-sink-0
 * @param host the address it is connected from
 */
public record Consumer(String memberId, String clientId, String host) {

  /**
   * @param address as Kafka writes it, with a slash before it
   */
  static Consumer at(String memberId, String clientId, String address) {
    String host = address.startsWith("/") ? address.substring(1) : address;
    return new Consumer(memberId, clientId, host);
  }
}
