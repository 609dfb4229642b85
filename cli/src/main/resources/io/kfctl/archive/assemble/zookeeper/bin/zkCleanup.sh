#!/bin/sh
# Removes old snapshots and logs: zkCleanup.sh -n COUNT keeps the last COUNT (3 or more) of the
# server that conf/zoo.cfg configures; zkCleanup.sh DATALOGDIR SNAPDIR -n COUNT names its folders.
# Environment: see zkEnv.sh.

. "$(dirname "$(readlink -f "$0")")/zkEnv.sh"

setting() {
  sed -n "s/^[[:space:]]*$1[[:space:]]*=[[:space:]]*//p" "$ZOOCFGDIR/$ZOOCFG" | tail -n 1
}

if [ "$1" = -n ]; then
  data=$(setting dataDir)
  log=$(setting dataLogDir)
  set -- "${log:-$data}" "$data" "$@"
fi

set -f
exec "$java" "-Dzookeeper.log.dir=$ZOO_LOG_DIR" "-Dzookeeper.root.logger=$ZOO_LOG4J_PROP" \
  -cp "$classpath" $client_flags org.apache.zookeeper.server.PurgeTxnLog "$@"
