#!/bin/sh
# Starts the ZooKeeper whose jars come with Kafka.
# Environment: see kafka-run-class.sh. Defaults here: KAFKA_HEAP_OPTS="-Xmx512M -Xms512M",
# KAFKA_LOG4J_OPTS for config/log4j.properties, EXTRA_ARGS="-name zookeeper -loggc".

if [ $# -lt 1 ]; then
  echo "usage: $0 [-daemon] zookeeper.properties" >&2
  exit 1
fi

here=$(dirname "$(readlink -f "$0")")
: "${KAFKA_HEAP_OPTS:=-Xmx512M -Xms512M}"
: "${KAFKA_LOG4J_OPTS:=-Dlog4j.configuration=file:$(dirname "$here")/config/log4j.properties}"
export KAFKA_HEAP_OPTS KAFKA_LOG4J_OPTS

daemon=
if [ "$1" = -daemon ]; then
  daemon=-daemon
  shift
fi

set -f
exec "$here/kafka-run-class.sh" $daemon ${EXTRA_ARGS--name zookeeper -loggc} org.apache.zookeeper.server.quorum.QuorumPeerMain "$@"
