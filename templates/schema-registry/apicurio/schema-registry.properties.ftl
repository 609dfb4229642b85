# Written by kfctl: change schemaRegistry.properties in cluster.yaml, not this file.
# Every setting of Apicurio Registry and of Quarkus may stand here.
quarkus.http.host=${schemaRegistry.listen}
quarkus.http.port=${schemaRegistry.port}
quarkus.http.access-log.enabled=false

# Schemas live in Kafka; this process keeps a copy in memory.
apicurio.storage.kind=kafkasql
apicurio.kafkasql.bootstrap.servers=${kafka.bootstrapServers}
apicurio.kafkasql.topic=_schemas
# The topic is a journal and is read from its beginning at each start: nothing of it may expire.
# The first start makes it, with a copy on each broker that is up then, three at most.
apicurio.kafkasql.topic.cleanup.policy=delete
apicurio.kafkasql.topic.retention.ms=-1
apicurio.kafkasql.topic.retention.bytes=-1
# Names like Kafka's own, so that they count as internal topics.
apicurio.kafkasql.snapshots.topic=__schemas_snapshots
apicurio.events.kafka.topic=__schemas_events
# With the default of 5000 ms the registry takes 12 to 30 s to start, with this 7 to 10 s.
apicurio.kafkasql.consumer.poll.timeout=500

# The log: the journal, and files that never exceed 11 x 20 MB.
quarkus.log.level=WARN
quarkus.log.category."io.apicurio".level=INFO
quarkus.log.category."io.quarkus".level=INFO
quarkus.log.console.format=%d{yyyy-MM-dd HH:mm:ss,SSS} %-5p [%c{3.}] (%t) %s%e%n
quarkus.log.file.enable=true
quarkus.log.file.path=${schemaRegistry.home}/logs/schema-registry.log
quarkus.log.file.format=%d{yyyy-MM-dd HH:mm:ss,SSS} %-5p [%c{3.}] (%t) %s%e%n
quarkus.log.file.rotation.max-file-size=20M
quarkus.log.file.rotation.max-backup-index=10
quarkus.log.file.rotation.rotate-on-boot=false
