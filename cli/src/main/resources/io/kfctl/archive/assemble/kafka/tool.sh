#!/bin/sh
# Runs @CLASS@. Environment: see kafka-run-class.sh.

here=$(dirname "$(readlink -f "$0")")
: "${KAFKA_HEAP_OPTS:=@HEAP@}"
export KAFKA_HEAP_OPTS
exec "$here/kafka-run-class.sh" @CLASS@ "$@"
