# shellcheck shell=bash disable=SC2034
# What prepare, hosts, offline and lib/supervise agree on: names, folders, addresses, exit codes.
# Sourced, never run. Everything that two testbeds on one machine must not share carries NUMBER.

shopt -s inherit_errexit
umask 022
export LC_ALL=C.UTF-8

export PATH="$PATH:/usr/sbin:/sbin" # where ip, debootstrap and friends are, also for a bare login

TESTBED_DIR=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
readonly TESTBED_DIR

readonly FAILED=1 USAGE=2 UNAVAILABLE=69 # 69 is EX_UNAVAILABLE of sysexits.h

fail() { # STATUS MESSAGE...
  local status=$1
  shift
  printf 'testbed: %s\n' "$*" >&2
  exit "$status"
}

readonly NUMBER="${KFCTL_TESTBED:-0}"
if [[ ! $NUMBER =~ ^(0|[1-9][0-9]{0,2})$ ]] || ((NUMBER > 255)); then
  fail "$USAGE" "KFCTL_TESTBED is '$NUMBER': it must be a number from 0 to 255"
fi

readonly SUITE="${KFCTL_TESTBED_SUITE:-bookworm}"
readonly CACHE="${KFCTL_TESTBED_CACHE:-/var/cache/kfctl-testbed}"
readonly STATE_ROOT="${KFCTL_TESTBED_STATE:-/var/tmp/kfctl-testbed}"
readonly STATE="$STATE_ROOT/$NUMBER"
readonly REASON_FILE="$TESTBED_DIR/.state/unavailable"

# Network: nodeI has the address PREFIX.(10+I), this machine PREFIX.1, `offline` PREFIX.2.
readonly PREFIX="10.77.$NUMBER" MOST_HOSTS=20
readonly UPLINK="kfctl$NUMBER"
readonly NAMESPACE="kfctl$NUMBER-" # what the names of this testbed's network namespaces begin with

# Processes: all of a testbed's live below one cgroup, so none is ever lost sight of.
cgroup_mount() { findmnt --noheadings --first-only --types cgroup2 --output TARGET; }
CGROUP="$(cgroup_mount || true)/kfctl-testbed-$NUMBER"
readonly CGROUP
# Where cgroup v1 and v2 are mixed, nspawn makes one of the same name in systemd's v1 hierarchy.
readonly CGROUP_V1="/sys/fs/cgroup/systemd/kfctl-testbed-$NUMBER"

readonly BOOT_SECONDS=90 STOP_SECONDS=30

# The finished base tree of this suite. Its name carries the recipe, so a changed recipe is a new tree.
base_tree() {
  local recipe
  recipe=$(sha256sum < "$TESTBED_DIR/lib/base.sh")
  printf '%s/%s-%s\n' "$CACHE" "$SUITE" "${recipe:0:12}"
}

# await SECONDS COMMAND...: asks ten times a second until the command succeeds.
await() {
  local deadline=$((SECONDS + $1))
  shift
  until "$@"; do
    ((SECONDS < deadline)) || return 1
    sleep 0.1
  done
}
