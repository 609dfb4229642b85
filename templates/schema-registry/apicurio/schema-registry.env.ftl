# Written by kfctl. The environment of schema-registry.service.
JAVA_HOME=${java.home}
PATH=${java.home}/bin:/usr/local/bin:/bin:/usr/bin:/usr/local/sbin:/usr/sbin
LOG_DIR=${schemaRegistry.home}/logs
# Without the second compiler it starts in half the time; a registry has little to compute.
# Vert.x would share one folder in /tmp with the registries of other users, and end where it may not write.
JAVA_OPTS="-Xmx${schemaRegistry.heap} -XX:TieredStopAtLevel=1 -Dvertx.cacheDirBase=${schemaRegistry.home}/logs/vertx"
