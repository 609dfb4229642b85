package io.kfctl.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Writes a record to a topic of kfctl's own and reads it back: the one proof that a cluster takes
 * and gives records.
 */
final class RoundTripCheck {
  static final String TOPIC = "_kfctl_health";
  private static final int MOST_REPLICAS = 3;
  private static final String ONE_HOUR = "3600000";

  private final ClientSettings settings;
  private final AdminConnection connection;
  private final Topics topics;
  private final KafkaCluster cluster;

  RoundTripCheck(
      ClientSettings settings, AdminConnection connection, Topics topics, KafkaCluster cluster) {
    this.settings = settings;
    this.connection = connection;
    this.topics = topics;
    this.cluster = cluster;
  }

  RoundTrip run() {
    createTopic();
    long start = System.nanoTime();
    byte[] value = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
    RecordMetadata written = write(value);
    read(written, value);
    return new RoundTrip(
        new PartitionId(written.topic(), written.partition()),
        written.offset(),
        Duration.ofNanos(System.nanoTime() - start));
  }

  private void createTopic() {
    if (topics.find(List.of(TOPIC)).containsKey(TOPIC)) {
      return;
    }
    int replicas = Math.min(MOST_REPLICAS, cluster.describe().brokers().size());
    try {
      topics.create(
          TOPIC,
          1,
          replicas,
          Map.of(
              TopicConfig.RETENTION_MS_CONFIG, ONE_HOUR,
              TopicConfig.SEGMENT_MS_CONFIG, ONE_HOUR,
              TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "1"));
    } catch (KafkaClusterException.TopicExists e) {
      // another kfctl was faster
    }
  }

  private RecordMetadata write(byte[] value) {
    String what = "write a record to " + TOPIC;
    ByteArraySerializer bytes = new ByteArraySerializer();
    KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(ClientConfig.producer(settings), bytes, bytes);
    try {
      return producer
          .send(new ProducerRecord<>(TOPIC, 0, null, value))
          .get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw connection.failure(what, e.getCause());
    } catch (TimeoutException e) {
      throw new KafkaClusterException.TimedOut(what, settings.timeout(), e);
    } catch (KafkaException e) {
      throw connection.failure(what, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while asking Kafka to " + what);
    } finally {
      producer.close(Duration.ZERO);
    }
  }

  private void read(RecordMetadata written, byte[] value) {
    String what = "read the record back from " + TOPIC;
    TopicPartition partition = new TopicPartition(written.topic(), written.partition());
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(ClientConfig.consumer(settings), bytes, bytes);
    try {
      consumer.assign(List.of(partition));
      consumer.seek(partition, written.offset());
      long start = System.nanoTime();
      while (System.nanoTime() - start < settings.timeout().toNanos()) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
          if (record.offset() == written.offset() && Arrays.equals(record.value(), value)) {
            return;
          }
        }
      }
      throw new KafkaClusterException.TimedOut(what, settings.timeout(), null);
    } catch (KafkaException e) {
      throw connection.failure(what, e);
    } finally {
      consumer.close(CloseOptions.timeout(Duration.ZERO));
    }
  }
}
