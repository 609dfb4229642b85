#!/bin/sh
# Starts a broker.
# Environment: see kafka-run-class.sh. Defaults here: KAFKA_HEAP_OPTS="-Xmx1G -Xms1G",
# KAFKA_LOG4J_OPTS for config/log4j.properties, EXTRA_ARGS="-name kafkaServer -loggc".

if [ $# -lt 1 ]; then
  echo "usage: $0 [-daemon] server.properties [--override NAME=VALUE]..." >&2
  exit 1
fi

here=$(dirname "$(readlink -f "$0")")
: "${KAFKA_HEAP_OPTS:=-Xmx1G -Xms1G}"
: "${KAFKA_LOG4J_OPTS:=-Dlog4j.configuration=file:$(dirname "$here")/config/log4j.properties}"
export KAFKA_HEAP_OPTS KAFKA_LOG4J_OPTS

daemon=
if [ "$1" = -daemon ]; then
  daemon=-daemon
  shift
fi

set -f
exec "$here/kafka-run-class.sh" $daemon ${EXTRA_ARGS--name kafkaServer -loggc} kafka.Kafka "$@"
