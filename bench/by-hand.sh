# shellcheck shell=bash
# What a practised person does on a host after scp, up to a running registry; bench/install sends it.
set -eu
cd /var/tmp
groupadd --system kafka
useradd --system --gid kafka --home-dir /KFDATA --no-create-home --shell /usr/sbin/nologin kafka
mkdir -p /usr/local/java /opt/kfctl/plugins \
  /KFDATA/zookeeper/etc /KFDATA/zookeeper/data /KFDATA/zookeeper/datalog /KFDATA/zookeeper/logs \
  /KFDATA/kafka/etc /KFDATA/kafka/data /KFDATA/kafka/logs \
  /KFDATA/schema-registry/etc /KFDATA/schema-registry/logs \
  /KFDATA/kafka-connect/etc /KFDATA/kafka-connect/logs

unpack() { # PARENT LINK ARCHIVE
  folder=$1/$(tar -tzf "$3" 2> /dev/null | head -n 1 | cut -d / -f 1)
  tar -xzf "$3" -C "$1" --no-same-owner
  [ -z "$2" ] || ln -s "$folder" "$2"
}
unpack /usr/local/java /usr/local/java/java17 jdk-*.tar.gz
unpack /opt /opt/zookeeper apache-zookeeper-*.tar.gz
unpack /opt /opt/kafka kafka_*.tgz
unpack /opt /opt/apicurio-registry apicurio-registry-*.tar.gz
for plugin in apicurio-avro-converter-*.tar.gz debezium-connector-*.tar.gz; do
  unpack /opt/kfctl/plugins '' "$plugin"
done
tar -xzf files.tar.gz -C / --no-same-owner --no-overwrite-dir
chown -R root:kafka /KFDATA/*/etc
chown -R kafka:kafka /KFDATA/*/logs /KFDATA/*/data /KFDATA/*/datalog
rm -f ./*.tar.gz ./*.tgz

systemctl daemon-reload
systemctl enable zookeeper kafka-server schema-registry kafka-connect
await_port() {
  until (exec 3<> "/dev/tcp/$(hostname -I | cut -d ' ' -f 1)/$1") 2> /dev/null; do sleep 0.2; done
}
systemctl start zookeeper
await_port 2181
systemctl start kafka-server
await_port 9092
systemctl start schema-registry
