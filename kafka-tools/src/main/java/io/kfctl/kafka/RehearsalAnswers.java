package io.kfctl.kafka;

import io.kfctl.net.Endpoint;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.message.ApiVersionsResponseData;
import org.apache.kafka.common.message.DescribeConfigsResponseData;
import org.apache.kafka.common.message.DescribeGroupsRequestData;
import org.apache.kafka.common.message.DescribeGroupsResponseData;
import org.apache.kafka.common.message.DescribeLogDirsResponseData;
import org.apache.kafka.common.message.FindCoordinatorRequestData;
import org.apache.kafka.common.message.FindCoordinatorResponseData;
import org.apache.kafka.common.message.ListGroupsResponseData;
import org.apache.kafka.common.message.ListOffsetsResponseData;
import org.apache.kafka.common.message.ListOffsetsResponseData.ListOffsetsPartitionResponse;
import org.apache.kafka.common.message.ListOffsetsResponseData.ListOffsetsTopicResponse;
import org.apache.kafka.common.message.MetadataResponseData;
import org.apache.kafka.common.message.MetadataResponseData.MetadataResponsePartition;
import org.apache.kafka.common.message.MetadataResponseData.MetadataResponseTopic;
import org.apache.kafka.common.message.OffsetFetchRequestData;
import org.apache.kafka.common.message.OffsetFetchResponseData;
import org.apache.kafka.common.message.OffsetFetchResponseData.OffsetFetchResponseGroup;
import org.apache.kafka.common.message.OffsetFetchResponseData.OffsetFetchResponsePartitions;
import org.apache.kafka.common.message.OffsetFetchResponseData.OffsetFetchResponseTopics;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.ApiMessage;
import org.apache.kafka.common.requests.DescribeConfigsResponse.ConfigSource;

/**
 * What the rehearsal's broker says. It knows the versions of Kafka 3.4, so that the clients go the
 * ways that they go with such a broker.
 */
final class RehearsalAnswers {
  private static final int BROKER = 1;
  private static final long COMMITTED = 1;
  private static final long END = 3;

  private final Endpoint self;

  RehearsalAnswers(Endpoint self) {
    this.self = self;
  }

  ApiMessage to(ApiKeys key, ApiMessage request) {
    return switch (key) {
      case API_VERSIONS -> versions();
      case METADATA -> metadata();
      case LIST_GROUPS -> groups();
      case FIND_COORDINATOR -> coordinators((FindCoordinatorRequestData) request);
      case DESCRIBE_GROUPS -> descriptions((DescribeGroupsRequestData) request);
      case OFFSET_FETCH -> committed((OffsetFetchRequestData) request);
      case LIST_OFFSETS -> ends();
      case DESCRIBE_CONFIGS -> settings();
      case DESCRIBE_LOG_DIRS -> sizes();
      default -> throw new IllegalStateException("the rehearsal has no answer to " + key);
    };
  }

  private static ApiVersionsResponseData versions() {
    ApiVersionsResponseData answer = new ApiVersionsResponseData();
    Stream.of(
            version(ApiKeys.API_VERSIONS, 3),
            version(ApiKeys.METADATA, 12),
            version(ApiKeys.LIST_GROUPS, 4),
            version(ApiKeys.FIND_COORDINATOR, 4),
            version(ApiKeys.DESCRIBE_GROUPS, 5),
            version(ApiKeys.OFFSET_FETCH, 8),
            version(ApiKeys.LIST_OFFSETS, 7),
            version(ApiKeys.DESCRIBE_CONFIGS, 4),
            version(ApiKeys.DESCRIBE_LOG_DIRS, 4))
        .forEach(answer.apiKeys()::add);
    return answer;
  }

  private static ApiVersionsResponseData.ApiVersion version(ApiKeys key, int newest) {
    return new ApiVersionsResponseData.ApiVersion()
        .setApiKey(key.id)
        .setMinVersion(key.oldestVersion())
        .setMaxVersion((short) newest);
  }

