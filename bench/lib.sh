# shellcheck shell=bash
# What the benchmarks share: hosts of the testbed, a cluster file for them, times, medians, and a line
# about the machine they ran on. Sourced, never run.

shopt -s inherit_errexit
export LC_ALL=C.UTF-8

BENCH_DIR=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
ROOT=$(dirname "$BENCH_DIR")
readonly BENCH_DIR ROOT
readonly KFCTL="$ROOT/kfctl"
readonly HOSTS="$ROOT/testbed/hosts"
readonly PACKAGES="${KFCTL_BENCH_PACKAGES:-$ROOT/packages}"

fail() {
  printf '%s: %s\n' "${0##*/}" "$*" >&2
  exit 1
}

need() { # COMMAND PACKAGE
  command -v "$1" > /dev/null || fail "$1 is missing: apt install $2"
}

# A folder for this run; whatever ends the run, it and the hosts are removed.
open_bench() {
  ((EUID == 0)) || fail "hosts need root"
  WORK=$(mktemp -d)
  trap close_bench EXIT
  trap 'exit 130' INT TERM
  if [[ ! -e $PACKAGES/SHA256SUMS ]]; then
    "$KFCTL" packages assemble -d "$PACKAGES" >&2
  fi
  "$KFCTL" version > "$WORK/version" # builds what is out of date, before anything is measured
}

close_bench() {
  "$HOSTS" down || true
  rm -rf "$WORK"
}

# Brand-new hosts, and a cluster file for them; a KFCTL_HOME that knows nothing, as on a first day.
fresh_hosts() { # N
  local state number
  "$HOSTS" up "$1" --deploy none > /dev/null
  state=$("$HOSTS" state)
  KEY=$state/id_ed25519
  KNOWN_HOSTS=$state/known_hosts
  export KFCTL_HOME=$WORK/home
  rm -rf "$KFCTL_HOME"
  export KFCTL_CLUSTER=$WORK/cluster.yaml
  cat > "$KFCTL_CLUSTER" << END
name: bench
ssh: {user: root, privateKey: "$KEY", knownHosts: "$KNOWN_HOSTS"}
packages:
  directory: "$PACKAGES"
  plugins:
    - debezium-connector-mysql-2.3.2.Final-plugin.tar.gz
    - debezium-connector-jdbc-2.4.2.Final-plugin.tar.gz
schemaRegistry: {flavor: apicurio, heap: 256m}
zookeeper: {heap: 128m}
kafka: {heap: 512m}
connect: {heap: 512m}
hosts:
END
  number=0
  while read -r name address _; do
    number=$((number + 1))
    printf '  - {name: %s, id: %s, address: %s, roles: [zookeeper, kafka, schema-registry, connect]}\n' \
      "$name" "$number" "$address" >> "$KFCTL_CLUSTER"
  done < "$state/hosts"
}

address_of() { awk -v name="$1" '$1 == name { print $2 }' "$("$HOSTS" state)/hosts"; }

ssh_options() {
  printf '%s\n' -F /dev/null -i "$KEY" -o "UserKnownHostsFile=$KNOWN_HOSTS" -o IdentitiesOnly=yes \
    -o StrictHostKeyChecking=yes -o BatchMode=yes -o LogLevel=ERROR
}

# Runs a command, its output into a log, and prints how many seconds it took.
seconds() { # COMMAND...
  local begin=$EPOCHREALTIME
  "$@" > "$WORK/log" 2>&1 || {
    tail -n 40 "$WORK/log" >&2
    fail "failed: $*"
  }
  awk -v a="$begin" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.2f\n", b - a }'
}

repeat() { # TIMES COMMAND...
  local times=$1 round
  shift
  for ((round = 0; round < times; round++)); do
    "$@"
  done
}

median() { # of the numbers on standard input
  sort -n | awk '{ v[NR] = $1 } END { m = int((NR + 1) / 2); print NR % 2 ? v[m] : (v[m] + v[m + 1]) / 2 }'
}

ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f\n", a / b }'; }

