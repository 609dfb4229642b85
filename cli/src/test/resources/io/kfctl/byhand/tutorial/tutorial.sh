#!/usr/bin/env bash
# Sets up a host as the tutorial says, typed by hand: ZooKeeper, Kafka, Schema Registry and Kafka
# Connect below /opt, configuration and data below /KFDATA, forking units. What the tutorial gets
# wrong is wrong here too. Only for tests: kfctl must recognize such a host and be able to take it
# over.
#
#   tutorial.sh ADDRESS
#
# ADDRESS is this host's, as the tutorial's 192.168.189.130. Beside the script lie the files that the
# tutorial prints, and the archives, which are moved away from there. To be run as root.
#
# Not the tutorial's: heaps that let several hosts run on one machine, waiting for each service, and
# plugins that are there before Connect starts for the first time.
set -euo pipefail

# Under load a JVM takes its time.
PATIENCE_SECONDS=120

fail() {
  echo "tutorial.sh: $1" >&2
  exit 1
}

# await UNIT COMMAND...: until the command succeeds, as long as the service lives.
await() {
  local unit=$1 deadline=$((SECONDS + PATIENCE_SECONDS))
  shift
  until "$@" > /dev/null 2>&1; do
    if ! systemctl is-active --quiet "$unit" || ((SECONDS >= deadline)); then
      sudo journalctl --no-pager -n 20 -u "$unit" >&2
      tail -n 30 /KFDATA/*/logs/*.out >&2 || true
      fail "$unit does not serve"
    fi
    sleep 0.2
  done
  echo "$unit serves after $SECONDS s"
}

# http PORT PATH: the host has no curl.
http() {
  local answer=
  exec 3<> "/dev/tcp/$address/$1" || return
  printf 'GET %s HTTP/1.0\r\n\r\n' "$2" >&3
  read -r -t 5 answer <&3 || true
  exec 3>&-
  [[ $answer == 'HTTP/1.'?' 200 '* ]]
}

# only PATTERN: the one file in /opt of that name.
only() {
  local found
  mapfile -t found < <(compgen -G "/opt/$1")
  [[ ${#found[@]} == 1 ]] || fail "not one $1 in /opt"
  basename "${found[0]}"
}

# unpacked ARCHIVE: its top folder.
unpacked() {
  sudo tar -xvf "$1" | sed -n '1s,/.*,,p'
}

# type_in FILE: into the folder that is the current one.
type_in() {
  sed "s/@ADDRESS@/$address/" "$files/$1" > "$1"
}

install_unit() {
  sudo cp "$files/$1" /usr/lib/systemd/system/
  sudo systemctl daemon-reload
}

put_archives_into_opt() {
  sudo mv "$files"/*gz /opt
}

install_java() {
  local folder
  cd /opt
  sudo mkdir -p /usr/local/java
  folder=$(unpacked "$(only 'jdk-17*')")
  sudo mv "$folder" /usr/local/java/java17
  cat >> ~/.bashrc << 'END'
JAVA_HOME=/usr/local/java/java17
PATH=$JAVA_HOME/bin:$PATH
export JAVA_HOME PATH
END
  # What "source ~/.bashrc" does to the shell that the tutorial's commands are typed into.
  export JAVA_HOME=/usr/local/java/java17 PATH=/usr/local/java/java17/bin:$PATH
  java --version
}

install_zookeeper() {
  local folder
  cd /opt
  folder=$(unpacked "$(only 'apache-zookeeper-3.7.1-*')")
  sudo mv "$folder" zookeeper
  sudo chown -R root:root zookeeper
  sudo chmod -R 755 zookeeper

  sudo mkdir -p /KFDATA/zookeeper/etc
  sudo mkdir -p /KFDATA/zookeeper/data
  sudo mkdir -p /KFDATA/zookeeper/datalog
  sudo mkdir -p /KFDATA/zookeeper/logs
  sudo chown -R kafka:kafka /KFDATA
  chmod -R 700 /KFDATA/zookeeper

  cd /KFDATA/zookeeper/etc
  {
    echo tickTime=2000
    echo initLimit=10
    echo syncLimit=5
    echo dataDir=/KFDATA/zookeeper/data
    echo dataLogDir=/KFDATA/zookeeper/datalog
    echo clientPort=2181
  } > zoo.cfg
  sudo cp /opt/zookeeper/conf/log4j.properties ./
  sudo chown kafka:kafka ./log4j.properties
  sed -i 's,^zookeeper.log.dir=.*,zookeeper.log.dir=/KFDATA/zookeeper/logs,' log4j.properties

  {
    echo JAVA_HOME=/usr/local/java/java17
    echo PATH="/usr/local/java/java17/bin:/opt/zookeeper/bin:/usr/local/bin:/bin:/usr/bin:/usr/local/sbin:/usr/sbin"
    echo ZOO_LOG_DIR=/KFDATA/zookeeper/logs
    echo ZOO_LOG4J_OPTS=\"-Dlog4j.configuration=file:/KFDATA/zookeeper/etc/log4j.properties\"
    echo ZK_SERVER_HEAP=128
  } > zk.env

  install_unit zookeeper.service

  mkdir -p /KFDATA/bin
  cd /KFDATA/bin
  cat > zkCon.sh << 'END'
export JAVA_HOME=/usr/local/java/java17
export PATH={}/bin:/opt/zookeeper/bin:/usr/local/bin:/bin:/usr/bin:/usr/local/sbin:/usr/sbin
export ZOO_LOG_DIR=/KFDATA/zookeeper/logs
export ZOO_LOG4J_OPTS="-Dlog4j.configuration=file:/KFDATA/zookeeper/etc/log4j.properties"
/opt/zookeeper/bin/zkCli.sh -server localhost:2181 -Dzookeeper.config.path=/KFDATA/zookeeper/zoo.cfg
END
  chmod +x zkCon.sh

  sudo systemctl start zookeeper.service
  await zookeeper /opt/zookeeper/bin/zkServer.sh status /KFDATA/zookeeper/etc/zoo.cfg
}

install_kafka() {
  local folder
  cd /opt
  folder=$(unpacked "$(only 'kafka_2.13-3.4.1*')")
  sudo mv "$folder" kafka

  mkdir -p /KFDATA/kafka/etc
  mkdir -p /KFDATA/kafka/data
  mkdir -p /KFDATA/kafka/logs
  cd /KFDATA/kafka/etc
  cp /opt/kafka/config/log4j.properties ./
  cp /opt/kafka/config/tools-log4j.properties ./
  type_in kafka-server.properties

  {
    echo PATH="/usr/local/java/java17/bin:/opt/zookeeper/bin:/opt/kafka:/usr/local/bin:/bin:/usr/bin:/usr/local/sbin:/usr/sbin"
    echo LOG_DIR="/KFDATA/kafka/logs/"
    echo KAFKA_LOG4J_OPTS=\"-Dlog4j.configuration=file:/KFDATA/kafka/etc/log4j.properties\"
    echo KAFKA_JMX_OPTS=\"-Dcom.sun.management.jmxremote=true -Dcom.sun.management.jmxremote.authenticate=false -Dcom.sun.management.jmxremote.ssl=false -Djava.rmi.server.hostname="$address" -Djava.net.preferIPv4Stack=true\"
    echo JMX_PORT=29999
    echo KAFKA_HEAP_OPTS=-Xmx384M
  } >> kf-server.env

  install_unit kafka-server.service

  sudo systemctl start kafka-server.service
  await kafka-server /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$address:9092" --list
  cd /opt/kafka/bin
  ./kafka-topics.sh --bootstrap-server "$address:9092" --create --topic test110
}

install_schema_registry() {
  local folder
  cd /opt
  folder=$(unpacked "$(only 'confluent-community-7.4.0.tar.gz')")
  sudo mv "$folder" confluent
  sudo chown -R root:root confluent
  sudo chmod -R 755 confluent

  mkdir -p /KFDATA/schema-registry/etc
  mkdir -p /KFDATA/schema-registry/logs
  cd /KFDATA/schema-registry/etc
  cp /opt/confluent/etc/schema-registry/schema-registry.properties ./
  cp /opt/confluent/etc/schema-registry/log4j.properties ./
  sed -i "s,^kafkastore.bootstrap.servers=.*,kafkastore.bootstrap.servers=PLAINTEXT://$address:9092," \
    schema-registry.properties

  {
    echo PATH="/usr/local/java/java17/bin:/opt/confluent/bin:/usr/local/bin:/bin:/usr/bin:/usr/local/sbin:/usr/sbin"
    echo LOG_DIR="/KFDATA/schema-registry/logs"
    echo LOG4J_DIR="/KFDATA/schema-registry/etc/log4j.properties"
    echo SCHEMA_REGISTRY_LOG4J_OPTS=\"-Dlog4j.configuration=file:/KFDATA/schema-registry/etc/log4j.properties\"
    echo SCHEMA_REGISTRY_HEAP_OPTS=-Xmx384M
  } > schema-registry.env

  install_unit schema-registry.service

  sudo systemctl start schema-registry
  await schema-registry http 8081 /subjects
}

# The JDBC sink takes the place of the DolphinDB sink, which cannot be had.
install_plugins() {
  sudo mkdir -p /opt/confluent/share/java/plugin
  cd /opt/confluent/share/java/plugin
  for plugin in /opt/debezium-connector-*-plugin.tar.gz; do
    sudo tar -xf "$plugin"
  done
}

install_connect() {
  mkdir -p /KFDATA/kafka-connect/etc
  mkdir -p /KFDATA/kafka-connect/logs
  cd /KFDATA/kafka-connect/etc
  type_in kafka-connect.properties
  cp /opt/kafka/config/connect-log4j.properties ./log4j.properties
  # shellcheck disable=SC2016
  sed -i 's,\${kafka.logs.dir}/connect.log,/KFDATA/kafka-connect/logs/connect.log,' log4j.properties

  {
    echo PATH="/usr/local/java/java17/bin:/usr/local/bin:/bin:/usr/bin:/usr/local/sbin:/usr/sbin"
    echo LOG_DIR="/KFDATA/kafka-connect/logs/"
    echo LOG4J_DIR="/KFDATA/kafka-connect/etc/log4j.properties"
    echo KAFKA_LOG4J_OPTS=\"-Dlog4j.configuration=file:/KFDATA/kafka-connect/etc/log4j.properties\"
    echo 'CLASSPATH=/opt/confluent/share/java/schema-registry/*:/opt/confluent/share/java/kafka-serde-tools/*:/opt/confluent/share/java/confluent-common/*'
    echo JMX_PORT=29998
    echo KAFKA_HEAP_OPTS=-Xmx768M
  } > kafka-connect.env

  install_unit kafka-connect.service

  sudo systemctl start kafka-connect.service
  await kafka-connect http 8083 /connectors
}

(($# == 1)) || fail 'usage: tutorial.sh ADDRESS'
address=$1
files=$(dirname "$(readlink -f "$0")")

if ((EUID == 0)); then
  # "su kafka": from here on, kafka types. The tutorial leaves how sudo asks for no password to its
  # reader. Debian's useradd makes no home unless told, Red Hat's does.
  useradd --create-home --shell /bin/bash kafka
  echo 'kafka ALL=(ALL) NOPASSWD: ALL' > /etc/sudoers.d/kafka
  exec runuser -u kafka -- env HOME=/home/kafka bash "$0" "$@"
fi

put_archives_into_opt
install_java
install_zookeeper
install_kafka
install_schema_registry
install_plugins
install_connect