  private MetadataResponseData metadata() {
    MetadataResponseData answer = new MetadataResponseData().setControllerId(BROKER);
    answer
        .brokers()
        .add(
            new MetadataResponseData.MetadataResponseBroker()
                .setNodeId(BROKER)
                .setHost(self.host())
                .setPort(self.port()));
    answer
        .topics()
        .add(
            new MetadataResponseTopic()
                .setName(RehearsalBroker.TOPIC)
                .setTopicId(new Uuid(0, 1))
                .setPartitions(
                    List.of(
                        new MetadataResponsePartition()
                            .setLeaderId(BROKER)
                            .setReplicaNodes(List.of(BROKER))
                            .setIsrNodes(List.of(BROKER)))));
    return answer;
  }

  private static ListGroupsResponseData groups() {
    return new ListGroupsResponseData()
        .setGroups(
            List.of(
                new ListGroupsResponseData.ListedGroup()
                    .setGroupId(RehearsalBroker.GROUP)
                    .setProtocolType("consumer")
                    .setGroupState("Empty")));
  }

  private FindCoordinatorResponseData coordinators(FindCoordinatorRequestData request) {
    return new FindCoordinatorResponseData()
        .setCoordinators(
            request.coordinatorKeys().stream()
                .map(
                    key ->
                        new FindCoordinatorResponseData.Coordinator()
                            .setKey(key)
                            .setNodeId(BROKER)
                            .setHost(self.host())
                            .setPort(self.port()))
                .toList());
  }

  private static DescribeGroupsResponseData descriptions(DescribeGroupsRequestData request) {
    return new DescribeGroupsResponseData()
        .setGroups(
            request.groups().stream()
                .map(
                    group ->
                        new DescribeGroupsResponseData.DescribedGroup()
                            .setGroupId(group)
                            .setGroupState("Empty")
                            .setProtocolType("consumer"))
                .toList());
  }

  private static OffsetFetchResponseData committed(OffsetFetchRequestData request) {
    OffsetFetchResponsePartitions partition =
        new OffsetFetchResponsePartitions().setCommittedOffset(COMMITTED).setMetadata("");
    OffsetFetchResponseTopics topic =
        new OffsetFetchResponseTopics()
            .setName(RehearsalBroker.TOPIC)
            .setPartitions(List.of(partition));
    return new OffsetFetchResponseData()
        .setGroups(
            request.groups().stream()
                .map(
                    group ->
                        new OffsetFetchResponseGroup()
                            .setGroupId(group.groupId())
                            .setTopics(List.of(topic)))
                .toList());
  }

  /** The same for the first offset and the last: the rehearsal checks no numbers. */
  private static ListOffsetsResponseData ends() {
    return new ListOffsetsResponseData()
        .setTopics(
            List.of(
                new ListOffsetsTopicResponse()
                    .setName(RehearsalBroker.TOPIC)
                    .setPartitions(List.of(new ListOffsetsPartitionResponse().setOffset(END)))));
  }

  private static DescribeConfigsResponseData settings() {
    return new DescribeConfigsResponseData()
        .setResults(
            List.of(
                new DescribeConfigsResponseData.DescribeConfigsResult()
                    .setResourceType(ConfigResource.Type.TOPIC.id())
                    .setResourceName(RehearsalBroker.TOPIC)
                    .setConfigs(
                        List.of(
                            setting("min.insync.replicas", "1", ConfigSource.DEFAULT_CONFIG),
                            setting("retention.ms", "60000", ConfigSource.TOPIC_CONFIG)))));
  }

  private static DescribeConfigsResponseData.DescribeConfigsResourceResult setting(
      String key, String value, ConfigSource source) {
    return new DescribeConfigsResponseData.DescribeConfigsResourceResult()
        .setName(key)
        .setValue(value)
        .setConfigSource(source.id());
  }

  private static DescribeLogDirsResponseData sizes() {
    return new DescribeLogDirsResponseData()
        .setResults(
            List.of(
                new DescribeLogDirsResponseData.DescribeLogDirsResult()
                    .setLogDir("/data")
                    .setTopics(
                        List.of(
                            new DescribeLogDirsResponseData.DescribeLogDirsTopic()
                                .setName(RehearsalBroker.TOPIC)
                                .setPartitions(
                                    List.of(
                                        new DescribeLogDirsResponseData.DescribeLogDirsPartition()
                                            .setPartitionSize(2500)))))));
  }
}
