# shellcheck shell=bash
# One host: its disk (an overlay on the base tree), its processes, its power switch.
# Sourced by hosts.

readonly SSH_KEY="$STATE/id_ed25519" KNOWN_HOSTS="$STATE/known_hosts" HOSTS_FILE="$STATE/hosts"

address_of() { awk -v name="$1" '$1 == name { print $2 }' "$HOSTS_FILE"; }
login_of() { awk -v name="$1" '$1 == name { print $3 }' "$HOSTS_FILE"; }

# What makes a host itself, written over the base tree.
make_disk() { # NAME
  local disk="$STATE/$1/upper" key
  mkdir -p "$STATE/$1"/{work,root} "$disk/etc/ssh"
  printf '%s\n' "$1" > "$disk/etc/hostname"
  tr -d - < /proc/sys/kernel/random/uuid > "$disk/etc/machine-id"
  {
    printf '127.0.0.1 localhost\n::1 localhost ip6-localhost ip6-loopback\n'
    awk '{ print $2, $1 }' "$HOSTS_FILE"
  } > "$disk/etc/hosts"
  ssh-keygen -q -A -f "$disk" > /dev/null
  for key in "$disk"/etc/ssh/ssh_host_*_key.pub; do
    printf '%s,%s %s\n' "$1" "$(address_of "$1")" "$(cut -d ' ' -f 1,2 "$key")"
  done >> "$KNOWN_HOSTS"
  allow_login "$disk" home/deploy 1000
  if [[ $(login_of "$1") == root ]]; then
    allow_login "$disk" root 0
  else
    install -d "$disk/etc/ssh/sshd_config.d"
    printf 'PermitRootLogin no\n' > "$disk/etc/ssh/sshd_config.d/20-no-root.conf"
  fi
}

allow_login() { # DISK HOME UID
  install -d "$1/$(dirname "$2")"
  install -d -m 0700 -o "$3" -g "$3" "$1/$2" "$1/$2/.ssh"
  install -m 0600 -o "$3" -g "$3" "$SSH_KEY.pub" "$1/$2/.ssh/authorized_keys"
}

# Starts the host's supervisor in a session and a mount namespace of its own: it outlives this
# script, and what it mounts is gone with its last process, however that ends.
power_on() { # NAME
  unplug "$1"
  await "$STOP_SECONDS" close_cgroup "$CGROUP/$1" || fail "$FAILED" "$1: cannot remove $CGROUP/$1"
  open_cgroup "$CGROUP/$1"
  open_cgroup "$CGROUP/$1/loop"
  plug_in "$1" "$(address_of "$1")"
  setsid unshare --mount --propagation slave "$TESTBED_DIR/lib/supervise" "$1" \
    < /dev/null >> "$STATE/$1/console.log" 2>&1 9>&- &
  echo $! > "$CGROUP/$1/loop/cgroup.procs" || true # gone already: it will be found off
  disown
}

# First the cable, so that nobody hears a last word from it.
power_cut() { # NAME
  cut_cable "$1"
  await "$STOP_SECONDS" kill_all "$CGROUP/$1" || fail "$FAILED" "$1: its processes do not end"
}

is_on() { ! is_empty "$CGROUP/$1"; }

# The process of systemd-nspawn, for as long as it is one of this host's.
nspawn_of() { # NAME
  local pid
  pid=$(cat "$STATE/$1/nspawn.pid" 2> /dev/null) && processes "$CGROUP/$1" | grep -xF "$pid"
}

shut_down() { # NAME: orderly, without waiting; the supervisor goes first, to start nothing again
  local pid
  await 5 kill_all "$CGROUP/$1/loop" || true
  ! pid=$(nspawn_of "$1") || kill -TERM "$pid"
}

# SIGRTMIN+5 asks systemd for an orderly reboot, systemd(1).
reboot_machine() { # NAME
  local pid
  pid=$(nspawn_of "$1") || fail "$FAILED" "$1 is off: testbed/hosts restore $1"
  pkill -RTMIN+5 --parent "$pid"
}

boots_of() { cat "$STATE/$1/boots" 2> /dev/null || echo 0; }

has_booted_since() { (($(boots_of "$1") > $2)); } # NAME BOOTS

ssh_to() { # NAME WORD...
  local name=$1
  shift
  ssh -F /dev/null -i "$SSH_KEY" -o UserKnownHostsFile="$KNOWN_HOSTS" -o IdentitiesOnly=yes \
    -o StrictHostKeyChecking=yes -o BatchMode=yes -o ConnectTimeout=5 -o LogLevel=ERROR \
    "$(login_of "$name")@$(address_of "$name")" "$@"
}

# sshd lets the login in, and systemd has started all there is to start. A host that was used may be
# degraded then (one of its services failed); a brand-new one must be running.
await_started() { # NAME STATE...
  local name=$1
  shift
  STARTED='no answer'
  if ! await "$BOOT_SECONDS" has_started "$name" || [[ " $* " != *" $STARTED "* ]]; then
    report_not_started "$name"
  fi
}

has_started() {
  is_on "$1" || { STARTED=off && return; }
  STARTED=$(ssh_to "$1" timeout 60 systemctl is-system-running --wait 2>&1 < /dev/null) ||
    [[ $STARTED == degraded ]]
}

report_not_started() {
  {
    printf 'testbed: %s is not running: %s\n' "$1" "$STARTED"
    ssh_to "$1" systemctl --failed --no-legend 2>&1 < /dev/null || true
    printf -- '--- end of its console (%s)\n' "$STATE/$1/console.log"
    tail -n 30 "$STATE/$1/console.log"
  } >&2
  return "$FAILED"
}
