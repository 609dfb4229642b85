# Written by kfctl. The environment of kafka-server.service.
JAVA_HOME=${java.home}
PATH=${java.home}/bin:${paths.install}/zookeeper/bin:${paths.install}/kafka:/usr/local/bin:/bin:/usr/bin:/usr/local/sbin:/usr/sbin
LOG_DIR=${kafka.home}/logs/
KAFKA_HEAP_OPTS="-Xms${kafka.heap} -Xmx${kafka.heap}"
KAFKA_LOG4J_OPTS="-Dlog4j.configuration=file:${kafka.home}/etc/log4j.properties"
<#if kafka.jmx.on>
# JMX asks for no password, so whoever reaches its port runs code here: keep it on loopback. The
# JDK opens one more port of its own, for tools on this host; it hangs up on all other callers.
KAFKA_JMX_OPTS="-Dcom.sun.management.jmxremote=true -Dcom.sun.management.jmxremote.authenticate=false -Dcom.sun.management.jmxremote.ssl=false -Dcom.sun.management.jmxremote.host=${kafka.jmx.listen} -Dcom.sun.management.jmxremote.rmi.port=${kafka.jmx.port} -Djava.rmi.server.hostname=${kafka.jmx.hostname}<#if java.ipv4Only> -Djava.net.preferIPv4Stack=true</#if>"
JMX_PORT=${kafka.jmx.port}
<#else>
# A blank: Kafka's scripts would open a port of their own if it were empty.
KAFKA_JMX_OPTS=" "
</#if>
