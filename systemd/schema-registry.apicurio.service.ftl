# Written by kfctl. Additions of your own belong into a drop-in: systemctl edit schema-registry
[Unit]
Description=Apicurio schema registry for Apache Kafka
Wants=network-online.target
After=${unit.after}
StartLimitIntervalSec=0

[Service]
Type=simple
User=${service.user}
Group=${service.group}
EnvironmentFile=${schemaRegistry.home}/etc/schema-registry.env
ExecStart=${java.home}/bin/java $JAVA_OPTS -Dsmallrye.config.locations=${schemaRegistry.home}/etc/schema-registry.properties -jar ${paths.install}/apicurio-registry/apicurio-registry-app-${schemaRegistry.version}-runner.jar
Restart=on-failure
RestartSec=5
TimeoutStopSec=180
# A JVM that is asked to end by SIGTERM ends with this.
SuccessExitStatus=143
<#include "hardening.ftl">

[Install]
WantedBy=multi-user.target
