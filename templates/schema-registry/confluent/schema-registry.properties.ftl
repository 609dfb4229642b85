# Written by kfctl: change schemaRegistry.properties in cluster.yaml, not this file.
listeners=${schemaRegistry.listeners}
# How the other registries reach this one.
host.name=${schemaRegistry.advertisedHost}

kafkastore.bootstrap.servers=PLAINTEXT://${kafka.bootstrapServers?replace(",", ",PLAINTEXT://")}
kafkastore.topic=_schemas
kafkastore.topic.replication.factor=${kafka.replicationFactor}

# Replies to failed requests carry no stack traces.
debug=false

# Encrypts what data contracts keep secret; the same on every registry of the cluster.
metadata.encoder.secret=PLACEHOLDER-kfctl-install-puts-the-secret-here
