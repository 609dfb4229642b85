#!/bin/sh
# Starts a Connect worker on its own, with its connectors.
# Environment: see kafka-run-class.sh. Defaults here: KAFKA_HEAP_OPTS="-Xms256M -Xmx2G",
# KAFKA_LOG4J_OPTS for config/connect-log4j.properties, EXTRA_ARGS="-name connectStandalone".

if [ $# -lt 1 ]; then
  echo "usage: $0 [-daemon] connect-standalone.properties [connector.properties...]" >&2
  exit 1
fi

here=$(dirname "$(readlink -f "$0")")
: "${KAFKA_HEAP_OPTS:=-Xms256M -Xmx2G}"
: "${KAFKA_LOG4J_OPTS:=-Dlog4j.configuration=file:$(dirname "$here")/config/connect-log4j.properties}"
export KAFKA_HEAP_OPTS KAFKA_LOG4J_OPTS

daemon=
if [ "$1" = -daemon ]; then
  daemon=-daemon
  shift
fi

set -f
exec "$here/kafka-run-class.sh" $daemon ${EXTRA_ARGS--name connectStandalone} org.apache.kafka.connect.cli.ConnectStandalone "$@"
