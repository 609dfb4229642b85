#!/bin/sh
# Runs a class of this folder's jars:
#   kafka-run-class.sh [-daemon] [-name NAME] [-loggc] CLASS [ARGUMENT...]
#
# Environment; the ..._OPTS are words separated by blanks:
#   JAVA_HOME                   the Java to run; without it the java on the PATH
#   CLASSPATH                   goes before the jars of libs
#   KAFKA_HEAP_OPTS             default -Xmx256M
#   KAFKA_JVM_PERFORMANCE_OPTS  default G1 with short pauses
#   KAFKA_GC_LOG_OPTS           default none; with -loggc ten files of 100 MB in LOG_DIR
#   KAFKA_LOG4J_OPTS            default config/tools-log4j.properties
#   JMX_PORT                    where JMX listens; without it only local tools can attach
#   KAFKA_JMX_OPTS              default with JMX_PORT: loopback, no password, no encryption
#   KAFKA_OPTS                  anything else
#   LOG_DIR                     default logs in this folder
#   KAFKA_DEBUG                 listen for a debugger, at JAVA_DEBUG_PORT (default 5005), waiting for
#                               it with DEBUG_SUSPEND_FLAG=y
# Without -daemon Java takes the place of this shell, so whoever started it sees Java.

if [ $# -lt 1 ]; then
  echo "usage: $0 [-daemon] [-name NAME] [-loggc] CLASS [ARGUMENT...]" >&2
  exit 1
fi

# The real folder: a link above it may be moved to another version while this one runs.
base=$(dirname "$(dirname "$(readlink -f "$0")")")

name=kafka
daemon=
loggc=
while [ $# -gt 0 ]; do
  case $1 in
    -name) name=$2; shift 2 ;;
    -loggc) loggc=yes; shift ;;
    -daemon) daemon=yes; shift ;;
    *) break ;;
  esac
done

if [ -z "$JAVA_HOME" ]; then
  java=java
elif [ -x "$JAVA_HOME/bin/java" ]; then
  java=$JAVA_HOME/bin/java
else
  echo "JAVA_HOME is $JAVA_HOME, where there is no bin/java" >&2
  exit 1
fi

classpath=$CLASSPATH
for jar in "$base"/libs/*.jar; do
  case $jar in
    # Demo connectors that read and write files of the host, so only for whoever names the jar in
    # plugin.path (KAFKA-13748).
    */connect-file-*) ;;
    *) classpath=${classpath:+$classpath:}$jar ;;
  esac
done

: "${LOG_DIR:=$base/logs}"
if [ -n "$daemon$loggc$KAFKA_LOG4J_OPTS" ] && [ ! -d "$LOG_DIR" ]; then
  mkdir -p "$LOG_DIR"
fi

: "${KAFKA_HEAP_OPTS:=-Xmx256M}"
: "${KAFKA_LOG4J_OPTS:=-Dlog4j.configuration=file:$base/config/tools-log4j.properties}"
: "${KAFKA_JVM_PERFORMANCE_OPTS:=-server -XX:+UseG1GC -XX:MaxGCPauseMillis=20 \
-XX:InitiatingHeapOccupancyPercent=35 -XX:+ExplicitGCInvokesConcurrent -XX:MaxInlineLevel=15 \
-Djava.awt.headless=true}"

if [ -n "$loggc" ] && [ -z "$KAFKA_GC_LOG_OPTS" ]; then
  gc_file=$LOG_DIR/$name-gc.log
  KAFKA_GC_LOG_OPTS="-Xlog:gc*:file=$gc_file:time,tags:filecount=10,filesize=100M"
fi

if [ -n "$JMX_PORT" ]; then
  : "${KAFKA_JMX_OPTS:=-Dcom.sun.management.jmxremote=true \
-Dcom.sun.management.jmxremote.authenticate=false -Dcom.sun.management.jmxremote.ssl=false \
-Dcom.sun.management.jmxremote.host=127.0.0.1 -Djava.rmi.server.hostname=127.0.0.1}"
  KAFKA_JMX_OPTS="$KAFKA_JMX_OPTS -Dcom.sun.management.jmxremote.port=$JMX_PORT"
  case $KAFKA_JMX_OPTS in
    *com.sun.management.jmxremote.rmi.port=*) ;;
    *) KAFKA_JMX_OPTS="$KAFKA_JMX_OPTS -Dcom.sun.management.jmxremote.rmi.port=$JMX_PORT" ;;
  esac
fi

if [ -n "$KAFKA_DEBUG" ]; then
  : "${JAVA_DEBUG_OPTS:=-agentlib:jdwp=transport=dt_socket,server=y,\
suspend=${DEBUG_SUSPEND_FLAG:-n},address=${JAVA_DEBUG_PORT:-5005}}"
  KAFKA_OPTS="$JAVA_DEBUG_OPTS $KAFKA_OPTS"
fi

# The options are split into words; no word is a pattern of file names.
set -f
set -- $KAFKA_HEAP_OPTS $KAFKA_JVM_PERFORMANCE_OPTS $KAFKA_GC_LOG_OPTS $KAFKA_JMX_OPTS \
  "-Dkafka.logs.dir=$LOG_DIR" $KAFKA_LOG4J_OPTS -cp "$classpath" $KAFKA_OPTS "$@"

if [ -n "$daemon" ]; then
  nohup "$java" "$@" > "$LOG_DIR/$name.out" 2>&1 < /dev/null &
else
  exec "$java" "$@"
fi