# The median of RUNS runs of a command, in seconds, after WARMUP that do not count.
median_time() { # RUNS WARMUP COMMAND
  hyperfine_medians "$1" "$2" "$3" | awk '{ printf "%.2f", $1 }'
}

# The medians of RUNS runs each of two commands, in seconds, on one line. They are run in turns: when the machine
# is slower for a while, it is so for both. WARMUP runs of each do not count.
median_times() { # RUNS WARMUP COMMAND COMMAND
  local run
  for ((run = 0; run < $1 + $2; run++)); do
    hyperfine_medians 1 0 "$3" "$4" | paste -s
  done | tail -n "$1" > "$WORK/turns"
  printf '%s %s\n' "$(cut -f 1 "$WORK/turns" | median)" "$(cut -f 2 "$WORK/turns" | median)"
}

hyperfine_medians() { # RUNS WARMUP COMMAND...
  hyperfine --shell none --runs "$1" --warmup "$2" --export-json "$WORK/times.json" "${@:3}" > "$WORK/log" 2>&1 ||
    fail "failed: ${*:3}: $(tail -n 5 "$WORK/log")"
  sed -n 's/^ *"median": \([0-9.]*\).*/\1/p' "$WORK/times.json"
}

# The most memory that a kfctl command has resident: the launcher becomes the JVM, so the JVM's own peak is
# what time reports.
peak() { # TARGET ARGUMENT...
  local target=$1
  shift
  /usr/bin/time --format %M --output "$WORK/peak" "$KFCTL" "$@" > "$WORK/log" 2>&1 ||
    fail "failed: kfctl $*: $(tail -n 20 "$WORK/log")"
  row "kfctl $*, MiB" "$(awk '{ printf "%.0f", $1 / 1024 }' "$WORK/peak")" "$target"
}

# A brand-new host with everything installed, and Kafka's own tools here; sets BROKER.
fresh_kafka() {
  local archives=("$PACKAGES"/kafka_*.tgz)
  fresh_hosts 1
  mkdir "$WORK/kafka"
  tar -xzf "${archives[0]}" -C "$WORK/kafka" --strip-components 1
  "$KFCTL" install --yes > "$WORK/log" 2>&1 || fail "the install failed: $(cat "$WORK/log")"
  # shellcheck disable=SC2034 # for those that source this
  BROKER=$(address_of node1):9092
}

# A line that runs a class of Kafka with the flags of kafka-run-class.sh, without the time that the
# script itself takes.
java_line() { # HEAP CLASS ARGUMENT...
  local heap=$1
  shift
  printf '%q ' java "-Xmx$heap" -server -XX:+UseG1GC -XX:MaxGCPauseMillis=20 \
    -XX:InitiatingHeapOccupancyPercent=35 -XX:+ExplicitGCInvokesConcurrent -XX:MaxInlineLevel=15 \
    -Djava.awt.headless=true "-Dlog4j.configuration=file:$WORK/kafka/config/tools-log4j.properties" \
    -cp "$WORK/kafka/libs/*" "$@"
}

kafka_class() { # CLASS ARGUMENT...
  eval "$(java_line 256M "$@")" > "$WORK/log" 2>&1 || fail "failed: $1: $(tail -n 5 "$WORK/log")"
}

row() { # WHAT MEASURED TARGET
  printf '| %s | %s | %s |\n' "$@"
}

heading() {
  local cpu
  cpu=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)
  printf '%s, %s; %s processors (%s), %s MiB; load when it began: %s\n\n' "$(date -u +%F)" \
    "$(sed -n 's/^Commit: *//p' "$WORK/version")" "$(nproc)" "${cpu:-unknown}" \
    "$(awk '/^MemTotal/ { print int($2 / 1024) }' /proc/meminfo)" "$(cut -d ' ' -f 1 /proc/loadavg)"
  row what measured target
  printf '|---|---|---|\n'
}
