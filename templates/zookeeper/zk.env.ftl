# Written by kfctl. The environment of zookeeper.service.
JAVA_HOME=${java.home}
PATH=${java.home}/bin:${paths.install}/zookeeper/bin:/usr/local/bin:/bin:/usr/bin:/usr/local/sbin:/usr/sbin
ZOO_LOG_DIR=${zookeeper.home}/logs
# Two of the flags undo what zkServer.sh sets: a larger heap, and heap dumps that would fill the disk.
SERVER_JVMFLAGS="-Xmx${zookeeper.heap} -XX:-HeapDumpOnOutOfMemoryError -Dlog4j.configuration=file:${zookeeper.home}/etc/log4j.properties"
# Else zkServer.sh opens a JMX port, without a password, on every address.
JMXDISABLE=true
