#!/bin/sh
# Starts, stops and asks a ZooKeeper server:
#   zkServer.sh start|start-foreground|stop|restart|status|version|print-cmd [CONFIG]
# CONFIG is a name in ZOOCFGDIR or a path. Environment: see zkEnv.sh, and
#   ZOOPIDFILE    where start writes the process id, default zookeeper_server.pid in the dataDir
#   JMXPORT       where JMX listens; without it, or with JMXDISABLE=true, only local tools can attach
#   JMXAUTH, JMXSSL   default false
#   JMXHOSTNAME   the address that JMX listens at, default 127.0.0.1
# With start-foreground Java takes the place of this shell, so whoever started it sees Java.

. "$(dirname "$(readlink -f "$0")")/zkEnv.sh"

usage() {
  echo "usage: $0 start|start-foreground|stop|restart|status|version|print-cmd [CONFIG]" >&2
  exit 2
}

fail() {
  echo "$1" >&2
  exit 1
}

case ${2:-$ZOOCFG} in
  */*) config=${2:-$ZOOCFG} ;;
  *) config=$ZOOCFGDIR/${2:-$ZOOCFG} ;;
esac

# The value of a key of the configuration.
setting() {
  sed -n "s/^[[:space:]]*$1[[:space:]]*=[[:space:]]*//p" "$config" | tail -n 1 |
    sed 's/[[:space:]]*$//'
}

pid_file() {
  echo "${ZOOPIDFILE:-$(setting dataDir)/zookeeper_server.pid}"
}

is_running() {
  [ -r "$(pid_file)" ] && kill -0 "$(cat "$(pid_file)")" 2> /dev/null
}

jmx_flags() {
  if [ -n "$JMXPORT" ] && [ "${JMXDISABLE:-false}" = false ]; then
    echo "-Dcom.sun.management.jmxremote.port=$JMXPORT" \
      "-Dcom.sun.management.jmxremote.rmi.port=$JMXPORT" \
      "-Dcom.sun.management.jmxremote.authenticate=${JMXAUTH:-false}" \
      "-Dcom.sun.management.jmxremote.ssl=${JMXSSL:-false}" \
      "-Dcom.sun.management.jmxremote.host=${JMXHOSTNAME:-127.0.0.1}" \
      "-Djava.rmi.server.hostname=${JMXHOSTNAME:-127.0.0.1}"
  fi
}

# Runs the words before the command line of the server.
with_server() {
  [ -r "$config" ] || fail "cannot read $config"
  mkdir -p "$ZOO_LOG_DIR"
  set -f
  "$@" "$java" "-Dzookeeper.log.dir=$ZOO_LOG_DIR" "-Dzookeeper.root.logger=$ZOO_LOG4J_PROP" \
    -XX:+HeapDumpOnOutOfMemoryError -XX:+ExitOnOutOfMemoryError -cp "$classpath" \
    $server_flags $(jmx_flags) org.apache.zookeeper.server.quorum.QuorumPeerMain "$config"
}

in_background() {
  nohup "$@" > "$ZOO_LOG_DIR/zookeeper.out" 2>&1 < /dev/null &
  echo $! > "$(pid_file)"
}

start() {
  if is_running; then
    fail "already running as process $(cat "$(pid_file)")"
  fi
  [ -r "$config" ] || fail "cannot read $config"
  mkdir -p "$(dirname "$(pid_file)")"
  with_server in_background
  echo "started as process $(cat "$(pid_file)"), which says more in $ZOO_LOG_DIR/zookeeper.out"
}

# Returns when the process has ended, at most a minute later.
stop() {
  is_running || { echo "not running" >&2; return; }
  process=$(cat "$(pid_file)")
  kill "$process"
  seconds=0
  while kill -0 "$process" 2> /dev/null; do
    [ $seconds -lt 60 ] || fail "process $process does not end"
    sleep 1
    seconds=$((seconds + 1))
  done
  rm -f "$(pid_file)"
  echo "stopped"
}

status() {
  port=$(setting clientPort)
  [ -n "$port" ] || fail "$config sets no clientPort"
  host=$(setting clientPortAddress)
  set -f
  mode=$("$java" -cp "$classpath" $client_flags \
    org.apache.zookeeper.client.FourLetterWordMain "${host:-localhost}" "$port" srvr 2> /dev/null |
    grep '^Mode:')
  [ -n "$mode" ] || fail "no answer to srvr from ${host:-localhost}:$port"
  echo "$mode"
}

case $1 in
  start) start ;;
  start-foreground) with_server exec ;;
  stop) stop ;;
  restart) stop; start ;;
  status) status ;;
  version) exec "$java" -cp "$classpath" org.apache.zookeeper.version.VersionInfoMain ;;
  print-cmd) with_server echo ;;
  *) usage ;;
esac
