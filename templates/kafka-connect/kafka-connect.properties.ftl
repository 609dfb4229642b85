# Written by kfctl: change connect.properties in cluster.yaml, not this file.
bootstrap.servers=${kafka.bootstrapServers}
group.id=${connect.groupId}

<#list ["key", "value"] as side>
<#if schemaRegistry.flavor == "confluent">
${side}.converter=io.confluent.connect.avro.AvroConverter
${side}.converter.schema.registry.url=${schemaRegistry.urls}
<#else>
${side}.converter=io.apicurio.registry.utils.converter.AvroConverter
${side}.converter.apicurio.registry.url=${schemaRegistry.nearestUrl}/apis/registry/v2
${side}.converter.apicurio.registry.auto-register=true
# Byte 0, then a schema id of 4 bytes: what Confluent's readers expect.
${side}.converter.apicurio.registry.as-confluent=true
${side}.converter.apicurio.registry.use-id=contentId
${side}.converter.apicurio.registry.headers.enabled=false
</#if>
</#list>

config.storage.topic=connect-configs
offset.storage.topic=connect-offsets
status.storage.topic=connect-statuses
config.storage.replication.factor=${kafka.replicationFactor}
offset.storage.replication.factor=${kafka.replicationFactor}
status.storage.replication.factor=${kafka.replicationFactor}

plugin.path=${paths.plugins}
listeners=${connect.listeners}
rest.advertised.host.name=${connect.advertisedHost}
rest.advertised.port=${connect.advertisedPort}

offset.flush.timeout.ms=50000
offset.flush.interval.ms=10000
send.buffer.bytes=13107200
consumer.max.poll.records=10000
consumer.partition.assignment.strategy=org.apache.kafka.clients.consumer.CooperativeStickyAssignor
# As large as the broker's message.max.bytes.
consumer.max.partition.fetch.bytes=${kafka.messageMaxBytes}
producer.max.request.size=${kafka.messageMaxBytes}
