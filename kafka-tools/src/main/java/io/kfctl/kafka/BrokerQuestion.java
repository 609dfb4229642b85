package io.kfctl.kafka;

import io.kfctl.kafka.KafkaSocket.Form;
import io.kfctl.net.Endpoint;
import io.kfctl.net.Tcp;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.message.MetadataRequestData;
import org.apache.kafka.common.message.MetadataResponseData;

/**
 * Asks one server for the brokers it knows, by a single Metadata request (Kafka protocol guide, key
 * 3, version 4: in brokers from 0.11 to today). Kafka's own clients do this too but do not tell
 * which addresses they were given, and that is what somebody needs to know whose client hangs.
 */
final class BrokerQuestion {
  private static final Form METADATA = Form.plain(3, 4);

  private final Tcp tcp;

  BrokerQuestion(Tcp tcp) {
    this.tcp = tcp;
  }

  /**
   * The brokers with the addresses they advertise on this listener.
   *
   * @param limit for the connection and the answer together
   * @throws IOException when there is no answer in time, or none that is Kafka's
   */
  List<Broker> ask(Endpoint server, Duration limit) throws IOException {
    long deadline = System.nanoTime() + limit.toNanos();
    MetadataRequestData noTopics =
        new MetadataRequestData().setTopics(List.of()).setAllowAutoTopicCreation(false);
    try (KafkaSocket socket = KafkaSocket.connect(tcp, server, limit, deadline)) {
      return socket.ask(METADATA, noTopics, MetadataResponseData::new).brokers().stream()
          .map(broker -> new Broker(broker.nodeId(), broker.host(), broker.port()))
          .toList();
    }
  }
}
