# Written by kfctl. Additions of your own belong into a drop-in: systemctl edit kafka-connect
[Unit]
Description=Apache Kafka Connect - distributed
Wants=network-online.target
After=${unit.after}
StartLimitIntervalSec=0

[Service]
Type=simple
User=${service.user}
Group=${service.group}
EnvironmentFile=${connect.home}/etc/kafka-connect.env
ExecStart=${paths.install}/kafka/bin/connect-distributed.sh ${connect.home}/etc/kafka-connect.properties
Restart=on-failure
RestartSec=5
TimeoutStopSec=180
# A JVM that is asked to end by SIGTERM ends with this.
SuccessExitStatus=143
<#include "hardening.ftl">

[Install]
WantedBy=multi-user.target
