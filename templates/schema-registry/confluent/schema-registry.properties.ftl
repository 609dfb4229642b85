# Written by kfctl: change schemaRegistry.properties in cluster.yaml, not this file.
listeners=http://${host.listenInUrl}:${schemaRegistry.port}
# How the other registries reach this one.
host.name=${host.address}

kafkastore.bootstrap.servers=${schemaRegistry.kafkastoreBootstrapServers}
kafkastore.topic=_schemas
kafkastore.topic.replication.factor=${kafka.replicationFactor}

# Replies to failed requests carry no stack traces.
debug=false

# Encrypts what data contracts keep secret; the same on every registry of the cluster.
metadata.encoder.secret=${schemaRegistry.metadataEncoderSecret}
