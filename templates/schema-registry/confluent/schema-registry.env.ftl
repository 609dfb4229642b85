# Written by kfctl. The environment of schema-registry.service.
JAVA_HOME=${java.home}
PATH=${java.home}/bin:${paths.install}/confluent/bin:/usr/local/bin:/bin:/usr/bin:/usr/local/sbin:/usr/sbin
LOG_DIR=${schemaRegistry.home}/logs
LOG4J_DIR=${schemaRegistry.home}/etc/log4j.properties
SCHEMA_REGISTRY_HEAP_OPTS="-Xmx${schemaRegistry.heap}"
SCHEMA_REGISTRY_LOG4J_OPTS="-Dlog4j.configuration=file:${schemaRegistry.home}/etc/log4j.properties"
# Takes the place of the script's own JMX flags, so that no JMX port is opened.
SCHEMA_REGISTRY_JMX_OPTS="-Djava.rmi.server.hostname=127.0.0.1"
