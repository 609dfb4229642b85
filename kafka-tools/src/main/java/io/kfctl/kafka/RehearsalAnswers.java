package io.kfctl.kafka;

import io.kfctl.net.Endpoint;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.Assignment;
import org.apache.kafka.clients.consumer.internals.ConsumerProtocol;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.message.ApiVersionsResponseData;
import org.apache.kafka.common.message.DescribeConfigsResponseData;
import org.apache.kafka.common.message.DescribeGroupsRequestData;
import org.apache.kafka.common.message.DescribeGroupsResponseData;
import org.apache.kafka.common.message.DescribeGroupsResponseData.DescribedGroup;
import org.apache.kafka.common.message.DescribeGroupsResponseData.DescribedGroupMember;
import org.apache.kafka.common.message.DescribeLogDirsResponseData;
import org.apache.kafka.common.message.FetchRequestData;
import org.apache.kafka.common.message.FindCoordinatorRequestData;
import org.apache.kafka.common.message.FindCoordinatorResponseData;
import org.apache.kafka.common.message.ListGroupsResponseData;
import org.apache.kafka.common.message.ListOffsetsRequestData;
import org.apache.kafka.common.message.ListOffsetsResponseData;
import org.apache.kafka.common.message.ListOffsetsResponseData.ListOffsetsPartitionResponse;
import org.apache.kafka.common.message.ListOffsetsResponseData.ListOffsetsTopicResponse;
import org.apache.kafka.common.message.MetadataRequestData;
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
import org.apache.kafka.common.requests.ListOffsetsRequest;

/**
 * What the rehearsal's broker says. It knows the versions of Kafka 3.4, so that the clients go the
 * ways that they go with such a broker.
 */
final class RehearsalAnswers {
  private static final int BROKER = 1;
  private static final long COMMITTED = 1;
  static final long END = 3;

  private final Endpoint self;
  private final int partitions;

  /**
   * @param partitions how many the topic has
   */
  RehearsalAnswers(Endpoint self, int partitions) {
    this.self = self;
    this.partitions = partitions;
  }

  ApiMessage to(ApiKeys key, ApiMessage request) {
    return switch (key) {
      case API_VERSIONS -> versions();
      case METADATA -> metadata((MetadataRequestData) request);
      case LIST_GROUPS -> groups();
      case FIND_COORDINATOR -> coordinators((FindCoordinatorRequestData) request);
      case DESCRIBE_GROUPS -> descriptions((DescribeGroupsRequestData) request);
      case OFFSET_FETCH -> committed((OffsetFetchRequestData) request);
      case DESCRIBE_CONFIGS -> settings();
      case DESCRIBE_LOG_DIRS -> sizes();
      case LIST_OFFSETS -> offsets((ListOffsetsRequestData) request);
      case FETCH -> RehearsalRecords.fetched((FetchRequestData) request);
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
            version(ApiKeys.DESCRIBE_LOG_DIRS, 4),
            version(ApiKeys.FETCH, 12))
        .forEach(answer.apiKeys()::add);
    return answer;
  }

  private static ApiVersionsResponseData.ApiVersion version(ApiKeys key, int newest) {
    return new ApiVersionsResponseData.ApiVersion()
        .setApiKey(key.id)
        .setMinVersion(key.oldestVersion())
        .setMaxVersion((short) newest);
  }

  /** Who asks for all topics is not told of the one with records. */
  private MetadataResponseData metadata(MetadataRequestData request) {
    boolean records =
        request.topics() != null
            && request.topics().stream().anyMatch(t -> RehearsalBroker.RECORDS.equals(t.name()));
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
                .setName(records ? RehearsalBroker.RECORDS : RehearsalBroker.TOPIC)
                .setTopicId(new Uuid(0, records ? 2 : 1))
                .setPartitions(each(records ? 1 : partitions, RehearsalAnswers::partition)));
    return answer;
  }

  private static MetadataResponsePartition partition(int number) {
    return new MetadataResponsePartition()
        .setPartitionIndex(number)
        .setLeaderId(BROKER)
        .setReplicaNodes(List.of(BROKER))
        .setIsrNodes(List.of(BROKER));
  }

  private static <T> List<T> each(int partitions, IntFunction<T> answer) {
    return IntStream.range(0, partitions).mapToObj(answer).toList();
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
        .setGroups(request.groups().stream().map(RehearsalAnswers::description).toList());
  }

  private static DescribedGroup description(String group) {
    boolean busy = group.equals(RehearsalBroker.BUSY_GROUP);
    return new DescribedGroup()
        .setGroupId(group)
        .setGroupState(busy ? "Stable" : "Empty")
        .setProtocolType("consumer")
        .setMembers(busy ? List.of(member()) : List.of());
  }

  /** It has the first partition. */
  private static DescribedGroupMember member() {
    Assignment assignment = new Assignment(List.of(new TopicPartition(RehearsalBroker.TOPIC, 0)));
    return new DescribedGroupMember()
        .setMemberId("rehearsal-1")
        .setClientId("rehearsal")
        .setClientHost("/127.0.0.1")
        .setMemberAssignment(ConsumerProtocol.serializeAssignment(assignment).array());
  }

  private OffsetFetchResponseData committed(OffsetFetchRequestData request) {
    return new OffsetFetchResponseData()
        .setGroups(
            request.groups().stream()
                .map(
                    group ->
                        new OffsetFetchResponseGroup()
                            .setGroupId(group.groupId())
                            .setTopics(List.of(committed(group.groupId()))))
                .toList());
  }

  private OffsetFetchResponseTopics committed(String group) {
    return new OffsetFetchResponseTopics()
        .setName(RehearsalBroker.TOPIC)
        .setPartitions(
            each(
                partitions,
                number ->
                    new OffsetFetchResponsePartitions()
                        .setPartitionIndex(number)
                        .setCommittedOffset(isRead(group, number) ? END : COMMITTED)
                        .setMetadata("")));
  }

  private static boolean isRead(String group, int partition) {
    return group.equals(RehearsalBroker.IDLE_GROUP)
        || group.equals(RehearsalBroker.BUSY_GROUP) && partition > 0;
  }

  /** The same for the first offset and the last, except where there are records. */
  private static ListOffsetsResponseData offsets(ListOffsetsRequestData request) {
    return new ListOffsetsResponseData()
        .setTopics(
            request.topics().stream()
                .map(
                    topic ->
                        new ListOffsetsTopicResponse()
                            .setName(topic.name())
                            .setPartitions(
                                topic.partitions().stream()
                                    .map(
                                        partition ->
                                            new ListOffsetsPartitionResponse()
                                                .setPartitionIndex(partition.partitionIndex())
                                                .setOffset(offset(topic.name(), partition)))
                                    .toList()))
                .toList());
  }

  private static long offset(String topic, ListOffsetsRequestData.ListOffsetsPartition asked) {
    boolean latest = asked.timestamp() == ListOffsetsRequest.LATEST_TIMESTAMP;
    return topic.equals(RehearsalBroker.RECORDS) && !latest ? 0 : END;
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
