package io.kfctl.kafka;

import io.kfctl.net.Endpoint;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes topics, records and groups with Kafka's own clients, for tests to find. */
final class Scenario implements AutoCloseable {
  private final Endpoint bootstrap;
  private final Admin admin;
  private final KafkaProducer<byte[], byte[]> producer;
  private final List<KafkaConsumer<byte[], byte[]>> consumers = new ArrayList<>();

  Scenario(Endpoint bootstrap) {
    this.bootstrap = bootstrap;
    ClientSettings settings = ClientSettings.of(bootstrap).withTimeout(Duration.ofSeconds(20));
    ByteArraySerializer bytes = new ByteArraySerializer();
    admin = Admin.create(ClientConfig.admin(settings));
    producer = new KafkaProducer<>(ClientConfig.producer(settings), bytes, bytes);
  }

  Scenario topic(String name, int partitions) throws Exception {
    admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1))).all().get();
    return this;
  }

  /** A topic whose replicas lie on these brokers, in one partition for each list. */
  Scenario topic(String name, Map<Integer, List<Integer>> replicas, Map<String, String> config)
      throws Exception {
    admin.createTopics(List.of(new NewTopic(name, replicas).configs(config))).all().get();
    return this;
  }

  Scenario records(String topic, int partition, int count) throws Exception {
    List<Future<?>> sent = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] value = ("记录 " + i).getBytes(StandardCharsets.UTF_8);
      sent.add(producer.send(new ProducerRecord<>(topic, partition, null, value)));
    }
    for (Future<?> future : sent) {
      future.get();
    }
    return this;
  }

  Scenario recordAt(String topic, long timestamp) throws Exception {
    producer.send(new ProducerRecord<>(topic, 0, timestamp, null, new byte[0])).get();
    return this;
  }

  /** Commits without a member. */
  Scenario committed(String group, String topic, Map<Integer, Long> offsets) throws Exception {
    commit(group, topic, offsets).get();
    return this;
  }

  Scenario committed(Collection<String> groups, String topic, Map<Integer, Long> offsets)
      throws Exception {
    List<KafkaFuture<Void>> commits = new ArrayList<>();
    for (String group : groups) {
      commits.add(commit(group, topic, offsets));
    }
    KafkaFuture.allOf(commits.toArray(new KafkaFuture<?>[0])).get();
    return this;
  }

  private KafkaFuture<Void> commit(String group, String topic, Map<Integer, Long> offsets) {
    Map<TopicPartition, OffsetAndMetadata> all = new HashMap<>();
    offsets.forEach(
        (partition, offset) ->
            all.put(new TopicPartition(topic, partition), new OffsetAndMetadata(offset)));
    return admin.alterConsumerGroupOffsets(group, all).all();
  }

  /** A member that has its partitions, and lives until the scenario is closed. */
  KafkaConsumer<byte[], byte[]> member(String group, String clientId, String... topics) {
    Map<String, Object> config =
        ClientConfig.consumer(ClientSettings.of(bootstrap).withTimeout(Duration.ofSeconds(20)));
    config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    config.put(ConsumerConfig.CLIENT_ID_CONFIG, clientId);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(config, bytes, bytes);
    consumers.add(consumer);
    consumer.subscribe(Set.of(topics));
    while (consumer.assignment().isEmpty()) {
      consumer.poll(Duration.ofMillis(50));
    }
    return consumer;
  }

  Scenario deleteRecordsBefore(String topic, int partition, long offset) throws Exception {
    TopicPartition id = new TopicPartition(topic, partition);
    admin.deleteRecords(Map.of(id, RecordsToDelete.beforeOffset(offset))).all().get();
    return this;
  }

  Scenario delete(String topic) throws Exception {
    admin.deleteTopics(List.of(topic)).all().get();
    return this;
  }

  static Map<TopicPartition, OffsetAndMetadata> offsets(String topic, Map<Integer, Long> offsets) {
    return offsets.entrySet().stream()
        .collect(
            Collectors.toMap(
                e -> new TopicPartition(topic, e.getKey()),
                e -> new OffsetAndMetadata(e.getValue())));
  }

  @Override
  public void close() {
    consumers.forEach(KafkaConsumer::close);
    producer.close();
    admin.close();
  }
}
