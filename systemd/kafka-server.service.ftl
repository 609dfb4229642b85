# Written by kfctl. Additions of your own belong into a drop-in: systemctl edit kafka-server
[Unit]
Description=Apache Kafka - broker
Wants=network-online.target
After=${unit.after}
StartLimitIntervalSec=0

[Service]
Type=simple
User=${service.user}
Group=${service.group}
EnvironmentFile=${kafka.home}/etc/kf-server.env
ExecStart=${paths.install}/kafka/bin/kafka-server-start.sh ${kafka.home}/etc/kafka-server.properties
Restart=on-failure
RestartSec=5
TimeoutStopSec=180
# A JVM that is asked to end by SIGTERM ends with this.
SuccessExitStatus=143
LimitNOFILE=1000000
<#include "hardening.ftl">

[Install]
WantedBy=multi-user.target
