# Read by the other scripts. Environment; the ..._JVMFLAGS are words separated by blanks:
#   JAVA_HOME         the Java to run; without it the java on the PATH
#   ZOOCFGDIR         the folder of configuration, default conf in this folder; conf is on the class
#                     path, so its log4j.properties counts
#   ZOOCFG            the configuration, default zoo.cfg
#   ZOO_LOG_DIR       default logs in this folder
#   ZOO_LOG4J_PROP    zookeeper.root.logger for conf/log4j.properties, default INFO,CONSOLE
#   CLASSPATH         goes after the jars of lib
#   ZK_SERVER_HEAP    megabytes, default 1000; the same for ZK_CLIENT_HEAP, default 256
#   SERVER_JVMFLAGS, CLIENT_JVMFLAGS, JVMFLAGS
# ZOOCFGDIR may hold zookeeper-env.sh and java.env, which are read here.

base=$(dirname "$(dirname "$(readlink -f "$0")")")

: "${ZOOCFGDIR:=$base/conf}"
for file in "$ZOOCFGDIR/zookeeper-env.sh" "$ZOOCFGDIR/java.env"; do
  if [ -r "$file" ]; then
    . "$file"
  fi
done

: "${ZOOCFG:=zoo.cfg}"
: "${ZOO_LOG_DIR:=$base/logs}"
: "${ZOO_LOG4J_PROP:=INFO,CONSOLE}"

if [ -z "$JAVA_HOME" ]; then
  java=java
elif [ -x "$JAVA_HOME/bin/java" ]; then
  java=$JAVA_HOME/bin/java
else
  echo "JAVA_HOME is $JAVA_HOME, where there is no bin/java" >&2
  exit 1
fi

classpath=$ZOOCFGDIR
for jar in "$base"/lib/*.jar; do
  classpath=$classpath:$jar
done
classpath=$classpath${CLASSPATH:+:$CLASSPATH}

server_flags="-Xmx${ZK_SERVER_HEAP:-1000}m $SERVER_JVMFLAGS $JVMFLAGS"
client_flags="-Xmx${ZK_CLIENT_HEAP:-256}m $CLIENT_JVMFLAGS $JVMFLAGS"
