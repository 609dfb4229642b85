#!/bin/sh
# The command line client: zkCli.sh [-server HOST:PORT[,...]] [COMMAND...]. Environment: see zkEnv.sh.

. "$(dirname "$(readlink -f "$0")")/zkEnv.sh"

set -f
exec "$java" "-Dzookeeper.log.dir=$ZOO_LOG_DIR" "-Dzookeeper.root.logger=$ZOO_LOG4J_PROP" \
  -cp "$classpath" $client_flags org.apache.zookeeper.ZooKeeperMain "$@"
