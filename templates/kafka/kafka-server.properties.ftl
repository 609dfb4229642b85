# Written by kfctl: change kafka.properties in cluster.yaml, not this file.
############################# Server Basics #############################
broker.id=${host.id}
############################# Socket Server Settings #############################
listeners=${kafka.listeners}
advertised.listeners=${kafka.advertisedListeners}
num.network.threads=3
num.io.threads=8
socket.send.buffer.bytes=102400
socket.receive.buffer.bytes=102400
socket.request.max.bytes=104857600
############################# Log Basics #############################
log.dirs=${kafka.home}/data
num.partitions=1
num.recovery.threads.per.data.dir=1
############################# Replication #############################
default.replication.factor=${kafka.replicationFactor}
min.insync.replicas=${kafka.minInsyncReplicas}
############################# Internal Topic Settings  #############################
offsets.topic.replication.factor=${kafka.replicationFactor}
transaction.state.log.replication.factor=${kafka.replicationFactor}
transaction.state.log.min.isr=${kafka.minInsyncReplicas}
############################# Log Retention Policy #############################
# Per partition, with unlimited time: keep an eye on the disk.
log.retention.hours=-1
log.retention.bytes=21474836480
log.segment.bytes=1073741824
log.retention.check.interval.ms=300000
auto.create.topics.enable=true
############################# Zookeeper #############################
zookeeper.connect=${zookeeper.connect}
# Timeout in ms for connecting to zookeeper
zookeeper.connection.timeout.ms=12000
############################# Group Coordinator Settings #############################
group.initial.rebalance.delay.ms=0
############################# message Settings #############################
# Connect's consumers and producers carry matching sizes.
message.max.bytes=${kafka.messageMaxBytes}
replica.fetch.max.bytes=${kafka.messageMaxBytes}
