# Written by kfctl. The environment of kafka-connect.service.
JAVA_HOME=${java.home}
PATH=${java.home}/bin:/usr/local/bin:/bin:/usr/bin:/usr/local/sbin:/usr/sbin
LOG_DIR=${connect.home}/logs/
LOG4J_DIR=${connect.home}/etc/log4j.properties
KAFKA_HEAP_OPTS="-Xmx${connect.heap}"
KAFKA_LOG4J_OPTS="-Dlog4j.configuration=file:${connect.home}/etc/log4j.properties"
<#if schemaRegistry.flavor == "confluent">
CLASSPATH=${paths.install}/confluent/share/java/schema-registry/*:${paths.install}/confluent/share/java/kafka-serde-tools/*:${paths.install}/confluent/share/java/confluent-common/*
</#if>
<#if connect.jmx.on>
# JMX asks for no password, so whoever reaches its port runs code here: keep it on loopback.
KAFKA_JMX_OPTS="-Dcom.sun.management.jmxremote=true -Dcom.sun.management.jmxremote.authenticate=false -Dcom.sun.management.jmxremote.ssl=false -Dcom.sun.management.jmxremote.host=${connect.jmx.listen} -Dcom.sun.management.jmxremote.rmi.port=${connect.jmx.port} -Djava.rmi.server.hostname=${connect.jmx.hostname}"
JMX_PORT=${connect.jmx.port}
<#else>
# A blank: Kafka's scripts would open a port of their own if it were empty.
KAFKA_JMX_OPTS=" "
</#if>
