# Written by kfctl. Additions of your own belong into a drop-in: systemctl edit zookeeper
[Unit]
Description=Apache Kafka - ZooKeeper
Wants=network-online.target
After=${unit.after}
StartLimitIntervalSec=0

[Service]
Type=simple
User=${service.user}
Group=${service.group}
EnvironmentFile=${zookeeper.home}/etc/zk.env
ExecStart=${paths.install}/zookeeper/bin/zkServer.sh start-foreground ${zookeeper.home}/etc/zoo.cfg
Restart=on-failure
RestartSec=5
TimeoutStopSec=180
# A JVM that is asked to end by SIGTERM ends with this.
SuccessExitStatus=143
<#include "hardening.ftl">

[Install]
WantedBy=multi-user.target
