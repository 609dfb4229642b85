#!/bin/sh
# ZooKeeper's client: zookeeper-shell.sh HOST:PORT[/PATH] [-zk-tls-config-file FILE] [COMMAND...].
# Environment: see kafka-run-class.sh.

if [ $# -lt 1 ]; then
  echo "usage: $0 HOST:PORT[/PATH] [-zk-tls-config-file FILE] [COMMAND...]" >&2
  exit 1
fi

here=$(dirname "$(readlink -f "$0")")
exec "$here/kafka-run-class.sh" \
  org.apache.zookeeper.ZooKeeperMainWithTlsSupportForKafka -server "$@"
